import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, type Column, DataTable, FormDialog, Row, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type MovementRead, trpc } from '../trpc.ts';
import { useMovementAct } from './use-movement-act.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

type Act = MovementRead['reminders'][number];
const causes = ['join', 'pledge', 'report'] as const;

/** Who was reminded, by whom and when; and for whoever leads the movement or a branch of the tree, the act itself. */
export function Reminders({ movement }: { readonly movement: MovementRead }) {
  const words = useMovementWords();
  const { m } = words;
  const [isOpen, setOpen] = useState(false);
  const { reminders, lacking } = movement;
  const isLacking = lacking !== null && causes.some((cause) => lacking[cause] > 0);
  if (reminders.length === 0 && !isLacking) return null;
  return (
    <Section title={m('remind.title')}>
      <Stack>
        {isLacking && (
          <Row>
            <Button onClick={() => setOpen(true)}>{m('acts.remind')}</Button>
          </Row>
        )}
        {reminders.length > 0 && (
          <DataTable caption={m('remind.title')} columns={columnsOf(words)} rows={reminders} rowKey={({ at }) => at} />
        )}
        {isOpen && lacking && <RemindDialog id={movement.id} lacking={lacking} onClose={() => setOpen(false)} />}
      </Stack>
    </Section>
  );
}

type Lacking = NonNullable<MovementRead['lacking']>;
type DialogProps = { readonly id: string; readonly lacking: Lacking; readonly onClose: () => void };

function RemindDialog({ id, lacking, onClose }: DialogProps) {
  const { t, m, number } = useMovementWords();
  const offered = causes.filter((cause) => lacking[cause] > 0);
  const [chosen, setChosen] = useState<readonly (typeof causes)[number][]>(offered);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const remind = useMutation(trpc.movements.remind.mutationOptions({ onSettled, onSuccess: onClose }));
  const onConfirm = () => {
    setTried(true);
    if (chosen.length > 0) remind.mutate({ commandId, id, causes: [...chosen] });
  };
  return (
    <FormDialog
      title={m('acts.remind')}
      words={{ close: t('common.close'), confirm: m('remind.confirm'), cancel: t('common.cancel') }}
      busy={remind.isPending}
      failure={remind.error && <FailureNotice error={remind.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m('remind.lead')}</p>
      <div>
        {offered.map((cause) => (
          <Checkbox
            key={cause}
            label={m(`remind.lacking.${cause}`, { count: number(lacking[cause]) })}
            checked={chosen.includes(cause)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, cause] : chosen.filter((one) => one !== cause))
            }
          />
        ))}
      </div>
      {tried && chosen.length === 0 && <p role="alert">{m('remind.choose')}</p>}
    </FormDialog>
  );
}

function columnsOf({ m, time, number, list }: MovementWords): Column<Act>[] {
  return [
    { key: 'at', header: m('remind.at'), lead: true, whole: true, cell: ({ at }) => time(at) },
    { key: 'by', header: m('remind.by'), cell: ({ actor, by }) => `${actor}, ${by}` },
    {
      key: 'what',
      header: m('remind.what'),
      cell: (act) =>
        list(
          causes
            .filter((cause) => act[cause] > 0)
            .map((cause) => m(`remind.named.${cause}`, { count: number(act[cause]) })),
        ),
    },
  ];
}
