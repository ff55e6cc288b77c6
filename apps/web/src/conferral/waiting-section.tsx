import { Link } from '@tanstack/react-router';
import { BatchBar, Columns, type Column, DataTable, Empty, Quiet, Select, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import type { ConferralOverview, WaitingAward } from '../trpc.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PutOnDialog } from './put-on-dialog.tsx';
import { recipientColumns } from './recipient-columns.tsx';
import { type ConferralWords, unitText, useConferralWords } from './use-conferral-words.ts';

const none: ReadonlySet<string> = new Set();
type Act = { readonly type: 'putOn' | 'handOver'; readonly rows: readonly WaitingAward[] };

/** What is decided and not handed over, by unit; the clerk puts it on the list of a ceremony, or hands it over at once. */
export function WaitingSection({ overview }: { readonly overview: ConferralOverview }) {
  const words = useConferralWords();
  const { t, c, number } = words;
  const [unit, setUnit] = useState('');
  const [picked, setPicked] = useState(none);
  const [act, setAct] = useState<Act>();
  const { waiting, ceremonies, organisers } = overview;
  const units = new Map(waiting.map((row) => [row.unitId, unitText(row, words)]));
  const rows = waiting.filter(({ unitId }) => unit === '' || unitId === unit);
  const chosen = rows.filter(({ id }) => picked.has(id));
  const free = chosen.filter(({ ceremonyId }) => ceremonyId === null);
  const own = chosen.filter(({ mayHandOver }) => mayHandOver);
  const mayAct = organisers.length > 0;
  const acts = [
    ...(free.length > 0
      ? [{ type: 'putOn' as const, label: c('putOnCount', { count: number(free.length) }), rows: free }]
      : []),
    ...(own.length > 0
      ? [{ type: 'handOver' as const, label: c('handOverCount', { count: number(own.length) }), rows: own }]
      : []),
  ];
  return (
    <Stack>
      {units.size > 1 && (
        <Columns>
          <Select
            label={c('unit')}
            value={unit}
            options={[{ value: '', label: c('allUnits') }, ...[...units].map(([value, label]) => ({ value, label }))]}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          />
        </Columns>
      )}
      {waiting.length === 0 && <Empty title={c('nobodyWaits')}>{c('nobodyWaitsLead')}</Empty>}
      {rows.length > 0 && (
        <DataTable
          caption={c('waiting', { count: number(rows.length) })}
          columns={columnsOf(words)}
          rows={rows}
          rowKey={({ id }) => id}
          selection={
            mayAct
              ? {
                  keys: picked,
                  onChange: setPicked,
                  allLabel: c('selectAll'),
                  rowLabel: ({ subjectName }) => c('select', { name: subjectName }),
                }
              : undefined
          }
        />
      )}
      {mayAct && chosen.length > 0 && (
        <BatchBar
          label={c('selected', { count: number(chosen.length) })}
          none={t('batch.noAct')}
          clearLabel={t('batch.clear')}
          onClear={() => setPicked(none)}
          acts={acts.map(({ type, label, rows: fit }, index) => ({
            key: type,
            label,
            kind: index === 0 ? 'primary' : 'secondary',
            onChoose: () => setAct({ type, rows: fit }),
          }))}
        />
      )}
      {act?.type === 'putOn' && (
        <PutOnDialog
          rows={act.rows}
          ceremonies={ceremonies.filter(({ state }) => state === 'planned')}
          onClose={() => setAct(undefined)}
          onDone={() => setPicked(none)}
        />
      )}
      {act?.type === 'handOver' && (
        <HandOverDialog rows={act.rows} onClose={() => setAct(undefined)} onDone={() => setPicked(none)} />
      )}
    </Stack>
  );
}

function columnsOf(words: ConferralWords): Column<WaitingAward>[] {
  const { c, day, number } = words;
  return [
    ...recipientColumns<WaitingAward>(words),
    {
      key: 'decision',
      header: c('decision'),
      cell: ({ decisionId, symbol, decidedOn }) => (
        <Link to="/decisions/$id" params={{ id: decisionId }}>
          {c('decisionOn', { symbol, day: day(decidedOn) })}
        </Link>
      ),
    },
    {
      key: 'since',
      header: c('since'),
      numeric: true,
      whole: true,
      cell: ({ days }) => c('days', { count: number(days) }),
    },
    {
      key: 'listedIn',
      header: c('listedIn'),
      cell: ({ ceremonyId, ceremonyTitle, missed }) => (
        <Stack gap="tight">
          {ceremonyId !== null && (
            <Link to="/conferral/$id" params={{ id: ceremonyId }}>
              {ceremonyTitle}
            </Link>
          )}
          {missed > 0 && <Quiet>{c('missed', { count: number(missed) })}</Quiet>}
        </Stack>
      ),
    },
  ];
}
