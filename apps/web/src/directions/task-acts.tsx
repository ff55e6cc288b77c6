import { useMutation } from '@tanstack/react-query';
import { Button, DateField, FormDialog, ReasonDialog, Row, Stack, TextArea } from '@vinh-danh/ui';
import { useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { UploadField } from '../files/upload-field.tsx';
import { useSession } from '../session.ts';
import { type TaskRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useDirectionAct } from './use-direction-act.ts';
import { useDirectionWords } from './use-direction-words.ts';

const open = ['report', 'progress', 'extend', 'withdraw'] as const;
const judged = ['accept', 'return', 'takeBack'] as const;
const waysOf = {
  assigned: open,
  inProgress: open,
  returned: open,
  reported: judged,
  accepted: [],
  withdrawn: [],
} as const;
type Way = (typeof open)[number] | (typeof judged)[number];

/** What this person may do with a task as it stands. */
export function TaskActs({ read: { task, may } }: { readonly read: TaskRead }) {
  const { d } = useDirectionWords();
  const [opened, setOpened] = useState<Way>();
  const { commandId, onSettled } = useDirectionAct();
  const send = useMutation(trpc.directions.act.mutationOptions({ onSettled }));
  const ways = (waysOf[task.state] as readonly Way[]).filter((way) => may.includes(way));
  if (ways.length === 0) return null;
  const { id, revision } = task;
  const close = () => setOpened(undefined);
  return (
    <Stack>
      {send.error && <Failure error={send.error} />}
      <Row>
        {ways.map((way) => (
          <Button
            key={way}
            kind={way === 'report' || way === 'accept' ? 'primary' : 'secondary'}
            busy={send.isPending}
            onClick={() => {
              if (way === 'accept' || way === 'takeBack') send.mutate({ commandId, id, revision, act: way });
              else setOpened(way);
            }}
          >
            {d(`acts.${way}`)}
          </Button>
        ))}
      </Row>
      {(opened === 'progress' || opened === 'report') && <TellDialog task={task} act={opened} onClose={close} />}
      {(opened === 'return' || opened === 'withdraw' || opened === 'extend') && (
        <ReasonedDialog task={task} act={opened} onClose={close} />
      )}
    </Stack>
  );
}

type Props<A> = { readonly task: TaskRead['task']; readonly act: A; readonly onClose: () => void };

/** What was done so far, or the result, with files as evidence. */
function TellDialog({ task: { id, revision }, act, onClose }: Props<'progress' | 'report'>) {
  const { t, d } = useDirectionWords();
  const [typed, setTyped] = useState('');
  const [files, setFiles] = useState<{ ids: readonly string[]; isPending: boolean }>({ ids: [], isPending: false });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useDirectionAct();
  const send = useMutation(trpc.directions.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const note = typed.trim();
  const lacking = act === 'progress' ? !note : !note && files.ids.length === 0;
  const onConfirm = () => {
    setTried(true);
    if (lacking || files.isPending) return;
    const told = { commandId, id, revision, fileIds: [...files.ids] };
    if (act === 'progress') send.mutate({ ...told, act, note });
    else send.mutate({ ...told, act, ...(note ? { note } : {}) });
  };
  return (
    <FormDialog
      wide
      title={d(`acts.${act}`)}
      words={{ close: t('common.close'), confirm: d(`acts.${act}`), cancel: t('common.cancel') }}
      busy={send.isPending}
      failure={send.error && <Failure error={send.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <TextArea
        label={d(`note.${act}`)}
        hint={act === 'report' ? d('noteHint') : undefined}
        required={act === 'progress'}
        maxLength={4000}
        value={typed}
        error={tried && lacking ? d('fill') : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <UploadField
        to={`/api/direction-tasks/${id}/files`}
        label={d('evidence')}
        hint={d('evidenceHint')}
        onChange={(uploaded, isPending) => setFiles({ ids: uploaded.map((file) => file.id), isPending })}
      />
      {tried && files.isPending && <p role="alert">{d('pending')}</p>}
    </FormDialog>
  );
}

/** An act of whoever gave the task, with its reason. */
function ReasonedDialog({ task, act, onClose }: Props<'return' | 'withdraw' | 'extend'>) {
  const { t, d } = useDirectionWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [dueOn, setDueOn] = useState(task.dueOn);
  const { commandId, onSettled } = useDirectionAct();
  const send = useMutation(trpc.directions.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const known = { commandId, id: task.id, revision: task.revision };
  return (
    <ReasonDialog
      title={d(`acts.${act}`)}
      lead={d(`leads.${act}`)}
      words={{
        close: t('common.close'),
        reason: d('reason'),
        missing: d('fill'),
        confirm: d(`acts.${act}`),
        cancel: t('common.cancel'),
      }}
      maxLength={1000}
      danger={act === 'withdraw'}
      busy={send.isPending}
      failure={send.error && <Failure error={send.error} />}
      onConfirm={(reason) =>
        send.mutate(act === 'extend' ? { ...known, act, dueOn, reason } : { ...known, act, reason })
      }
      onClose={onClose}
    >
      {act === 'extend' && (
        <DateField label={d('newDueOn')} required value={dueOn} onChange={setDueOn} words={calendar} today={today} />
      )}
    </ReasonDialog>
  );
}
