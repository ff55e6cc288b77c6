import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog } from '@vinh-danh/ui';
import { type ReactNode, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { isDay } from '../fields/is-day.ts';
import { renewLists } from '../live.ts';
import { useSession } from '../session.ts';
import { type DecisionDraft, isAway, queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';
import { useDraftWords } from './use-draft-words.ts';

type Props = {
  readonly draft: Pick<DecisionDraft, 'id' | 'version' | 'hash' | 'document'>;
  readonly onClose: () => void;
};

/** An act on a draft ends with everything that shows drafts or their dossiers asked anew. */
function useDraftAct(onSuccess: () => void) {
  const { commandId, onSettled } = useAct(() => {
    renewLists();
    void queryClient.invalidateQueries(trpc.decisions.pathFilter());
  });
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
  return (
    <Confirm
      title={d('issue')}
      lead={d('issueLead')}
      busy={issue.isPending}
      error={issue.error}
      disabled={!isDay(decidedOn)}
      onConfirm={() => issue.mutate({ commandId, id, version, decidedOn })}
      onClose={onClose}
    >
      <DateField
        label={t('issue.decidedOn')}
        value={decidedOn}
        onChange={setDecidedOn}
        words={words}
        today={today}
        error={isDay(decidedOn) ? undefined : t('fieldErrors.notADay')}
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
    <FormDialog
      title={title}
      words={{
        close: t('common.close'),
        confirm: isAway(error) ? t('common.retry') : title,
        cancel: t('common.cancel'),
      }}
      busy={busy}
      disabled={disabled ?? false}
      failure={error ? <FailureNotice error={error} /> : null}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{lead}</p>
      {children}
    </FormDialog>
  );
}
