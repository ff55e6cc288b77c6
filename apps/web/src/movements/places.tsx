import { useQuery } from '@tanstack/react-query';
import { Disclosure, Lines, Notice, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { trpc, type UnitPlaces } from '../trpc.ts';
import { useMovementWords } from './use-movement-words.ts';

type Props = { readonly movementId: string; readonly unitId: string };

/** What the movements over a nomination ask for, and what is left of their quotas for the unit. Nothing where they ask nothing. */
export function PlacesSection(props: Props) {
  const { m } = useMovementWords();
  const { data: rulings = [] } = useQuery(trpc.movements.places.queryOptions(props));
  if (rulings.length === 0) return null;
  return (
    <Section title={m('places.title')}>
      <Rulings rulings={rulings} />
    </Section>
  );
}

/** The same without a heading of its own. */
export function Places(props: Props) {
  const { data: rulings = [] } = useQuery(trpc.movements.places.queryOptions(props));
  return rulings.length === 0 ? null : <Rulings rulings={rulings} />;
}

function Rulings({ rulings }: { readonly rulings: readonly UnitPlaces[] }) {
  const { m } = useMovementWords();
  const isUnmet = rulings.some(({ shares }) => shares.some(({ isMet }) => !isMet));
  return (
    <Stack>
      {isUnmet && (
        <Notice tone="warning" title={m('places.unmet')}>
          <p>{m('places.shareLead')}</p>
        </Notice>
      )}
      {rulings.map((ruling) => (
        <RulingView key={ruling.movementId} ruling={ruling} />
      ))}
    </Stack>
  );
}

function RulingView({ ruling: { document, terms, most, shares } }: { readonly ruling: UnitPlaces }) {
  const { t, m, list, number } = useMovementWords();
  const { subjects, occupations, criteria } = terms;
  const whom = [
    ...(subjects.length > 0 ? [list(subjects.map((one) => t(`subjects.${one}`)))] : []),
    ...(occupations.length > 0
      ? [m('terms.onlyOf', { groups: list(occupations.map((one) => t(`occupations.${one}`))) })]
      : []),
  ];
  return (
    <Stack gap="tight">
      <strong>{m('places.by', { document })}</strong>
      {whom.length > 0 && (
        <span>
          {m('terms.nominees')}: {whom.join('. ')}
        </span>
      )}
      {most.length + shares.length > 0 && (
        <Lines>
          {most.map(({ subject, count, used }) => (
            <li key={subject ?? 'any'}>
              {m('places.left', {
                subject: subject ? t(`subjects.${subject}`) : m('terms.any'),
                used: number(used),
                count: number(count),
                left: number(Math.max(count - used, 0)),
              })}{' '}
              {used >= count && <StatusBadge tone="warning">{m('places.full')}</StatusBadge>}
            </li>
          ))}
          {shares.map(({ percent, occupations: groups, part, whole, isMet }) => (
            <li key={groups.join(' ')}>
              {m('places.share', {
                groups: list(groups.map((one) => t(`occupations.${one}`))),
                part: number(part),
                whole: number(whole),
                percent: String(percent),
              })}{' '}
              {whole > 0 && (
                <StatusBadge tone={isMet ? 'success' : 'warning'}>
                  {m(isMet ? 'places.met' : 'places.unmet')}
                </StatusBadge>
              )}
            </li>
          ))}
        </Lines>
      )}
      {criteria.length > 0 && (
        <Disclosure label={m('terms.criteria')}>
          <Lines>
            {criteria.map(({ name, points }) => (
              <li key={name}>
                {name} {points && <Quiet>({number(points)})</Quiet>}
              </li>
            ))}
          </Lines>
        </Disclosure>
      )}
    </Stack>
  );
}
