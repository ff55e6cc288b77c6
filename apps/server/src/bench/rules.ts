import type { Db, Executor } from '@vinh-danh/db';
import { connect } from '@vinh-danh/db';
import type { Dossier } from '@vinh-danh/workflows';

import { assessCases } from '../eligibility/assess-cases.ts';
import { dossierSql } from '../nominations/ladders.ts';
import { benchDay, createDrafts, createProvince } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { type BenchReport, comparedTime, figure, machine } from './report.ts';

type Options = { seed: number; nominations: number; log: (line: string) => void };

/** One batch: what the issue of a letter with everything a province sends in a season may hold. */
const most = 10_000;
const rounds = 9;

/**
 * The findings of so many nominations in one batch, each subject with five earlier awards and five rated years, against
 * loading the same rows bare: the nominations with what was declared, and the awards, as they stand in the tables.
 */
export async function benchRules({ seed, nominations, log }: Options): Promise<BenchReport> {
  const count = Math.min(nominations, most);
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 2, statementTimeout: 0 });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    if (!officer) throw new Error('no officer');
    log(`writing ${count} nominations`);
    await createDrafts([officer], count);
    await addHistory(store.owner);
    const asked = await store.owner.sql<{ id: string; dossier: Dossier }[]>`
      select n.id, ${dossierSql(store.owner.sql)} as dossier from nominations n where n.stage = 'draft' order by n.id`;
    const found = await assessCases(pool, asked, benchDay);
    const findings = [...found.values()].reduce((sum, each) => sum + each.length, 0);
    log(`${asked.length} nominations, ${findings} findings`);
    const times = { judged: [] as number[], bare: [] as number[] };
    const ids = asked.map(({ id }) => id);
    for (let round = 0; round < rounds; round += 1) {
      times.bare.push(await timeOf(() => loadBare(store.owner, ids)));
      times.judged.push(await timeOf(() => assessCases(pool, asked, benchDay)));
    }
    const [judged, bare] = [median(times.judged), median(times.bare)];
    const small = await countQueries(pool, (db) => assessCases(db, asked.slice(0, 10), benchDay));
    const large = await countQueries(pool, (db) => assessCases(db, asked, benchDay));
    const rows = [
      comparedTime('findings of the batch', judged, bare, 0.2),
      figure('nominations judged', (asked.length / judged) * 1000, '/s'),
      figure('findings', findings, ''),
      figure('queries, batch of 10', small, ''),
      figure(`queries, batch of ${asked.length}`, large, ''),
    ];
    return { bench: 'rules', seed, machine: machine(), data: { nominations: asked.length }, rows };
  } finally {
    await pool.end();
    await store.close();
  }
}

/** Five earlier awards for every subject, of five years, with what was declared for them; and five rated years. */
async function addHistory({ sql }: Db): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.organisations', '*', true)`;
    await tx`
      create temp table earlier on commit drop as
      select gen_random_uuid() as id, n.id as of, y as year, (array['LDTT', 'CSTDCS', 'LDTT', 'CSTDCS', 'BKT'])[y - 2020] as award
      from nominations n, generate_series(2021, 2025) as y`;
    await tx`
      insert into nominations (id, code, version, stage, subject_kind, person_id, award, requested_award, commendation_type,
        procedure, posthumous, submitting_unit_id, position, regime, rule_version, visible_to, dossier, ladders_id, history_head,
        decided_on, decided_by_id)
      select e.id, n.code || '-' || e.year, 9, 'conferred', n.subject_kind, n.person_id, e.award, e.award, 'merit', 'standard', false,
        n.submitting_unit_id, 0, n.regime, n.rule_version, n.visible_to, n.dossier, n.ladders_id, n.history_head,
        make_date(e.year, 12, 20), n.submitting_unit_id
      from earlier e join nominations n on n.id = e.of`;
    await tx`set local session_replication_role = replica`;
    await tx`alter table achievements no force row level security`;
    await tx`
      insert into achievements (nomination_id, summary, from_date, to_date, facts)
      select id, 'Hoàn thành xuất sắc nhiệm vụ', make_date(year, 1, 1), make_date(year, 12, 10),
        jsonb_build_object('initiatives', jsonb_build_array(jsonb_build_object('scope', 'unit', 'decision', year || '/QĐ')))
      from earlier`;
    await tx`
      update achievements set facts = jsonb_build_object('awards', '[]'::jsonb, 'suspension', '[]'::jsonb, 'discipline', null,
        'initiatives', '[{"scope": "province", "decision": "1/QĐ"}]'::jsonb,
        'ratings', (select jsonb_agg(jsonb_build_object('year', y, 'rating', 'completedExcellently')) from generate_series(2021, 2025) y))
      where nomination_id in (select of from earlier)`;
    await tx`alter table achievements force row level security`;
  });
  await sql`vacuum analyze`;
}

/** The same rows, by the owner of the tables, with nothing put together and nothing judged. */
async function loadBare({ sql }: Db, ids: readonly string[]): Promise<void> {
  const subjects = await sql<{ person_id: string }[]>`
    select n.id, n.person_id, n.dossier, a.from_date, a.to_date, a.facts, o.kind, o.valid_from, o.valid_to
    from nominations n
    join achievements a on a.nomination_id = n.id
    join organisations o on o.id = n.submitting_unit_id
    where n.id = any(${[...ids]}::uuid[])`;
  await sql`
    select n.id, n.person_id, n.award, n.decided_on, n.commendation_type, n.stage, a.from_date, a.to_date, a.facts
    from nominations n left join achievements a on a.nomination_id = n.id
    where n.person_id = any(${subjects.map(({ person_id }) => person_id)}::uuid[]) and n.decided_on is not null`;
}

/** How many statements `work` sends. */
async function countQueries(db: Db, work: (db: Executor) => Promise<unknown>): Promise<number> {
  let sent = 0;
  const counting: Executor['sql'] = new Proxy(db.sql, {
    apply(target, self, parts) {
      const query = Reflect.apply(target, self, parts) as { then?: (...done: never[]) => unknown };
      const { then } = query;
      // A fragment is never waited for: only what is sent counts.
      if (then)
        // oxlint-disable-next-line unicorn/no-thenable -- it is one already, and is only counted
        query.then = (...done) => {
          sent += 1;
          return then.apply(query, done);
        };
      return query;
    },
  });
  await work({ ...db, sql: counting });
  return sent;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
