import { randomUUID } from 'node:crypto';
import { connect, type Db } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { ReportForm } from '@vinh-danh/workflows/reporting';
import { ReportForm as Form } from '@vinh-danh/workflows/reporting';
import type { UserContext } from '../context.ts';
import { insertOrganisations } from '../organisations/insert.ts';
import { sendReport } from '../reports/change-report.ts';
import { defineForm } from '../reports/forms.ts';
import { getOverview } from '../reports/read.ts';
import { createProvince } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { throughput } from './load.ts';
import { type BenchReport, compared, comparedTime, figure, machine } from './report.ts';

const communes = 10_000;
const communesPerDistrict = 100;
const indicators = 30;
/** Units' officers: each writes for some of the units. */
const people = 100;
const connections = 16;
const rounds = 5;
const aim = 0.2;
const copies = ['unit_reports', 'unit_report_figures', 'unit_report_history', 'command_records'] as const;

/**
 * A weekly form of thirty indicators asked of every commune: its reports opened, handed in by each, accepted, added up at every
 * level, through the product's own functions; each against the same rows bare, by the owner of the tables.
 */
export async function benchReports({ seed, log }: { seed: number; log: (line: string) => void }): Promise<BenchReport> {
  const store = await openBenchStore();
  const { owner } = store;
  const pool = connect({ ...store.connection, max: connections });
  const bare = connect({ ...ownerOf(store), max: connections });
  try {
    const [checker, ...writers] = await createProvince(owner, pool, 1 + people);
    if (!checker) throw new Error('no officer');
    const unitIds = await createCommunes(owner);
    const board = inOffice(checker.context, 'statistician', 'ubnd');
    const content = formOf(indicators);
    log(`opening ${communes} reports`);
    const [openedIn, { id: formId }] = await timed(() =>
      defineForm(board, { ...calendar, commandId: randomUUID(), ownerId: 'ubnd', content, unitIds }),
    );
    const openedBare = await copyOf(owner, 'unit_reports');

    log('handing in');
    const due = await owner.sql<{ id: string; unitId: string }[]>`
      select id, unit_id as "unitId" from unit_reports where form_id = ${formId} order by unit_id`;
    const submitted = await throughput(due, connections, async ({ id, unitId }) => {
      const writer = writers[placeOf(unitId) % people] ?? checker;
      const unit = inOffice(writer.context, 'nominator', unitId);
      const written = { figures: figuresOf(seed, unitId), remarks: {} };
      await sendReport(unit, { commandId: randomUUID(), id, revision: 0, act: 'submit', written });
    });
    const submittedBare = await handInBare(owner, bare);

    log('accepting');
    const accepted = await throughput(due, connections, async ({ id }) => {
      await sendReport(board, { commandId: randomUUID(), id, revision: 1, act: 'accept' });
    });
    await owner.sql`analyze`;

    log('adding up');
    const added: number[] = [];
    const grouped: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [time, { total }] = await timed(() => getOverview(board, { formId }));
      added.push(time);
      const [bareTime, sums] = await timed(() => groupBare(owner, formId, content));
      grouped.push(bareTime);
      for (const { key } of content.indicators)
        if (total[key] !== sums[key]) throw new Error(`${key}: ${total[key]} is not ${sums[key]}`);
    }
    return {
      bench: 'reports',
      seed,
      machine: machine(),
      data: { communes, indicators, connections, rounds },
      rows: [
        comparedTime('reports opened', openedIn, openedBare, aim),
        compared('handed in', submitted, 'reports/s', submittedBare, aim),
        figure('accepted', accepted, 'reports/s'),
        comparedTime('added up at every level', median(added), median(grouped), aim),
      ],
    };
  } finally {
    await bare.end();
    await pool.end();
    await store.close();
  }
}

const calendar = { rhythm: 'week', from: '2026-11-23', to: '2026-11-29', daysToReport: 2 } as const;

function ownerOf({ ownerUrl, schema }: { ownerUrl: string; schema: string }) {
  return { server: { url: ownerUrl }, schema };
}

/** Communes below districts below the committee of the province. */
async function createCommunes(owner: Db): Promise<string[]> {
  const committee = (id: string, level: string, parentId: string) => ({
    id,
    nameVi: `Ủy ban nhân dân ${id}`,
    kind: 'people-committee',
    level,
    parentId,
    managingBodyId: null,
  });
  const districts = Array.from({ length: communes / communesPerDistrict }, (_none, index) =>
    committee(`huyen-${index}`, 'district', 'ubnd'),
  );
  const below = Array.from({ length: communes }, (_none, index) =>
    committee(`xa-${index}`, 'commune', `huyen-${index % districts.length}`),
  );
  await insertOrganisations(owner, { organisations: [...districts, ...below] });
  return below.map(({ id }) => id);
}

function inOffice(context: UserContext, role: Membership['role'], organisationId: string): UserContext {
  return { ...context, memberships: [{ id: randomUUID(), role, organisationId }] };
}

function formOf(count: number): ReportForm {
  return Form.parse({
    title: 'Báo cáo tuần',
    indicators: Array.from({ length: count }, (_none, index) => ({
      key: `chi-tieu-${index}`,
      label: `Chỉ tiêu ${index}`,
      kind: 'quantity',
      unit: 'hộ',
      counting: index % 2 === 0 ? 'inPeriod' : 'asOf',
    })),
    checks: [{ kind: 'notMoreThan', part: 'chi-tieu-0', whole: 'chi-tieu-1' }],
  });
}

function figuresOf(seed: number, unitId: string): Record<string, number> {
  const place = placeOf(unitId);
  return Object.fromEntries(
    Array.from({ length: indicators }, (_none, index) => [
      `chi-tieu-${index}`,
      ((place * 31 + seed) % 1000) + index * 17,
    ]),
  );
}

/** How long the same rows take in one statement into a table of the same columns and indexes. */
async function copyOf(owner: Db, table: string): Promise<number> {
  await owner.sql.unsafe(`create table bench_copy (like ${table} including all)`);
  const rows = await owner.sql.unsafe(`select * from ${table}`);
  const [time] = await timed(
    () => owner.sql`
      insert into bench_copy select * from jsonb_populate_recordset(null::bench_copy, ${JSON.stringify(rows)}::jsonb)`,
  );
  return time;
}

/**
 * The rows that handing in left behind, those of each report anew in one statement: figures, history, the answers to commands,
 * and the report's state.
 */
async function handInBare(owner: Db, bare: Db): Promise<number> {
  for (const table of copies) await owner.sql.unsafe(`create table bare_${table} (like ${table} including all)`);
  await owner.sql`insert into bare_unit_reports select * from unit_reports`;
  const rows = await owner.sql<{ id: string; figures: string; history: string; commands: string }[]>`
    select g.report_id as id, jsonb_build_array(to_jsonb(g))::text as figures, jsonb_agg(to_jsonb(h))::text as history,
      jsonb_agg(to_jsonb(c))::text as commands
    from unit_report_figures g
    join unit_report_history h on h.report_id = g.report_id
    join command_records c on c.command_id = h.command_id
    group by g.report_id, g.version`;
  return throughput(rows, connections, async ({ id, figures, history, commands }) => {
    await bare.sql`
      with figures as (
        insert into bare_unit_report_figures
        select * from jsonb_populate_recordset(null::bare_unit_report_figures, ${figures}::text::jsonb)),
      history as (
        insert into bare_unit_report_history
        select * from jsonb_populate_recordset(null::bare_unit_report_history, ${history}::text::jsonb)),
      commands as (
        insert into bare_command_records
        select * from jsonb_populate_recordset(null::bare_command_records, ${commands}::text::jsonb))
      update bare_unit_reports set state = 'submitted', revision = 1 where id = ${id}`;
  });
}

/** The same sums by the database: of each district, and of all. */
async function groupBare(
  owner: Db,
  formId: string,
  { indicators: asked }: ReportForm,
): Promise<Record<string, number>> {
  const sums = asked.map(({ key }) => `sum((g.figures ->> '${key}')::bigint)::bigint as "${key}"`).join(', ');
  const rows = await owner.sql.unsafe<(Record<string, number> & { unit: string | null })[]>(
    `select o.parent_id as unit, ${sums} from unit_reports r
      join unit_report_figures g on g.report_id = r.id and g.version = r.accepted
      join organisations o on o.id = r.unit_id where r.form_id = $1 group by rollup (o.parent_id)`,
    [formId],
  );
  return rows.find(({ unit }) => unit === null) ?? {};
}

function placeOf(unitId: string): number {
  return Number(unitId.slice('xa-'.length));
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
