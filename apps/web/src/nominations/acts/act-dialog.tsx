import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Quiet, Stack } from '@vinh-danh/ui';
import type { EventType, Stage } from '@vinh-danh/workflows';
import { useCommand } from '../../command.ts';
import { FailureNotice } from '../../failure.tsx';
import { renewLists } from '../../live.ts';
import { useWords } from '../../messages/words.ts';
import { type ReactNode, useState } from 'react';
import { isAway, isConflict, queryClient, trpc } from '../../trpc.ts';
import { ActFields } from './act-fields.tsx';
import type { DialogEvent } from './event-fields.ts';
import type { ActContext, ActValues } from './act-values.ts';
import { useActForm } from './use-act-form.ts';

export type ActDialogProps = {
  readonly id: string;
  readonly version: number;
  readonly type: DialogEvent;
  readonly title?: string;
  /** In which role and office the act is done. */
  readonly acting?: string | undefined;
  readonly danger: boolean;
  readonly context: ActContext;
  readonly defaults?: ActValues;
  /** What to say while the dossier has moved on under the open dialog; gets what closes it. */
  readonly overtaken?: ((close: () => void) => ReactNode) | undefined;
  /** With what was typed, where somebody else was faster. */
  readonly onClose: (unsent?: ActValues) => void;
  readonly onDone: (type: EventType, stage: Stage) => void;
};

/** One act on one nomination: its fields, its refusals in plain words, one confirmation. */
export function ActDialog(props: ActDialogProps) {
  const { id, version, type, title, acting, danger, context, defaults = {}, overtaken, onClose, onDone } = props;
  const { t } = useWords();
  const { commandId, settle } = useCommand();
  const [isUploading, setUploading] = useState(false);
  // Done, or overtaken by somebody else: either way the page shows the state as it is now before the dialog gives way.
  const showNewState = () => queryClient.invalidateQueries(trpc.nominations.get.queryFilter({ id }));
  const send = useMutation(
    trpc.nominations.send.mutationOptions({
      onSuccess: async ({ stage }) => {
        await showNewState();
        onDone(type, stage);
      },
      onSettled: (_sent, error) => {
        settle(error);
        if (isConflict(error)) void showNewState();
        renewLists();
      },
    }),
  );
  const isLate = isConflict(send.error);
  const { form, submit, fields } = useActForm(type, defaults, (event) =>
    send.mutate({ commandId, id, version, event }),
  );
  const giveWay = () => onClose(form.getValues());
  // Its own act moves the dossier too; that is not news.
  const told = !isLate && !send.isPending && !send.isSuccess && overtaken?.(giveWay);
  return (
    <Dialog
      title={title ?? t(`events.${type}`)}
      closeLabel={t('common.close')}
      onClose={isLate || told ? giveWay : () => onClose()}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {acting && <Quiet>{acting}</Quiet>}
          {send.error && <FailureNotice error={send.error} />}
          {told}
          {isLate && (
            <Actions>
              <Button kind="primary" onClick={giveWay}>
                {t('page.seeNew')}
              </Button>
            </Actions>
          )}
          <ActFields
            fields={fields}
            form={form}
            context={{ ...context, upload: { nominationId: id, onPending: setUploading } }}
          />
          {!isLate && !told && (
            <Actions>
              <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={send.isPending || isUploading}>
                {isAway(send.error) ? t('common.retry') : t(`events.${type}`)}
              </Button>
              <Button onClick={() => onClose()}>{t('common.cancel')}</Button>
            </Actions>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
