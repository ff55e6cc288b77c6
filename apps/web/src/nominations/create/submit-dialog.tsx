import { Actions, Button, Dialog, ReasonDialog } from '@vinh-danh/ui';
import { BeforeAct } from '../../eligibility/before-act.tsx';
import { notMet, refuses } from '../../eligibility/order-findings.ts';
import { useBook } from '../../eligibility/use-book.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { DraftJudged } from '../../trpc.ts';

type Props = {
  readonly judged: DraftJudged;
  /** With the reason that a rule asks for. */
  readonly onSubmit: (reason: string) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** Before a nomination is submitted from its form: what is not met, and the reason where one is enough. */
export function SubmitDialog({ judged, onSubmit, onSave, onClose }: Props) {
  const { t } = useAllWords();
  const { save } = useBook();
  if (notMet(judged.findings).some(refuses)) {
    return (
      <Dialog title={save.blocked} closeLabel={t('common.close')} onClose={onClose}>
        <BeforeAct judged={judged} isTitled />
        <p>{save.blockedLead}</p>
        <Actions>
          <Button kind="primary" onClick={onSave}>
            {t('create.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <ReasonDialog
      title={save.reasonTitle}
      words={{
        close: t('common.close'),
        reason: save.reason,
        hint: save.reasonHint,
        missing: save.reasonMissing,
        confirm: save.submit,
        cancel: t('common.cancel'),
      }}
      onConfirm={onSubmit}
      onClose={onClose}
    >
      <BeforeAct judged={judged} isTitled />
    </ReasonDialog>
  );
}
