import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Notice, Row, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { ButtonLink } from '../routes/links.tsx';
import { type RegulationRead, trpc } from '../trpc.ts';
import { ApproveDialog, RefuseDialog } from './decide-dialogs.tsx';
import { Failure } from './failure.tsx';
import { useRegulationAct } from './use-regulation-act.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Props = { readonly regulation: RegulationRead; readonly onEdit: () => void };
type Opened = 'approve' | 'refuse' | 'withdraw';

/** What this person may do with the version as it stands. */
export function ActBar({ regulation, onEdit }: Props) {
  const { r } = useRegulationWords();
  const [opened, setOpened] = useState<Opened>();
  const { id, may, status } = regulation;
  const { commandId, onSettled } = useRegulationAct();
  const propose = useMutation(trpc.regulations.propose.mutationOptions({ onSettled }));
  const close = () => setOpened(undefined);
  const isEnded = status === 'refused' || status === 'withdrawn' || status === 'approved';
  return (
    <Stack>
      {propose.error && <Failure error={propose.error} />}
      {propose.isSuccess && status === 'proposed' && <Notice tone="success" title={r('proposed')} announce />}
      <Row>
        {may.edit && (
          <Button kind="primary" busy={propose.isPending} onClick={() => propose.mutate({ commandId, id })}>
            {r('propose')}
          </Button>
        )}
        {may.edit && <Button onClick={onEdit}>{r('edit')}</Button>}
        {may.decide && (
          <Button kind="primary" onClick={() => setOpened('approve')}>
            {r('approve')}
          </Button>
        )}
        {may.decide && (
          <Button kind="danger" onClick={() => setOpened('refuse')}>
            {r('refuse')}
          </Button>
        )}
        {may.withdraw && <Button onClick={() => setOpened('withdraw')}>{r('withdraw')}</Button>}
        {may.draft && isEnded && <ButtonLink to="/regulations/new">{r('draftAnew')}</ButtonLink>}
      </Row>
      {opened === 'approve' && <ApproveDialog regulation={regulation} onClose={close} />}
      {opened === 'refuse' && <RefuseDialog id={id} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog id={id} onClose={close} />}
    </Stack>
  );
}

function WithdrawDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { r, t } = useRegulationWords();
  const { commandId, onSettled } = useRegulationAct();
  const withdraw = useMutation(trpc.regulations.withdraw.mutationOptions({ onSettled, onSuccess: onClose }));
  return (
    <Dialog title={r('withdraw')} closeLabel={t('common.close')} onClose={onClose}>
      <Stack>
        <p>{r('withdrawLead')}</p>
        {withdraw.error && <Failure error={withdraw.error} />}
        <Actions>
          <Button kind="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate({ commandId, id })}>
            {r('withdraw')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
