import { useMutation } from '@tanstack/react-query';
import { Button, Quiet, ReasonDialog, Row, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { type ReportRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { Findings } from './findings-notice.tsx';
import { useReportAct } from './use-report-act.ts';
import { useReportWords } from './use-report-words.ts';

/** What this person may do with a report that the unit is not writing. */
export function ReportActs({ report }: { readonly report: ReportRead }) {
  const { r } = useReportWords();
  const [isReturning, setReturning] = useState(false);
  const { commandId, onSettled } = useReportAct();
  const send = useMutation(trpc.reports.send.mutationOptions({ onSettled }));
  const { id, revision, state, mayWrite, mayCheck } = report;
  const waits = state === 'submitted' || state === 'resubmitted';
  const act = (name: 'accept' | 'takeBack' | 'correct') => () => send.mutate({ commandId, id, revision, act: name });
  return (
    <Stack>
      {waits && <Findings report={report} />}
      {send.error && <Failure error={send.error} />}
      <Row>
        {mayCheck && waits && (
          <Button kind="primary" busy={send.isPending} onClick={act('accept')}>
            {r('accept')}
          </Button>
        )}
        {mayCheck && waits && <Button onClick={() => setReturning(true)}>{r('return')}</Button>}
        {mayWrite && waits && (
          <Button busy={send.isPending} onClick={act('takeBack')}>
            {r('takeBack')}
          </Button>
        )}
        {mayWrite && state === 'accepted' && (
          <Button busy={send.isPending} onClick={act('correct')}>
            {r('correct')}
          </Button>
        )}
      </Row>
      {mayWrite && state === 'accepted' && <Quiet>{r('correctLead')}</Quiet>}
      {isReturning && <ReturnDialog report={report} onClose={() => setReturning(false)} />}
    </Stack>
  );
}

function ReturnDialog({ report, onClose }: { readonly report: ReportRead; readonly onClose: () => void }) {
  const { r, t } = useReportWords();
  const { commandId, onSettled } = useReportAct();
  const send = useMutation(trpc.reports.send.mutationOptions({ onSettled, onSuccess: onClose }));
  const { id, revision } = report;
  return (
    <ReasonDialog
      title={r('return')}
      lead={r('returnLead')}
      words={{
        close: t('common.close'),
        reason: r('returnReason'),
        missing: r('fill'),
        confirm: r('return'),
        cancel: t('common.cancel'),
      }}
      maxLength={1000}
      busy={send.isPending}
      failure={send.error && <Failure error={send.error} />}
      onConfirm={(reason) => send.mutate({ commandId, id, revision, act: 'return', reason })}
      onClose={onClose}
    />
  );
}
