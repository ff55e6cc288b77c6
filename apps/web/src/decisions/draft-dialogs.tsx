import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog } from '@vinh-danh/ui';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { renewLists } from '../live.ts';
import { useSession } from '../session.ts';
import { type DecisionDraft, isAway, queryClient, trpc } from '../trpc.ts';
import { useDraftWords } from './use-draft-words.ts';

type Props = {
  readonly draft: Pick<DecisionDraft, 'id' | 'version' | 'hash' | 'document'>;
  readonly onClose: () => void;
};

/** An act on a draft ends with everything that shows drafts or their dossiers asked anew. */
function useDraftAct(onSuccess: () => void) {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    renewLists();
    void queryClient.invalidateQueries(trpc.decisions.pathFilter());
  };
  return { commandId, options: { onSettled, onSuccess } };
}

/** The signature under the text that is shown. */
export function SignDraft({ draft: { id, version, hash, document }, onClose }: Props) {
  const { d } = useDraftWords();
  const lines = document.signatures.flatMap((signature) => signature.lines).map((line) => line.toLocaleUpperCase('vi'));
  const { commandId, options } = useDraftAct(onClose);
  const sign = useMutation(trpc.decisions.signDraft.mutationOptions(options));
  return (
    <Confirm
      title={d('sign')}
      lead={d('signLead')}
      busy={sign.isPending}
      error={sign.error}
      onConfirm={() => sign.mutate({ commandId, id, version, hash })}
      onClose={onClose}
    >
      <p lang="vi">{d('signsAs', { lines: lines.join(' / ') })}</p>
    </Confirm>
  );
}

/** The day, and with it the number. */
export function IssueDraft({ draft: { id, version }, onClose }: Props) {
  const { d, t } = useDraftWords();
  const { today } = useSession();
  const words = useCalendarWords();
  const [decidedOn, setDecidedOn] = useState(today);
  const { commandId, options } = useDraftAct(onClose);
  const issue = useMutation(trpc.decisions.issueDraft.mutationOptions(options));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  return (
    <Confirm
      title={d('issue')}
      lead={d('issueLead')}
      busy={issue.isPending}
      error={issue.error}
      disabled={!isDay}
      onConfirm={() => issue.mutate({ commandId, id, version, decidedOn })}
      onClose={onClose}
    >
      <DateField
        label={t('issue.decidedOn')}
        value={decidedOn}
        onChange={setDecidedOn}
        words={words}
        today={today}
        error={isDay ? undefined : t('fieldErrors.notADay')}
      />
    </Confirm>
  );
}

/** Back to what waits for a decision. */
export function DiscardDraft({ draft: { id, version }, onClose }: Props) {
  const { d } = useDraftWords();
  const { commandId, options } = useDraftAct(onClose);
  const discard = useMutation(trpc.decisions.discardDraft.mutationOptions(options));
  return (
    <Confirm
      title={d('discard')}
      lead={d('discardLead')}
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.mutate({ commandId, id, version })}
      onClose={onClose}
    />
  );
}

type ConfirmProps = {
  readonly title: string;
  readonly lead: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

function Confirm({ title, lead, busy, disabled, error, onConfirm, onClose, children }: ConfirmProps) {
  const { t } = useDraftWords();
  return (
    <Dialog title={title} closeLabel={t('common.close')} onClose={onClose}>
      {error ? <FailureNotice error={error} /> : null}
      <p>{lead}</p>
      {children}
      <Actions>
        <Button kind="primary" busy={busy} disabled={disabled ?? false} onClick={onConfirm}>
          {isAway(error) ? t('common.retry') : title}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
