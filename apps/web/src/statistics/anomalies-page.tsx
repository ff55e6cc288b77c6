import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Bullets, Columns, HelpText, Loading, PageHead, Section, Select, Stack } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { FailedPage } from '../failure.tsx';
import { yearsUpTo } from '../nominations/filters.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import type { ListSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { CountPages } from './count-pages.tsx';
import { useCountWords } from './use-count-words.ts';

const route = getRouteApi('/statistics/anomalies');

/** What stands out in a year for the board to look at, each with the dossiers behind it. */
export function AnomaliesPage() {
  return (
    <Waiting>
      <Anomalies />
    </Waiting>
  );
}

function Anomalies() {
  const words = useCountWords();
  const { t, c, number, percent } = words;
  const { today } = useSession();
  const navigate = route.useNavigate();
  const { year = Number(today.slice(0, 4)) } = route.useSearch();
  const { data, error, refetch } = useQuery(trpc.statistics.anomalies.queryOptions({ year }));
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { thresholds, alwaysReturned, spikes, firstYears, leaders, deadlines } = data;
  const submitted = { by: 'submittedYear', from: year, to: year } as const;
  const decided = { by: 'year', from: year, to: year } as const;
  return (
    <Stack gap="wide">
      <PageHead title={c('anomalies.title')} lead={c('anomalies.lead')} />
      <CountPages />
      <Columns>
        <Select
          label={c('anomalies.year')}
          value={String(year)}
          options={yearsUpTo(today).map((value) => ({ value, label: value }))}
          onChange={({ currentTarget: { value } }) => void navigate({ search: { year: Number(value) } })}
        />
      </Columns>
      <Found
        title={c('anomalies.returned.title')}
        rule={c('anomalies.returned.rule', {
          count: number(thresholds.alwaysReturned.proposed),
          share: percent(thresholds.alwaysReturned.share),
        })}
        rows={alwaysReturned.map(({ unitId, unitName, proposed, returned }) => ({
          unitId,
          words: c('anomalies.returned.found', {
            unit: unitName,
            returned: number(returned),
            proposed: number(proposed),
            share: percent(Math.round((returned / proposed) * 100) / 100),
          }),
          search: { counted: { measure: 'everReturned', submittingUnitId: unitId, period: submitted } },
        }))}
      />
      <Found
        title={c('anomalies.spike.title')}
        rule={c('anomalies.spike.rule', {
          count: number(thresholds.spike.proposed),
          times: number(thresholds.spike.times),
          years: number(thresholds.spike.yearsBefore),
        })}
        rows={spikes.map(({ unitId, unitName, proposed, usual }) => ({
          unitId,
          words: c('anomalies.spike.found', {
            unit: unitName,
            proposed: number(proposed),
            usual: number(Math.round(usual * 10) / 10),
          }),
          search: { counted: { measure: 'proposed', submittingUnitId: unitId, period: submitted } },
        }))}
      />
      <Found
        title={c('anomalies.first.title')}
        rule={c('anomalies.first.rule', {
          count: number(thresholds.firstYears.proposed),
          times: number(thresholds.firstYears.times),
          years: number(thresholds.spike.yearsBefore),
        })}
        rows={firstYears.map(({ unitId, unitName, proposed, usual }) => ({
          unitId,
          words:
            usual === null
              ? c('anomalies.first.alone', { unit: unitName, proposed: number(proposed) })
              : c('anomalies.first.found', {
                  unit: unitName,
                  proposed: number(proposed),
                  usual: number(Math.round(usual * 10) / 10),
                }),
          search: { counted: { measure: 'proposed', submittingUnitId: unitId, period: submitted } },
        }))}
      />
      <Found
        title={c('anomalies.leaders.title')}
        rule={c('anomalies.leaders.rule', {
          count: number(thresholds.leaders.leaders),
          times: number(thresholds.leaders.times),
        })}
        rows={leaders.map(({ unitId, unitName, leaders: many, workers }) => ({
          unitId,
          words: c('anomalies.leaders.found', { unit: unitName, leaders: number(many), workers: number(workers) }),
          search: {
            counted: { measure: 'decided', occupationGroup: 'leader', submittingUnitId: unitId, period: decided },
          },
        }))}
      />
      <Found
        title={c('anomalies.deadlines.title')}
        rule={c('anomalies.deadlines.rule')}
        rows={deadlines.flatMap(({ unitId, unitName, overdue, soon }) =>
          (
            [
              ['overdue', overdue],
              ['soon', soon],
            ] as const
          )
            .filter(([, count]) => count > 0)
            .map(([due, count]) => ({
              unitId: `${unitId} ${due}`,
              words: c(`anomalies.deadlines.${due}`, { unit: unitName, count: number(count) }),
              search: { holderId: unitId, due },
            })),
        )}
      />
    </Stack>
  );
}

type FoundProps = {
  readonly title: string;
  /** From when on something stands out. */
  readonly rule: string;
  readonly rows: readonly { readonly unitId: string; readonly words: string; readonly search: ListSearch }[];
};

function Found({ title, rule, rows }: FoundProps): ReactNode {
  const { c } = useCountWords();
  return (
    <Section title={title}>
      <Stack gap="tight">
        <HelpText>{rule}</HelpText>
        {rows.length === 0 ? (
          <p>{c('anomalies.none')}</p>
        ) : (
          <Bullets>
            {rows.map(({ unitId, words, search }) => (
              <li key={unitId}>
                <Link to="/nominations" search={search}>
                  {words}
                </Link>
              </li>
            ))}
          </Bullets>
        )}
      </Stack>
    </Section>
  );
}
