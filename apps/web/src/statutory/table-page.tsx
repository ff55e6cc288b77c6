import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Bullets,
  Button,
  type CrossEntry,
  CrossTable,
  Disclosure,
  Loading,
  Notice,
  PageHead,
  Row,
  Stack,
} from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { PaperFiles } from '../papers/paper-files.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { hasRole, useSession } from '../session.ts';
import { type StatutoryTable, trpc } from '../trpc.ts';
import { PeriodFields } from './period.tsx';
import { periodOf } from './period-search.ts';
import { ReviseDialog } from './revise-dialog.tsx';
import { useStatutoryWords } from './use-statutory-words.ts';

const route = getRouteApi('/statutory/$key');

/** A statutory table with its numbers for a period. */
export function StatutoryTablePage() {
  return (
    <Waiting>
      <TableByKey />
    </Waiting>
  );
}

function TableByKey() {
  const { t, b, day } = useStatutoryWords();
  const session = useSession();
  const { today } = session;
  const { key } = route.useParams();
  const navigate = route.useNavigate();
  const period = periodOf(route.useSearch(), today);
  const [isRevising, setRevising] = useState(false);
  const { data, error, refetch } = useQuery(
    trpc.statutory.table.queryOptions({ key, ...period }, { placeholderData: keepPreviousData }),
  );
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { form, numbers, window } = data;
  const query = `?${new URLSearchParams({ period: period.period, year: String(period.year), half: String(period.half) })}`;
  const days = { period: data.period, from: day(window.from), to: day(window.to), unit: form.unit };
  return (
    <Stack gap="wide">
      <PageHead
        title={form.title}
        lead={b('days', days)}
        actions={
          hasRole(session, 'statistician', 'leader', 'unitHead') && (
            <Button onClick={() => setRevising(true)}>{b('revise')}</Button>
          )
        }
      />
      <PeriodFields value={period} today={today} onChange={(next) => void navigate({ search: next })} />
      {!form.verified && (
        <Notice tone="warning" title={b('unverifiedTitle')} source={form.source}>
          <p>{b('unverifiedLead')}</p>
        </Notice>
      )}
      <Row>
        <a href={`/api/statutory/${key}/table.xlsx${query}`} download>
          {b('excel')}
        </a>
        <PaperFiles path={`statutory/${key}/table`} query={query} name={b('paper')} />
      </Row>
      {numbers.flat().every((number) => number === 0) && <p>{b('allZero')}</p>}
      <Numbers table={data} />
      {form.notes.length > 0 && (
        <Bullets>
          {form.notes.map((note) => (
            <li key={note}>{b('note', { note })}</li>
          ))}
        </Bullets>
      )}
      <Disclosure label={b('versions')}>
        <Bullets>
          {data.versions.map(({ version, validFrom, madeBy }) => (
            <li key={version}>
              {b('versionBy', {
                version: b('version', { version: String(version) }),
                day: day(validFrom),
                madeBy: madeBy ?? b('ofProduct'),
              })}
            </li>
          ))}
        </Bullets>
      </Disclosure>
      {isRevising && <ReviseDialog table={data} onClose={() => setRevising(false)} />}
    </Stack>
  );
}

/** The numbers as they stand in the form; each but 0 opens the dossiers it has counted. */
function Numbers({ table: { form, numbers, opens } }: { readonly table: StatutoryTable }) {
  const { t, b } = useStatutoryWords();
  const keyed = (lines: readonly { readonly label: string }[]) =>
    lines.map(({ label }, index) => ({ key: String(index), label }));
  const cell = (column: CrossEntry, row?: CrossEntry) => {
    const [line, at] = [Number(row?.key), Number(column.key)];
    const count = numbers[line]?.[at] ?? 0;
    const places = [row?.label, column.label].join(', ');
    return {
      content: <Count count={count} counted={opens[line]?.[at] ?? null} places={places} />,
      isNothing: count === 0,
    };
  };
  return (
    <CrossTable
      caption={form.title}
      regionLabel={t('counts.table')}
      corner={b('indicator')}
      rows={keyed(form.rows)}
      columns={keyed(form.columns)}
      renderName={({ key, label }) => (form.rows[Number(key)]?.level === 1 ? `– ${label}` : <b>{label}</b>)}
      cell={cell}
    />
  );
}

type CountProps = {
  readonly count: number;
  readonly counted: StatutoryTable['opens'][number][number];
  readonly places: string;
};

function Count({ count, counted, places }: CountProps) {
  const { t, number } = useStatutoryWords();
  const words = number(count);
  if (count === 0 || !counted) return words;
  return (
    <Link to="/nominations" search={{ counted }} aria-label={t('counts.cell', { count: words, places })}>
      {words}
    </Link>
  );
}
