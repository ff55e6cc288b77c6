import type { Executor, Tx } from '@vinh-danh/db';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import type { Part, SummaryKind, SummaryState, UsedFigures } from '@vinh-danh/workflows/summary';

export type SummaryLine = {
  id: string;
  kind: SummaryKind;
  issuerId: string;
  issuerName: string;
  movementId: string | null;
  movementName: string | null;
  title: string;
  from: string;
  to: string;
  state: SummaryState;
  symbol: string | null;
  signedOn: string | null;
  version: number;
};
export type Summary = SummaryLine & {
  formId: string | null;
  recipients: string[];
  numbers: UsedFigures;
  paper: OfficialDocument | null;
};

function lineSql(sql: Executor['sql']) {
  return sql`s.id, s.kind, s.issuer_id as "issuerId", o.name_vi as "issuerName", s.movement_id as "movementId",
    m.name as "movementName", s.title, s.from_day as "from", s.to_day as "to", s.status as state, s.symbol,
    s.signed_on as "signedOn", s.version`;
}

function joinSql(sql: Executor['sql']) {
  return sql`from summaries s join organisations o on o.id = s.issuer_id left join movements m on m.id = s.movement_id`;
}

/** Reports the context may read: what is being written first, the newest first. */
export async function listSummaries({ sql }: Executor): Promise<SummaryLine[]> {
  return sql<SummaryLine[]>`
    select ${lineSql(sql)} ${joinSql(sql)} where s.status <> 'discarded'
    order by s.status = 'signedOff', s.to_day desc, s.id desc limit 500`;
}

/** Reports of these issuers that wait for a signature, the oldest first. */
export async function listInReview({ sql }: Executor, issuers: readonly string[]): Promise<SummaryLine[]> {
  return sql<SummaryLine[]>`
    select ${lineSql(sql)} ${joinSql(sql)} where s.status = 'inReview' and s.issuer_id = any(${[...issuers]}::text[])
    order by s.to_day, s.id limit 20`;
}

export async function findSummary({ sql }: Executor, id: string): Promise<Summary | undefined> {
  const [row] = await sql<Summary[]>`
    select ${lineSql(sql)}, s.form_id as "formId", s.recipients, s.numbers, s.paper ${joinSql(sql)} where s.id = ${id}`;
  return row;
}

/** The same, locked: of two acts one comes second and sees the first. */
export async function lockSummary(tx: Tx, id: string): Promise<Summary | undefined> {
  await tx.sql`select 1 from summaries where id = ${id} for update`;
  return findSummary(tx, id);
}

type NewSummary = Pick<
  Summary,
  'id' | 'kind' | 'issuerId' | 'movementId' | 'formId' | 'title' | 'from' | 'to' | 'recipients'
> & {
  readers: readonly string[];
};

export async function insertSummary({ sql }: Tx, summary: NewSummary): Promise<void> {
  const { id, kind, issuerId, movementId, formId, title, from, to, recipients, readers } = summary;
  await sql`
    insert into summaries (id, kind, issuer_id, movement_id, form_id, title, from_day, to_day, recipients, status, numbers,
      version, visible_to)
    values (${id}, ${kind}, ${issuerId}, ${movementId}, ${formId}, ${title}, ${from}, ${to}, ${recipients}, 'drafting', '{}', 0,
      ${[...readers]})`;
}

export async function setHead({ sql }: Tx, id: string, { title, recipients }: Pick<Summary, 'title' | 'recipients'>) {
  await sql`update summaries set title = ${title}, recipients = ${recipients} where id = ${id}`;
}

export async function setNumbers({ sql }: Tx, id: string, numbers: UsedFigures): Promise<void> {
  await sql`update summaries set numbers = ${JSON.stringify(numbers)}::jsonb where id = ${id}`;
}

export async function setState({ sql }: Tx, id: string, state: SummaryState): Promise<void> {
  await sql`update summaries set status = ${state} where id = ${id}`;
}

export async function freeze(
  { sql }: Tx,
  id: string,
  { paper, symbol, on }: { paper: OfficialDocument; symbol: string; on: string },
): Promise<void> {
  await sql`
    update summaries set paper = ${JSON.stringify(paper)}::jsonb, symbol = ${symbol}, signed_on = ${on} where id = ${id}`;
}

export type SectionRow = {
  id: string;
  level: 0 | 1 | 2;
  title: string;
  unitId: string | null;
  unitName: string | null;
  parts: Part[];
  text: string;
  revision: number;
  writer: string | null;
  writtenAt: string | null;
};

/** The sections of a report in their order, each with who wrote it last. */
export async function listSections({ sql }: Executor, id: string): Promise<SectionRow[]> {
  return sql<SectionRow[]>`
    select c.id, c.level, c.title, c.unit_id as "unitId", o.name_vi as "unitName", c.parts, c.content as text, c.revision,
      u.name as writer, t.written_at as "writtenAt"
    from summary_sections c
    left join organisations o on o.id = c.unit_id
    left join summary_texts t on t.section_id = c.id and t.revision = c.revision
    left join users u on u.id = t.written_by_id
    where c.summary_id = ${id} and c.position is not null order by c.position`;
}

type NewSection = Pick<SectionRow, 'id' | 'level' | 'title' | 'unitId' | 'parts'>;

/** Lays down the sections in their order: new ones are added, those left out lose their place. */
export async function placeSections({ sql }: Tx, summaryId: string, sections: readonly NewSection[]): Promise<void> {
  const rows = sections.map((section, position) => ({ ...section, position }));
  await sql`update summary_sections set position = null where summary_id = ${summaryId}`;
  await sql`
    insert into summary_sections (id, summary_id, position, level, title, unit_id, parts, content, revision)
    select id, ${summaryId}, position, level, title, "unitId", parts, '', 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, position int, level int, title text, "unitId" text, parts jsonb)
    on conflict (id) do update set position = excluded.position, level = excluded.level, title = excluded.title,
      unit_id = excluded.unit_id, parts = excluded.parts where summary_sections.summary_id = ${summaryId}`;
}

/** Whoever writes a section reads the report. */
export async function widenReaders({ sql }: Tx, id: string, readers: readonly string[]): Promise<void> {
  await sql`
    update summaries set visible_to = array(select unnest(visible_to) union select unnest(${[...readers]}::text[]) order by 1)
    where id = ${id}`;
}

export type NewText = {
  sectionId: string;
  revision: number;
  content: string;
  writtenById: string;
  organisationId: string;
};

/** Writes a section as it was known; false where somebody has written it meanwhile. */
export async function writeText({ sql }: Tx, text: NewText): Promise<boolean> {
  const { sectionId, revision, content, writtenById, organisationId } = text;
  const { count } = await sql`
    with written as (
      update summary_sections set content = ${content}, revision = revision + 1
      where id = ${sectionId} and revision = ${revision} returning revision
    )
    insert into summary_texts (section_id, revision, content, written_by_id, organisation_id)
    select ${sectionId}, revision, ${content}, ${writtenById}, ${organisationId} from written`;
  return count === 1;
}

export type TextRow = { revision: number; content: string; writer: string; organisation: string; at: string };

/** Every text a section has had, the latest first. */
export async function listTexts({ sql }: Executor, sectionId: string): Promise<TextRow[]> {
  return sql<TextRow[]>`
    select t.revision, t.content, u.name as writer, o.name_vi as organisation, t.written_at as at
    from summary_texts t join users u on u.id = t.written_by_id join organisations o on o.id = t.organisation_id
    where t.section_id = ${sectionId} order by t.revision desc`;
}

export type SummaryActRow = { act: string; actor: string; at: string; reason: string | null; section: string | null };

export async function listActs({ sql }: Executor, id: string): Promise<SummaryActRow[]> {
  return sql<SummaryActRow[]>`
    select h.act, u.name as actor, h.recorded_at as at, h.payload->>'reason' as reason, h.payload->>'section' as section
    from summary_history h join users u on u.id = h.actor_id where h.summary_id = ${id} order by h.sequence`;
}
