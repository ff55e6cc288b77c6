import { useMutation } from '@tanstack/react-query';
import { Button, ButtonAnchor, FileField, Quiet, Row, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice, RefusalNotice } from '../failure-notice.tsx';
import { useFileWords } from '../files/file-words.ts';
import { UploadError } from '../files/upload.ts';
import { type ReportRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { sendSheet } from './send-sheet.ts';
import { useReportAct } from './use-report-act.ts';
import { useReportWords } from './use-report-words.ts';

type Props = { readonly report: ReportRead; readonly onSent: (revision: number) => void };

/** A report as an Excel sheet: out to be filled in, and in again as the draft; the board hands in for a unit that does not log in. */
export function SheetFields({ report, onSent }: Props) {
  const { r } = useReportWords();
  const fileWords = useFileWords();
  const [file, setFile] = useState<File>();
  const { commandId, onSettled } = useReportAct();
  const { id, revision, state, mayWrite } = report;
  const send = useMutation({
    mutationFn: (chosen: File) => sendSheet(id, { commandId, revision }, chosen),
    onSettled,
    onSuccess: (saved) => {
      setFile(undefined);
      onSent(saved.revision);
    },
  });
  const handIn = useMutation(trpc.reports.send.mutationOptions({ onSettled }));
  const refusal = send.error instanceof UploadError ? send.error.refusal : undefined;
  const hasDraft = state === 'drafted' || state === 'correcting';
  return (
    <Stack>
      <Quiet>{r(mayWrite ? 'sheet.lead' : 'sheet.boardLead')}</Quiet>
      <div>
        <ButtonAnchor href={`/api/reports/${id}/sheet.xlsx`} download>
          {r('sheet.download')}
        </ButtonAnchor>
      </div>
      <FileField
        label={r('sheet.filled')}
        accept=".xlsx"
        files={file ? [{ key: file.name, name: file.name, size: file.size }] : []}
        onAdd={([chosen]) => setFile(chosen)}
        onRemove={() => setFile(undefined)}
        words={fileWords}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      {send.error !== null && !refusal && <FailureNotice error={send.error} />}
      {handIn.error && <Failure error={handIn.error} />}
      <Row>
        <Button busy={send.isPending} onClick={() => file && send.mutate(file)}>
          {r('sheet.send')}
        </Button>
        {!mayWrite && hasDraft && (
          <Button
            busy={handIn.isPending}
            onClick={() => handIn.mutate({ commandId: crypto.randomUUID(), id, revision, act: 'submit' })}
          >
            {r('sheet.handIn')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}
