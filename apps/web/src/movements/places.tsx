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

/** The same without a heading of its own; `left`: only what is left. */
export function Places({ left = false, ...props }: Props & { readonly left?: boolean }) {
  const { data: rulings = [] } = useQuery(trpc.movements.places.queryOptions(props));
  const shown = left ? rulings.filter(({ most, shares }) => most.length + shares.length > 0) : rulings;
  return shown.length === 0 ? null : <Rulings rulings={shown} left={left} />;
}

function Rulings({ rulings, left = false }: { readonly rulings: readonly UnitPlaces[]; readonly left?: boolean }) {
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
        <RulingView key={ruling.movementId} ruling={ruling} left={left} />
      ))}
    </Stack>
  );
}

function RulingView({ ruling, left }: { readonly ruling: UnitPlaces; readonly left: boolean }) {
  const { t, m, list, number } = useMovementWords();
  const { document, terms, most, shares } = ruling;
  const { subjects, occupations, criteria } = terms;
  const whom = [
    ...(subjects.length > 0 ? [list(subjects.map((one) => t(`subjects.${one}`)))] : []),
    ...(occupations.length > 0
      ? [m('terms.onlyOf', { groups: occupations.map((one) => t(`occupations.${one}`)).join('; ') })]
      : []),
  ];
  return (
    <Stack gap="tight">
      <strong>{m('places.by', { document })}</strong>
      {!left && whom.length > 0 && (
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
                groups: groups.map((one) => t(`occupations.${one}`)).join('; '),
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
      {!left && criteria.length > 0 && (
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
