import { useMutation } from '@tanstack/react-query';
import { Button, FormDialog, ReasonDialog, Row, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type SummaryRead, trpc } from '../trpc.ts';
import { ArrangeDialog } from './arrange-dialog.tsx';
import { useSummaryAct } from './use-summary-act.ts';
import { useSummaryWords } from './use-summary-words.ts';

/** What the caller may do with the report as it stands. */
export function ActBar({ summary }: { readonly summary: SummaryRead }) {
  const { t, s } = useSummaryWords();
  const [opened, setOpened] = useState<'return' | 'signOff' | 'discard' | 'arrange'>();
  const { commandId, onSettled } = useSummaryAct();
  const close = () => setOpened(undefined);
  const act = useMutation(trpc.summaries.act.mutationOptions({ onSettled, onSuccess: close }));
  const { id, version, state, changes, mayLead, maySign } = summary;
  const known = { commandId, id, version };
  const failure = act.error && <FailureNotice error={act.error} />;
  const isDrafting = state === 'drafting' && mayLead;
  const isReviewed = state === 'inReview' && mayLead;
  const words = (confirm: string) => ({ close: t('common.close'), confirm, cancel: t('common.cancel') });
  if (!isDrafting && !isReviewed) return null;
  return (
    <Stack>
      {!opened && failure}
      <Row>
        {isDrafting && changes.length > 0 && (
          <Button kind="primary" busy={act.isPending} onClick={() => act.mutate({ ...known, act: 'takeNumbers' })}>
            {s('acts.takeNumbers')}
          </Button>
        )}
        {isDrafting && (
          <>
            <Button
              kind={changes.length > 0 ? 'secondary' : 'primary'}
              busy={act.isPending}
              onClick={() => act.mutate({ ...known, act: 'sendForReview' })}
            >
              {s('acts.sendForReview')}
            </Button>
            <Button onClick={() => setOpened('arrange')}>{s('arrange')}</Button>
            <Button kind="danger" onClick={() => setOpened('discard')}>
              {s('acts.discard')}
            </Button>
          </>
        )}
        {isReviewed && maySign && (
          <Button kind="primary" onClick={() => setOpened('signOff')}>
            {s('acts.signOff')}
          </Button>
        )}
        {isReviewed && <Button onClick={() => setOpened('return')}>{s('acts.return')}</Button>}
      </Row>
      {opened === 'arrange' && <ArrangeDialog summary={summary} onClose={close} />}
      {(opened === 'signOff' || opened === 'discard') && (
        <FormDialog
          danger={opened === 'discard'}
          title={s(`acts.${opened}`)}
          words={words(s(`acts.${opened}`))}
          busy={act.isPending}
          failure={failure}
          onConfirm={() => act.mutate({ ...known, act: opened })}
          onClose={close}
        >
          <p>{s(opened === 'signOff' ? 'signLead' : 'discardLead')}</p>
        </FormDialog>
      )}
      {opened === 'return' && (
        <ReasonDialog
          title={s('acts.return')}
          words={{ ...words(s('acts.return')), reason: s('reason'), missing: s('reasonMissing') }}
          busy={act.isPending}
          failure={failure}
          onConfirm={(reason) => act.mutate({ ...known, act: 'return', reason })}
          onClose={close}
        />
      )}
    </Stack>
  );
}
