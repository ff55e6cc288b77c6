import { useQuery } from '@tanstack/react-query';
import { Bullets, Button, type Column, DataTable, HelpText, Loading, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { keysOf } from '../keys.ts';
import { StageBadge } from '../nominations/stage-badge.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import { alone, trpc, type WhatIf as Outcome } from '../trpc.ts';
import { tellDifference } from './tell-difference.ts';
import { type RegulationWords, useRegulationWords } from './use-regulation-words.ts';

/** Rows that stand open; the others are asked for. */
const firstRows = 10;

/** The open cases that a draft would treat differently, and in what. */
export function WhatIf({ id }: { readonly id: string }) {
  const words = useRegulationWords();
  const { r, t } = words;
  const { data, error, refetch } = useQuery(trpc.regulations.whatIf.queryOptions({ id }, { trpc: alone }));
  return (
    <Section title={r('whatIf.title')}>
      <HelpText>{r('whatIf.lead')}</HelpText>
      {error && !data && <FailedPage error={error} retry={() => void refetch()} level={2} />}
      {!data && !error && <Loading label={t('common.loading')} />}
      {data && <Compared compared={data} />}
    </Section>
  );
}

function Compared({ compared }: { readonly compared: Outcome }) {
  const words = useRegulationWords();
  const [shown, setShown] = useState(firstRows);
  const { r, t } = words;
  const { items, affected } = compared;
  return (
    <Stack>
      <p>{summary(compared, words)}</p>
      {affected === 0 && <p>{r('whatIf.none')}</p>}
      {items.length > 0 && (
        <DataTable
          caption={r('whatIf.caption')}
          columns={columnsOf(words)}
          rows={items.slice(0, shown)}
          rowKey={(row) => row.id}
        />
      )}
      {items.length > shown && (
        <div>
          <Button onClick={() => setShown(items.length)}>{t('common.more')}</Button>
        </div>
      )}
    </Stack>
  );
}

/** How many differ and in what, in sentences. */
function summary(compared: Outcome, { r, number, list }: RegulationWords): string {
  const { judged, isMore, affected, byKind, unbound, hidden, items } = compared;
  const kinds = keysOf(byKind).filter((kind) => byKind[kind] > 0);
  const told = kinds.map((kind) => r('whatIf.kind', { name: r(`whatIf.kinds.${kind}`), count: number(byKind[kind]) }));
  return [
    r('whatIf.judged', { judged: number(judged), affected: number(affected) }),
    ...(isMore ? [r('whatIf.isMore')] : []),
    ...(told.length > 0 ? [r('whatIf.byKind', { kinds: list(told) })] : []),
    ...(affected > 0 ? [r('whatIf.applied', { count: number(unbound) })] : []),
    ...(hidden > 0 ? [r('whatIf.hidden', { count: number(hidden) })] : []),
    ...(items.length < affected - hidden ? [r('whatIf.shown', { count: number(items.length) })] : []),
  ].join(' ');
}

type Row = Outcome['items'][number];

function columnsOf(words: RegulationWords): Column<Row>[] {
  const { r, t, award } = words;
  return [
    {
      key: 'subject',
      header: r('whatIf.subject'),
      lead: true,
      cell: ({ id, subjectName, code }) => (
        <SubjectLink id={id} name={subjectName ?? code} code={code} posthumous={false} />
      ),
    },
    { key: 'unit', header: r('whatIf.unit'), cell: ({ unitName }) => unitName },
    { key: 'award', header: t('list.award'), cell: (row) => award(row.award) },
    { key: 'stage', header: t('decisions.stage'), cell: ({ stage }) => <StageBadge stage={stage} /> },
    {
      key: 'differences',
      header: r('whatIf.differences'),
      cell: ({ differences }) => (
        <Bullets>
          {differences.map((one) => (
            <li key={JSON.stringify(one)}>{tellDifference(one, words)}</li>
          ))}
        </Bullets>
      ),
    },
    {
      key: 'applies',
      header: r('whatIf.applies'),
      cell: ({ isBound }) => r(isBound ? 'whatIf.bound' : 'whatIf.unbound'),
    },
  ];
}
