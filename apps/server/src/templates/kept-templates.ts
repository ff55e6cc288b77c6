import type { Executor } from '@vinh-danh/db';

export const templateKinds = [
  'submissionLetter',
  'councilMinutes',
  'ballotResult',
  'consultationLetter',
  'resultNotice',
  'achievementReport',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

export type Template = {
  id: string;
  organisationId: string;
  kind: TemplateKind;
  version: number;
  status: 'proposed' | 'inUse' | 'retired';
  sha256: string;
  name: string;
  uploadedById: string;
  uploaderName: string;
  uploadedAt: string;
};

function templateSql(sql: Executor['sql'], where: ReturnType<Executor['sql']>) {
  return sql<Template[]>`
    select t.id, t.organisation_id as "organisationId", t.kind, t.version, t.status, t.sha256, t.name,
      t.uploaded_by_id as "uploadedById", u.name as "uploaderName", t.uploaded_at as "uploadedAt"
    from document_templates t join users u on u.id = t.uploaded_by_id
    where ${where}
    order by t.kind, t.version desc`;
}

/** The templates of these provinces that are in use or wait to be. */
export async function listTemplates({ sql }: Executor, organisations: readonly string[]): Promise<Template[]> {
  return templateSql(sql, sql`t.organisation_id = any(${[...organisations]}::text[]) and t.status <> 'retired'`);
}

export async function findTemplate({ sql }: Executor, id: string): Promise<Template | undefined> {
  const [template] = await templateSql(sql, sql`t.id = ${id}`);
  return template;
}

/** The template in use for papers of this kind that a body issues: its province's own. */
export async function findInUse(
  { sql }: Executor,
  kind: TemplateKind,
  issuerId: string,
): Promise<Template | undefined> {
  const [template] = await templateSql(
    sql,
    sql`t.kind = ${kind} and t.status = 'inUse' and t.organisation_id in (
      with recursive road(id) as (
        select ${issuerId}::text
        union
        select o.parent_id from road join organisations o on o.id = road.id where o.parent_id is not null
      ) select id from road)`,
  );
  return template;
}

type Arrived = Pick<Template, 'id' | 'organisationId' | 'kind' | 'sha256' | 'name' | 'uploadedById'>;

/** Keeps a template as the next version of its kind, to be approved; an older one that still waits is retired. */
export async function insertTemplate({ sql }: Executor, template: Arrived): Promise<void> {
  const { id, organisationId, kind, sha256, name, uploadedById } = template;
  await sql`
    update document_templates set status = 'retired'
    where organisation_id = ${organisationId} and kind = ${kind} and status = 'proposed'`;
  await sql`
    insert into document_templates (id, organisation_id, kind, version, status, sha256, name, uploaded_by_id)
    select ${id}, ${organisationId}, ${kind}, coalesce(max(version), 0) + 1, 'proposed', ${sha256}, ${name}, ${uploadedById}
    from document_templates where organisation_id = ${organisationId} and kind = ${kind}`;
}

/** Puts a template that waits into use, in place of the one before. @returns whether it still waited. */
export async function useTemplate({ sql }: Executor, { id, organisationId, kind }: Template, userId: string) {
  await sql`
    update document_templates set status = 'retired'
    where organisation_id = ${organisationId} and kind = ${kind} and status = 'inUse' and id <> ${id}`;
  const used = await sql`
    update document_templates set status = 'inUse', decided_by_id = ${userId}, decided_at = now()
    where id = ${id} and status = 'proposed' returning id`;
  return used.length > 0;
}

/** Back to the paper as the product makes it. @returns whether it was not retired yet. */
export async function retireTemplate({ sql }: Executor, id: string, userId: string): Promise<boolean> {
  const retired = await sql`
    update document_templates set status = 'retired', decided_by_id = ${userId}, decided_at = now()
    where id = ${id} and status <> 'retired' returning id`;
  return retired.length > 0;
}
