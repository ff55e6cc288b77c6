import type { Executor, Tx } from '@vinh-danh/db';
import type { ModelState } from '@vinh-danh/workflows/model';

export type Model = {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  description: string;
  place: string;
  effect: string;
  reportId: string | null;
  holderId: string;
  holderName: string;
  /** The body above the holder; none where the model lies with the province. */
  aboveId: string | null;
  state: ModelState;
  publishedOn: string | null;
  version: number;
  copies: number;
};

function modelSql(sql: Executor['sql']) {
  return sql`m.id, m.unit_id as "unitId", u.name_vi as "unitName", m.title, m.description, m.place, m.effect,
    m.report_id as "reportId", m.holder_id as "holderId", h.name_vi as "holderName",
    case when h.kind = 'people-committee' and h.level = 'province' then null else h.parent_id end as "aboveId",
    m.status as state, m.published_on as "publishedOn", m.version,
    (select count(*)::int from model_copies c where c.model_id = m.id) as copies
    from models m join organisations u on u.id = m.unit_id join organisations h on h.id = m.holder_id`;
}

/** Models the context may read: those on their way first, then the published, the newest first. */
export async function listModels({ sql }: Executor): Promise<Model[]> {
  return sql<Model[]>`
    select ${modelSql(sql)} order by m.status in ('published', 'withdrawn'), m.status = 'withdrawn',
      m.published_on desc nulls first, m.id desc limit 500`;
}

export async function findModel({ sql }: Executor, id: string): Promise<Model | undefined> {
  const [row] = await sql<Model[]>`select ${modelSql(sql)} where m.id = ${id}`;
  return row;
}

/**
 * The same, locked: of two acts one comes second and sees the first. Locked by itself: the other act moves it to another
 * holder, and a joined row would be looked for under the holder before.
 */
export async function lockModel(tx: Tx, id: string): Promise<Model | undefined> {
  await tx.sql`select 1 from models where id = ${id} for update`;
  return findModel(tx, id);
}

type Content = Pick<Model, 'title' | 'description' | 'place' | 'effect' | 'reportId'>;

export async function insertModel(
  { sql }: Tx,
  { id, unitId, title, description, place, effect, reportId }: Content & Pick<Model, 'id' | 'unitId'>,
): Promise<void> {
  await sql`
    insert into models (id, unit_id, title, description, place, effect, report_id, holder_id, status, version, visible_to)
    values (${id}, ${unitId}, ${title}, ${description}, ${place}, ${effect}, ${reportId}, ${unitId}, 'drafted', 0,
      array[${unitId}])`;
}

export async function updateContent({ sql }: Tx, id: string, content: Content): Promise<void> {
  const { title, description, place, effect, reportId } = content;
  await sql`
    update models set title = ${title}, description = ${description}, place = ${place}, effect = ${effect},
      report_id = ${reportId} where id = ${id}`;
}

/** Moves a model, to a holder who reads it from then on. */
export async function moveTo(
  { sql }: Tx,
  id: string,
  { state, holderId, readers, on }: { state: ModelState; holderId: string; readers: readonly string[]; on: string },
): Promise<void> {
  await sql`
    update models set status = ${state}, holder_id = ${holderId},
      published_on = case when ${state} = 'published' then ${on}::date else published_on end,
      visible_to = array(select unnest(visible_to) union select unnest(${[...readers]}::text[]) order by 1)
    where id = ${id}`;
}

/** Whether the context reads this report and it is one of the unit. */
export async function isReportOf({ sql }: Tx, reportId: string, unitId: string): Promise<boolean> {
  const [row] = await sql`select 1 from unit_reports where id = ${reportId} and unit_id = ${unitId}`;
  return row !== undefined;
}

export type Copy = { unitId: string; unitName: string; since: string; note: string | null };

export async function listCopies({ sql }: Executor, id: string): Promise<Copy[]> {
  return sql<Copy[]>`
    select c.unit_id as "unitId", o.name_vi as "unitName", c.since, c.note
    from model_copies c join organisations o on o.id = c.unit_id where c.model_id = ${id} order by c.since, o.name_vi`;
}

/** False where the unit has said so before. */
export async function insertCopy(
  { sql }: Tx,
  copy: { id: string; unitId: string; since: string; note: string | null; recordedById: string },
): Promise<boolean> {
  const { count } = await sql`
    insert into model_copies (model_id, unit_id, since, note, recorded_by_id)
    values (${copy.id}, ${copy.unitId}, ${copy.since}, ${copy.note}, ${copy.recordedById}) on conflict do nothing`;
  return count === 1;
}

export type ModelActRow = { act: string; actor: string; at: string; reason: string | null };

export async function listActs({ sql }: Executor, id: string): Promise<ModelActRow[]> {
  return sql<ModelActRow[]>`
    select h.act, u.name as actor, h.recorded_at as at, h.payload->>'reason' as reason
    from model_history h join users u on u.id = h.actor_id where h.model_id = ${id} order by h.sequence`;
}
