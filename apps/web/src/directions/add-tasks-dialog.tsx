import { useMutation } from '@tanstack/react-query';
import { FormDialog } from '@vinh-danh/ui';
import { useState } from 'react';
import { trpc } from '../trpc.ts';
import { isWhole, newTask, toTask } from './drafts.ts';
import { Failure } from './failure.tsx';
import { TaskFields } from './task-fields.tsx';
import { useDirectionAct } from './use-direction-act.ts';
import { useDirectionWords } from './use-direction-words.ts';

type Props = { readonly id: string; readonly issuedOn: string; readonly onClose: () => void };

/** A further task by the same document. */
export function AddTasksDialog({ id, issuedOn, onClose }: Props) {
  const { t, d } = useDirectionWords();
  const [task, setTask] = useState(newTask(1, `${issuedOn.slice(0, 4)}-12-31`));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useDirectionAct();
  const add = useMutation(trpc.directions.add.mutationOptions({ onSettled, onSuccess: onClose }));
  return (
    <FormDialog
      wide
      title={d('addTasks')}
      words={{ close: t('common.close'), confirm: d('give'), cancel: t('common.cancel') }}
      busy={add.isPending}
      failure={add.error && <Failure error={add.error} />}
      onConfirm={() => {
        setTried(true);
        if (isWhole(task)) add.mutate({ commandId, id, tasks: [toTask(task)] });
      }}
      onClose={onClose}
    >
      <TaskFields number={1} task={task} tried={tried} onChange={setTask} />
    </FormDialog>
  );
}
