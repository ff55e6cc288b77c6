import { useMutation } from '@tanstack/react-query';
import { Button, type Column, DataTable, Quiet, Row, Stack } from '@vinh-danh/ui';
import { type ReactNode, useState } from 'react';
import { type CeremonyRead, type HandoverRow, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { recipientColumns } from './recipient-columns.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { type ConferralWords, useConferralWords } from './use-conferral-words.ts';

type Numbered = HandoverRow & { readonly position: number };

/** Who is on the list of a ceremony, who receives for them, and what has become of it. */
export function HandoverTable({ ceremony }: { readonly ceremony: CeremonyRead }) {
  const words = useConferralWords();
  const { c } = words;
  const [marked, setMarked] = useState<HandoverRow>();
  const { commandId, onSettled } = useConferralAct();
  const remove = useMutation(trpc.conferral.remove.mutationOptions({ onSettled }));
  const { id, version, rows, mayChange } = ceremony;
  const acts = (row: HandoverRow) => (
    <Row>
      <Button label={c('markOf', { name: row.subjectName })} onClick={() => setMarked(row)}>
        {c('mark')}
      </Button>
      <Button
        kind="quiet"
        label={c('removeOf', { name: row.subjectName })}
        onClick={() => remove.mutate({ commandId, id, version, nominationIds: [row.id] })}
      >
        {c('remove')}
      </Button>
    </Row>
  );
  return (
    <Stack>
      {remove.error && <Failure error={remove.error} />}
      <DataTable
        caption={c('list')}
        columns={columnsOf(words, mayChange ? acts : undefined)}
        rows={rows.map((row, index) => ({ ...row, position: index + 1 }))}
        rowKey={(row) => row.id}
      />
      {marked && <MarkDialog ceremony={ceremony} row={marked} onClose={() => setMarked(undefined)} />}
    </Stack>
  );
}

function columnsOf(words: ConferralWords, acts: ((row: HandoverRow) => ReactNode) | undefined): Column<Numbered>[] {
  const { c } = words;
  return [
    { key: 'order', header: c('order'), cell: ({ position }) => position },
    ...recipientColumns<Numbered>(words),
    {
      key: 'presence',
      header: c('presence'),
      cell: (row) => (
        <Stack gap="tight">
          <span>{c(`presences.${row.presence}`)}</span>
          {notesOf(row, words).map((note) => (
            <Quiet key={note}>{note}</Quiet>
          ))}
        </Stack>
      ),
    },
    acts
      ? { key: 'acts', header: c('mark'), bare: true, cell: acts }
      : { key: 'state', header: c('state'), cell: ({ state }) => c(`itemStates.${state}`) },
  ];
}

/** Who represents, by which mandate; what is received; and what else was said. */
function notesOf(row: HandoverRow, { c, day, list }: ConferralWords): string[] {
  const { receivedBy, relation, mandate, mandateOn, presence, certificate, prize } = row;
  const what = [...(certificate ? [c('certificate')] : []), ...(prize ? [c('prize')] : [])];
  return [
    ...(receivedBy && relation ? [c('representative', { name: receivedBy, relation })] : []),
    ...(mandate ? [mandateOn ? c('mandateDated', { mandate, day: day(mandateOn) }) : c('mandateOf', { mandate })] : []),
    ...(row.identity ? [row.identity] : []),
    ...(presence === 'absent' ? [] : [c('handed', { what: what.length > 0 ? list(what) : c('nothing') })]),
    ...(row.note ? [row.note] : []),
  ];
}
