import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Bullets,
  Button,
  type Column,
  DataTable,
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
import { type StatutoryWords, useStatutoryWords } from './use-statutory-words.ts';

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
  const words = useStatutoryWords();
  const { t, b, day } = words;
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
      <DataTable
        caption={form.title}
        columns={columnsOf(data, words)}
        rows={linesOf(data)}
        rowKey={({ index }) => String(index)}
      />
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

type Line = {
  readonly index: number;
  readonly label: string;
  readonly level: 0 | 1;
  readonly numbers: readonly number[];
  readonly opens: StatutoryTable['opens'][number];
};

function linesOf({ form, numbers, opens }: StatutoryTable): Line[] {
  return form.rows.map(({ label, level }, index) => ({
    index,
    label,
    level,
    numbers: numbers[index] ?? [],
    opens: opens[index] ?? [],
  }));
}

function columnsOf({ form }: StatutoryTable, { b, number }: StatutoryWords): Column<Line>[] {
  return [
    {
      key: 'label',
      header: b('indicator'),
      lead: true,
      cell: ({ label, level }) => (level === 0 ? <b>{label}</b> : `– ${label}`),
    },
    ...form.columns.map(({ label }, at): Column<Line> => ({
      key: `${at} ${label}`,
      header: label,
      numeric: true,
      cell: ({ numbers, opens }) => {
        const [count = 0, counted] = [numbers[at], opens[at]];
        if (count === 0 || !counted) return number(count);
        return (
          <Link to="/nominations" search={{ counted }}>
            {number(count)}
          </Link>
        );
      },
    })),
  ];
}
