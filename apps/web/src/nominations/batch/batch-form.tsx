import { Actions, Button, Checkbox, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import type { BatchRow } from '../../trpc.ts';
import { type NominationEvent, PaperKind } from '../../workflows.ts';
import { ActFields } from '../acts/act-fields.tsx';
import type { DialogEvent } from '../acts/event-fields.ts';
import { useActForm } from '../acts/use-act-form.ts';

type Props = {
  readonly type: DialogEvent;
  readonly rows: readonly BatchRow[];
  readonly onClose: () => void;
  readonly needsReason: boolean;
  readonly busy: boolean;
  readonly event: NominationEvent | undefined;
  readonly onEvent: (event: NominationEvent) => void;
};

/** The fields of an act, filled in once for all. */
export function BatchForm({ type, rows, needsReason, busy, event, onEvent, onClose }: Props) {
  const { t } = useAllWords();
  const [checked, setChecked] = useState(event !== undefined);
  const kinds = new Set(rows.map(({ subjectKind }) => subjectKind));
  const [onlyKind] = kinds;
  const { form, submit, fields } = useActForm(type, valuesOf(event), onEvent, needsReason);
  const accepting = type === 'accept';
  const send = (submitted: FormEvent) => {
    if (!accepting) return submit(submitted);
    submitted.preventDefault();
    if (checked) onEvent({ type: 'accept', checklist: [...PaperKind.options] });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {accepting ? (
          <Checkbox
            label={t('batch.acceptAll')}
            checked={checked}
            onChange={({ currentTarget }) => setChecked(currentTarget.checked)}
          />
        ) : (
          <ActFields fields={fields} form={form} context={{ subjectKind: kinds.size === 1 ? onlyKind : undefined }} />
        )}
        <Actions>
          <Button type="submit" kind="primary" busy={busy} disabled={accepting && !checked}>
            {t('batch.preview')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Actions>
      </Stack>
    </form>
  );
}

/** What was typed before, when one comes back from the dry run. */
function valuesOf(event: NominationEvent | undefined): Record<string, string | boolean | readonly string[]> {
  if (!event) return {};
  const { type: _type, ...values } = event;
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );
}
