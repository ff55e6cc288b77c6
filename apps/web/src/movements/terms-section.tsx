import { Bullets, type Column, DataTable, type Fact, Facts, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import type { MovementTerms } from '@vinh-danh/workflows/movement';
import type { MovementRead } from '../trpc.ts';
import { useSession } from '../session.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

type Criterion = MovementTerms['criteria'][number];
type Phase = MovementTerms['phases'][number];

/** What a movement asks for and allows. */
export function TermsSection({ movement: { terms, quotaUnits } }: { readonly movement: MovementRead }) {
  const words = useMovementWords();
  const { m, day } = words;
  const { today } = useSession();
  const { criteria, phases } = terms;
  const facts = factsOf(terms, quotaUnits, words);
  if (criteria.length === 0 && phases.length === 0 && facts.length === 0) return null;
  return (
    <Section title={m('terms.title')}>
      <Stack>
        {criteria.length > 0 && (
          <DataTable
            caption={m('terms.criteria')}
            columns={criterionColumns(words)}
            rows={criteria}
            rowKey={({ name }) => name}
          />
        )}
        {criteria.some(({ points }) => points) && (
          <Quiet>
            {m('terms.total')}: {words.number(criteria.reduce((sum, { points = 0 }) => sum + points, 0))}
          </Quiet>
        )}
        {facts.length > 0 && <Facts facts={facts} />}
        {phases.length > 0 && (
          <DataTable
            caption={m('terms.phases')}
            columns={phaseColumns(words, today)}
            rows={phases}
            rowKey={({ name, from }) => `${name} ${day(from)}`}
          />
        )}
      </Stack>
    </Section>
  );
}

function factsOf(
  { subjects, occupations, quotas }: MovementTerms,
  units: MovementRead['quotaUnits'],
  { t, m, list }: MovementWords,
): Fact[] {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const kinds = subjects.map((subject) => t(`subjects.${subject}`));
  const groups = (of: MovementTerms['occupations']) => of.map((one) => t(`occupations.${one}`)).join('; ');
  const whom = [
    ...(kinds.length > 0 ? [list(kinds)] : []),
    ...(occupations.length > 0 ? [m('terms.onlyOf', { groups: groups(occupations) })] : []),
  ];
  const limits = quotas.map((quota) => {
    if (quota.kind === 'leastShare')
      return m('terms.least', { percent: String(quota.percent), groups: groups(quota.occupations) });
    const subject = quota.subject ? t(`subjects.${quota.subject}`) : m('terms.any');
    const told = { subject, count: String(quota.count) };
    return quota.unitId ? m('terms.mostOf', { ...told, unit: nameOf(quota.unitId) }) : m('terms.most', told);
  });
  return [
    ...(whom.length > 0 ? [{ label: m('terms.nominees'), value: lines(whom) }] : []),
    ...(limits.length > 0 ? [{ label: m('terms.quotas'), value: lines(limits) }] : []),
  ];
}

function lines(all: readonly string[]) {
  if (all.length === 1) return all[0];
  return (
    <Bullets>
      {all.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </Bullets>
  );
}

function criterionColumns({ m, number }: MovementWords): Column<Criterion>[] {
  return [
    { key: 'name', header: m('terms.criterion'), lead: true, cell: ({ name }) => name },
    {
      key: 'points',
      header: m('terms.points'),
      numeric: true,
      cell: ({ points }) => (points ? number(points) : ''),
    },
  ];
}

function phaseColumns({ m, day }: MovementWords, today: string): Column<Phase>[] {
  return [
    {
      key: 'name',
      header: m('terms.phase'),
      lead: true,
      cell: ({ name, from, to }) => (
        <>
          {name} {from <= today && today <= to && <StatusBadge tone="current">{m('terms.now')}</StatusBadge>}
        </>
      ),
    },
    { key: 'from', header: m('terms.from'), whole: true, cell: ({ from }) => day(from) },
    { key: 'to', header: m('terms.to'), whole: true, cell: ({ to }) => day(to) },
  ];
}
