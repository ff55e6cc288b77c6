import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Quiet, Stack, TextArea } from '@vinh-danh/ui';
import type { Stage } from '@vinh-danh/workflows';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../command.ts';
import { FailureNotice, RefusalNotice } from '../../failure-notice.tsx';
import { useCalendarWords } from '../../fields/day.tsx';
import { renewLists } from '../../live.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { useSession } from '../../session.ts';
import { errorData, queryClient, type ServerRefusal, trpc } from '../../trpc.ts';
import type { Revocation } from './event-fields.ts';

const kinds = { annul: 'annulment', strip: 'stripping', restore: 'restoration' } as const;

type Props = {
  readonly id: string;
  readonly version: number;
  readonly type: Revocation;
  readonly acting: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (type: Revocation, stage: Stage) => void;
};

/** Why a decision of one item was refused: its item's own reason, not that the decision is not whole. */
function refusalOfOne(error: unknown): ServerRefusal | undefined {
  const refusal = errorData(error)?.refusal;
  const refused = refusal?.params?.['refused'];
  const [first] = refusal?.code === 'decisionNotWhole' && Array.isArray(refused) ? refused : [];
  return (first as { refusal: ServerRefusal } | undefined)?.refusal ?? refusal;
}

/** Annuls, strips or restores one award by a numbered decision. */
export function RevokeDialog({ id, version, type, acting, onClose, onDone }: Props) {
  const { t } = useAllWords();
  const { today } = useSession();
  const words = useCalendarWords();
  const [decidedOn, setDecidedOn] = useState(today);
  const [reason, setReason] = useState('');
  const { commandId, settle } = useCommand();
  const showNewState = () => queryClient.invalidateQueries(trpc.nominations.get.queryFilter({ id }));
  const revoke = useMutation(
    trpc.decisions.revoke.mutationOptions({
      onSuccess: async ({ results: [result] }) => {
        await showNewState();
        if (result?.ok) onDone(type, result.stage);
      },
      onSettled: (_done, error) => {
        settle(error);
        if (error) void showNewState();
        renewLists();
      },
    }),
  );
  const [tried, setTried] = useState(false);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  const lacksReason = type === 'restore' && !reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDay || lacksReason) return;
    revoke.mutate({
      commandId,
      kind: kinds[type],
      items: [{ id, version }],
      decidedOn,
      ...(reason.trim() ? { reason } : {}),
    });
  };
  const refusal = refusalOfOne(revoke.error);
  return (
    <Dialog title={t(`events.${type}`)} closeLabel={t('common.close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {acting && <Quiet>{acting}</Quiet>}
          {refusal ? <RefusalNotice refusal={refusal} /> : revoke.error && <FailureNotice error={revoke.error} />}
          <DateField
            label={t('issue.decidedOn')}
            required
            value={decidedOn}
            onChange={setDecidedOn}
            words={words}
            today={today}
            error={isDay || !tried ? undefined : t('fieldErrors.notADay')}
          />
          <TextArea
            label={t(type === 'restore' ? 'fields.reason' : 'fields.reasonOptional')}
            required={type === 'restore'}
            value={reason}
            error={lacksReason && tried ? t('fieldErrors.empty') : undefined}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Actions>
            <Button type="submit" kind={type === 'restore' ? 'primary' : 'danger'} busy={revoke.isPending}>
              {t(`events.${type}`)}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
