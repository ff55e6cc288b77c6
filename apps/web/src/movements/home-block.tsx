import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Honoured, Section } from '@vinh-danh/ui';
import type { Home } from '../trpc.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

type Reminder = NonNullable<Home['reminders']>[number];

/** What the own unit was reminded of and has not done yet. */
export function ReminderBlock({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const words = useMovementWords();
  const { m } = words;
  return (
    <Section title={m('remind.open')}>
      <DataTable
        caption={m('remind.open')}
        columns={columnsOf(words)}
        rows={reminders}
        rowKey={({ movementId, unitId, cause }) => `${movementId} ${unitId} ${cause}`}
      />
    </Section>
  );
}

function columnsOf({ m, time }: MovementWords): Column<Reminder>[] {
  return [
    {
      key: 'movement',
      header: m('name'),
      lead: true,
      cell: ({ movementId, movementName }) => (
        <Link to="/movements/$id" params={{ id: movementId }}>
          <Honoured>{movementName}</Honoured>
        </Link>
      ),
    },
    { key: 'what', header: m('remind.toDo'), cell: ({ cause }) => m(`remind.causes.${cause}`) },
    { key: 'unit', header: m('unit'), cell: ({ unitName }) => unitName },
    { key: 'by', header: m('remind.office'), cell: ({ by }) => by },
    { key: 'at', header: m('remind.at'), whole: true, cell: ({ at }) => time(at) },
  ];
}
