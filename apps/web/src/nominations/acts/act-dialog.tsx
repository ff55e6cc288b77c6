import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { Actions, Button, Dialog, Quiet, Split, Stack } from '@vinh-danh/ui';
import type { EventType, Stage } from '@vinh-danh/workflows';
import { useCommand } from '../../command.ts';
import { askingReason } from '../../eligibility/order-findings.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { renewLists } from '../../live.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { lazy, type ReactNode, useDeferredValue, useState } from 'react';
import { alone, isAway, isConflict, queryClient, trpc } from '../../trpc.ts';
import { ActFields } from './act-fields.tsx';
import type { DialogEvent } from './event-fields.ts';
import type { ActContext, ActValues } from './act-values.ts';
import { useActForm } from './use-act-form.ts';

const BeforeAct = lazy(() =>
  import('../../eligibility/before-act.tsx').then(({ BeforeAct: component }) => ({ default: component })),
);
const AppraisalFindings = lazy(() =>
  import('../../eligibility/appraisal-findings.tsx').then(({ AppraisalFindings: component }) => ({
    default: component,
  })),
);

/** Acts that the rules of eligibility may stand against. */
const judged: ReadonlySet<DialogEvent> = new Set(['submit', 'resubmit', 'approve']);

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
  const { t } = useAllWords();
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
  const isJudged = judged.has(type);
  const isAppraisal = type === 'appraise';
  const judgement = useQuery(
    trpc.eligibility.ofNomination.queryOptions(isJudged || isAppraisal ? { id } : skipToken, { trpc: alone }),
  );
  // Deferred: shown once the components that tell it are there. Whoever confirms has seen it, and nothing moves under the hand.
  const eligibility = useDeferredValue(judgement.data);
  const isJudging = judgement.isLoading || eligibility !== judgement.data;
  const given = eligibility?.overridden.map(({ rule }) => rule);
  const needsReason = isJudged && eligibility !== undefined && askingReason(eligibility.findings, given).length > 0;
  const { form, submit, fields } = useActForm(
    type,
    defaults,
    (event) => send.mutate({ commandId, id, version, event }),
    needsReason,
  );
  const giveWay = () => onClose(form.getValues());
  // Its own act moves the dossier too; that is not news.
  const told = !isLate && !send.isPending && !send.isSuccess && overtaken?.(giveWay);
  const inputs = (
    <ActFields
      fields={fields}
      form={form}
      context={{ ...context, upload: { nominationId: id, onPending: setUploading } }}
    />
  );
  return (
    <Dialog
      wide={isAppraisal}
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
          {isJudged && eligibility && <BeforeAct judged={eligibility} overridden={eligibility.overridden} />}
          {isAppraisal ? (
            <Split main={inputs} side={eligibility && <AppraisalFindings eligibility={eligibility} form={form} />} />
          ) : (
            inputs
          )}
          {!isLate && !told && (
            <Actions>
              <Button
                type="submit"
                kind={danger ? 'danger' : 'primary'}
                busy={send.isPending || isUploading}
                disabled={isJudging}
              >
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
