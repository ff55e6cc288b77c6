import type { Executor } from '@vinh-danh/db';
import type { Figures, Indicator, Window } from '@vinh-danh/workflows/reporting';
import { addUp, everything } from './add-up.ts';
import { listAccepted, listPeriods, listTree } from './lists.ts';
import { endedSql, findForm } from './store.ts';

/** What was reported under a movement by one of its forms. */
export type FormProgress = {
  id: string;
  title: string;
  /** Of the periods that have begun, as far as the caller reads them. */
  asked: number;
  accepted: number;
  waiting: number;
  late: number;
  indicators: Indicator[];
  /** Sums of all units, the earliest period first. */
  periods: (Window & { numbers: Record<string, number> })[];
};

/** A text in which a unit names what holds it up. */
export type NamedLimit = {
  reportId: string;
  unitName: string;
  from: string;
  to: string;
  label: string;
  said: string;
};

/** So many periods of a form stand in a picture. */
const mostPeriods = 12;
const mostLimits = 50;
/** How forms ask what holds a unit up. */
const ofLimits = /khó khăn|vướng mắc|hạn chế|tồn tại|bất cập/i;

/** The forms of a movement with how their figures went over time, and what units said holds them up, the latest first. */
export async function readProgress(
  tx: Executor,
  movementId: string,
  on: string,
): Promise<{ forms: FormProgress[]; limits: NamedLimit[] }> {
  const counts = await countReports(tx, movementId, on);
  const forms: FormProgress[] = [];
  const limits: NamedLimit[] = [];
  for (const { id, ...count } of counts) {
    const form = await findForm(tx, id);
    if (!form) continue;
    const [periods, tree, accepted] = await Promise.all([
      listPeriods(tx, id, on),
      listTree(tx, id, on),
      listAccepted(tx, id, on),
    ]);
    const { indicators } = form.content;
    forms.push({
      id,
      ...count,
      indicators: indicators.filter(({ kind }) => kind === 'quantity' || kind === 'share'),
      periods: periods
        .slice(0, mostPeriods)
        .toReversed()
        .map((window) => ({
          ...window,
          numbers: Object.fromEntries(addUp(form.content, tree, accepted, window).get(everything)?.numbers ?? []),
        })),
    });
    const asked = indicators.filter(({ kind, label }) => kind === 'text' && ofLimits.test(label));
    if (asked.length > 0) limits.push(...(await listSaid(tx, id, asked)));
  }
  return { forms, limits: limits.toSorted((one, other) => other.to.localeCompare(one.to)).slice(0, mostLimits) };
}

async function countReports({ sql }: Executor, movementId: string, on: string) {
  return sql<{ id: string; title: string; asked: number; accepted: number; waiting: number; late: number }[]>`
    select f.id, f.title, c.* from report_forms f
    cross join lateral (
      select count(*)::int as asked, count(r.accepted)::int as accepted,
        count(*) filter (where r.state in ('submitted', 'resubmitted'))::int as waiting,
        count(*) filter (where r.accepted is null and r.state <> 'submitted' and r.due_on < ${on})::int as late
      from unit_reports r join organisations u on u.id = r.unit_id
      where r.form_id = f.id and r.from_day <= ${on} and not ${endedSql(sql)}) c
    where f.movement_id = ${movementId} order by f.created_at desc, f.id limit 5`;
}

async function listSaid({ sql }: Executor, formId: string, asked: readonly Indicator[]): Promise<NamedLimit[]> {
  const rows = await sql<{ reportId: string; unitName: string; from: string; to: string; figures: Figures }[]>`
    select r.id as "reportId", u.name_vi as "unitName", r.from_day as "from", r.to_day as "to", g.figures
    from unit_reports r
    join unit_report_figures g on g.report_id = r.id and g.version = r.accepted
    join organisations u on u.id = r.unit_id
    where r.form_id = ${formId} and g.figures ?| ${asked.map(({ key }) => key)}::text[]
    order by r.to_day desc, u.name_vi limit ${mostLimits}`;
  return rows.flatMap(({ figures, ...line }) =>
    asked.flatMap(({ key, label }) => {
      const figure = figures[key];
      return typeof figure === 'object' && 'said' in figure ? [{ ...line, label, said: figure.said }] : [];
    }),
  );
}
