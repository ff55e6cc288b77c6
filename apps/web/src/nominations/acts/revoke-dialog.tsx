import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Quiet, Stack, TextArea } from '@vinh-danh/ui';
import type { Stage } from '@vinh-danh/workflows';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../command.ts';
import { FailureNotice, RefusalNotice } from '../../failure.tsx';
import { useCalendarWords } from '../../fields/day.tsx';
import { renewLists } from '../../live.ts';
import { useWords } from '../../messages/words.ts';
import { useSession } from '../../session.ts';
import { queryClient, trpc } from '../../trpc.ts';
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

/** Annuls, strips or restores one award by a numbered decision. */
export function RevokeDialog({ id, version, type, acting, onClose, onDone }: Props) {
  const { t } = useWords();
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
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  const lacksReason = type === 'restore' && !reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay || lacksReason) return;
    revoke.mutate({
      commandId,
      kind: kinds[type],
      items: [{ id, version }],
      decidedOn,
      ...(reason.trim() ? { reason } : {}),
    });
  };
  const [refused] = revoke.data?.results.filter((result) => !result.ok) ?? [];
  return (
    <Dialog title={t(`events.${type}`)} closeLabel={t('common.close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {acting && <Quiet>{acting}</Quiet>}
          {revoke.error && <FailureNotice error={revoke.error} />}
          {refused && <RefusalNotice refusal={refused.refusal} />}
          <DateField
            label={t('issue.decidedOn')}
            required
            value={decidedOn}
            onChange={setDecidedOn}
            words={words}
            today={today}
            error={isDay ? undefined : t('fieldErrors.notADay')}
          />
          <TextArea
            label={t(type === 'restore' ? 'fields.reason' : 'fields.reasonOptional')}
            required={type === 'restore'}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Actions>
            <Button
              type="submit"
              kind={type === 'restore' ? 'primary' : 'danger'}
              busy={revoke.isPending}
              disabled={!isDay || lacksReason}
            >
              {t(`events.${type}`)}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
