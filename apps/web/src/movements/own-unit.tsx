import { useMutation } from '@tanstack/react-query';
import { Button, type Column, DataTable, Notice, Row, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type MovementRead, trpc } from '../trpc.ts';
import { Places } from './places.tsx';
import { JoinDialog, PledgeDialog } from './unit-dialogs.tsx';
import { useMovementAct } from './use-movement-act.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

type Props = { readonly movement: MovementRead; readonly unitId: string };
type Pledge = MovementRead['pledges'][number];

/** What the own unit has to do in a movement that was sent to it: join, then enter what its people pledge. */
export function OwnUnit({ movement: { id, isOpen, units, pledges }, unitId }: Props) {
  const words = useMovementWords();
  const { m, day } = words;
  const [opened, setOpened] = useState<'join' | 'pledge'>();
  const { commandId, onSettled } = useMovementAct();
  const withdraw = useMutation(trpc.movements.withdrawPledge.mutationOptions({ onSettled }));
  const unit = units.find((one) => one.unitId === unitId);
  if (!unit) return null;
  const mine = pledges.filter((pledge) => pledge.unitId === unitId);
  const close = () => setOpened(undefined);
  return (
    <Section title={m('own', { unit: unit.unitName })}>
      <Stack>
        <p>{unit.joinedOn ? m('joined', { day: day(unit.joinedOn) }) : m('ownLead')}</p>
        {unit.remindedOn && !unit.joinedOn && (
          <Notice tone="warning" title={m('remind.told', { day: day(unit.remindedOn) })} />
        )}
        <Places movementId={id} unitId={unitId} left />
        {withdraw.error && <FailureNotice error={withdraw.error} />}
        {mine.length > 0 && (
          <DataTable
            caption={m('pledges')}
            columns={columnsOf(words, (pledgeId) => withdraw.mutate({ commandId, id, pledgeId }))}
            rows={mine}
            rowKey={(pledge) => pledge.id}
          />
        )}
        {isOpen && (
          <Row>
            {unit.joinedOn ? (
              <Button kind="primary" onClick={() => setOpened('pledge')}>
                {m('acts.pledge')}
              </Button>
            ) : (
              <Button kind="primary" onClick={() => setOpened('join')}>
                {m('acts.join')}
              </Button>
            )}
          </Row>
        )}
        {opened === 'join' && <JoinDialog id={id} unitId={unitId} onClose={close} />}
        {opened === 'pledge' && <PledgeDialog id={id} unitId={unitId} onClose={close} />}
      </Stack>
    </Section>
  );
}

function columnsOf({ m, day, number }: MovementWords, onWithdraw: (pledgeId: string) => void): Column<Pledge>[] {
  return [
    { key: 'place', header: m('place'), lead: true, cell: ({ place }) => place },
    { key: 'content', header: m('content'), cell: ({ content }) => content },
    { key: 'households', header: m('households'), numeric: true, cell: ({ households }) => number(households) },
    { key: 'signedOn', header: m('signedOn'), whole: true, cell: ({ signedOn }) => day(signedOn) },
    {
      key: 'act',
      header: m('acts.withdrawPledge'),
      cell: ({ id, place }) => (
        <Button kind="quiet" label={`${m('acts.withdrawPledge')}: ${place}`} onClick={() => onWithdraw(id)}>
          {m('acts.withdrawPledge')}
        </Button>
      ),
    },
  ];
}
