import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Bullets,
  ChartFrame,
  type Column,
  ColumnChart,
  DataTable,
  Empty,
  Facts,
  Lines,
  Loading,
  PageHead,
  Section,
  Select,
  Stack,
  StatusBadge,
} from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type MovementHealth, trpc } from '../trpc.ts';
import { JoinedPicture } from './joined-picture.tsx';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

const route = getRouteApi('/movements/$id/health');

/** How a movement goes at a glance: who joined, who reports, figures over time, nominations, what holds units up. */
export function HealthPage() {
  return (
    <Waiting>
      <Health />
    </Waiting>
  );
}

function Health() {
  const { id } = route.useParams();
  const words = useMovementWords();
  const { t, m, number } = words;
  const { data: health, error, refetch } = useQuery(trpc.movements.health.queryOptions({ id }));
  if (error && !health) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!health) return <Loading label={t('common.loading')} />;
  const { name, units, forms, limits, nominations } = health;
  const joined = units.filter(({ joinedOn }) => joinedOn !== null).length;
  const late = forms.reduce((sum, form) => sum + form.late, 0);
  return (
    <Stack gap="wide">
      <PageHead
        title={m('health.title')}
        lead={
          <Link to="/movements/$id" params={{ id }}>
            {name}
          </Link>
        }
      />
      <Facts
        facts={[
          { label: m('health.joined'), value: m('health.of', { part: number(joined), whole: number(units.length) }) },
          { label: m('health.late'), value: number(late) },
          {
            label: m('health.underWay'),
            value: (
              <Link to="/nominations" search={{ movementId: id }}>
                {number(nominations.underWay)}
              </Link>
            ),
          },
          { label: m('health.decided'), value: number(nominations.decided) },
        ]}
      />
      <Section title={m('health.whoJoined')}>
        <Stack>
          <JoinedPicture health={health} />
          <DataTable
            caption={m('health.whoJoined')}
            columns={unitColumns(words)}
            rows={units}
            rowKey={(unit) => unit.unitId}
          />
        </Stack>
      </Section>
      <Section title={m('health.whoReports')}>
        {forms.length === 0 ? (
          <Empty title={m('health.noForm')} />
        ) : (
          <DataTable
            caption={m('health.whoReports')}
            columns={formColumns(words)}
            rows={forms}
            rowKey={(form) => form.id}
          />
        )}
      </Section>
      {forms.some(({ periods }) => periods.length > 0) && <OverTime forms={forms} />}
      <Section title={m('health.limits')}>
        {limits.length === 0 ? (
          <Empty title={m('health.noLimit')} />
        ) : (
          <Bullets>
            {limits.map(({ reportId, unitName, from, to, label, said }) => (
              <li key={`${reportId} ${label}`}>
                <Link to="/reports/$id" params={{ id: reportId }}>
                  {m('health.limitOf', { unit: unitName, from: words.day(from), to: words.day(to) })}
                </Link>
                <Lines>{said}</Lines>
              </li>
            ))}
          </Bullets>
        )}
      </Section>
    </Stack>
  );
}

type Unit = MovementHealth['units'][number];
type Form = MovementHealth['forms'][number];

function unitColumns({ m, day }: MovementWords): Column<Unit>[] {
  return [
    { key: 'unit', header: m('unit'), lead: true, cell: ({ unitName }) => unitName },
    {
      key: 'joinedOn',
      header: m('joinedOn'),
      whole: true,
      cell: ({ joinedOn }) => (joinedOn ? day(joinedOn) : <StatusBadge tone="warning">{m('notJoined')}</StatusBadge>),
    },
  ];
}

function formColumns({ m, number }: MovementWords): Column<Form>[] {
  return [
    {
      key: 'title',
      header: m('forms'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/reports/forms/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { key: 'asked', header: m('health.asked'), numeric: true, cell: ({ asked }) => number(asked) },
    { key: 'accepted', header: m('health.accepted'), numeric: true, cell: ({ accepted }) => number(accepted) },
    { key: 'waiting', header: m('health.waiting'), numeric: true, cell: ({ waiting }) => number(waiting) },
    { key: 'late', header: m('health.late'), numeric: true, cell: ({ late }) => number(late) },
  ];
}

type Choice = { key: string; form: Form; indicator: Form['indicators'][number] };

/** One indicator, of all units together, by period. */
function OverTime({ forms }: { readonly forms: readonly Form[] }) {
  const { m, day, number } = useMovementWords();
  const choices = forms.flatMap((form): Choice[] =>
    form.indicators.map((indicator) => ({ key: `${form.id} ${indicator.key}`, form, indicator })),
  );
  const [key, setKey] = useState(choices[0]?.key);
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
  if (!chosen) return null;
  const { form, indicator } = chosen;
  const decimals = indicator.kind === 'quantity' ? indicator.decimals : 2;
  const unit = indicator.kind === 'quantity' ? indicator.unit : '%';
  const label = m('health.indicatorOf', { label: indicator.label, unit });
  const rows = form.periods.map(({ from, to, numbers }) => ({
    key: from,
    label: day(to),
    values: [(numbers[indicator.key] ?? 0) / 10 ** decimals],
  }));
  return (
    <Section title={m('health.overTime')}>
      <Stack>
        <Select
          label={m('health.indicator')}
          value={chosen.key}
          options={choices.map((choice) => ({ value: choice.key, label: choice.indicator.label }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <ChartFrame
          title={label}
          level={3}
          labels={{ view: m('health.view'), chart: m('health.chart'), table: m('health.table') }}
          chart={<ColumnChart label={label} series={[{ key: 'value', label: unit }]} rows={rows} format={number} />}
          table={
            <DataTable
              caption={label}
              columns={[
                { key: 'period', header: m('health.periodEnd'), lead: true, cell: (row) => row.label },
                { key: 'value', header: label, numeric: true, cell: (row) => number(row.values[0] ?? 0) },
              ]}
              rows={rows}
              rowKey={(row) => row.key}
            />
          }
        />
      </Stack>
    </Section>
  );
}
