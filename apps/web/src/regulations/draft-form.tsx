import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Notice, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { errorData, isAway, type RegulatedValue, trpc } from '../trpc.ts';
import { DocumentFields } from './document-fields.tsx';
import { checkDraft, type DraftErrors, type DraftValues, faultsOf } from './draft-values.ts';
import { Failure } from './failure.tsx';
import { PartFields } from './part-fields.tsx';
import { useRegulationAct } from './use-regulation-act.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Props = {
  /** Of a draft that is kept already. */
  readonly id?: string;
  readonly organisationId: string;
  readonly national: readonly RegulatedValue[];
  readonly initial: DraftValues;
  readonly onDone: (id: string) => void;
};

/** A draft, part by part, checked as it is sent: first its form, then by the server against the law. */
export function DraftForm({ id, organisationId, national, initial, onDone }: Props) {
  const { r, t } = useRegulationWords();
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<DraftErrors>({});
  const { commandId, onSettled } = useRegulationAct();
  const save = useMutation(
    trpc.regulations.draft.mutationOptions({
      onSettled,
      onSuccess: (kept) => onDone(kept.id),
      onError: (error) => setErrors(faultsOf(errorData(error)?.refusal?.params)),
    }),
  );
  const change = (part: Partial<DraftValues>) => setValues({ ...values, ...part });
  const send = () => {
    const checked = checkDraft(values);
    setErrors('errors' in checked ? checked.errors : {});
    if ('errors' in checked) return;
    const { symbol, validFrom, reason } = values;
    save.mutate({
      commandId,
      ...(id === undefined ? {} : { id }),
      organisationId,
      content: checked.content,
      symbol: symbol.trim() || null,
      validFrom,
      reason: reason.trim(),
    });
  };
  const isWrong = Object.keys(errors).length > 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="wide">
        {save.error ? (
          <Failure error={save.error} />
        ) : (
          isWrong && <Notice tone="danger" title={t('errors.checkFields')} announce />
        )}
        <PartFields values={values} errors={errors} national={national} onChange={change} />
        <DocumentFields values={values} errors={errors} onChange={change} />
        <Actions>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {isAway(save.error) ? t('common.retry') : r('form.save')}
          </Button>
          {id !== undefined && <Button onClick={() => onDone(id)}>{r('form.cancel')}</Button>}
        </Actions>
      </Stack>
    </form>
  );
}
