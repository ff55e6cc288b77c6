import type { Executor, Tx } from '@vinh-danh/db';
import type { StatutoryForm } from '@vinh-danh/workflows/statutory';

export type FormVersion = {
  key: string;
  /** Undefined for a form of the product. */
  ownerId: string | null;
  version: number;
  validFrom: string;
  form: StatutoryForm;
  madeBy: string | null;
};

/** The versions laid down by these organisations and all above them. */
export async function listVersions({ sql }: Executor, organisationIds: readonly string[]): Promise<FormVersion[]> {
  return sql<FormVersion[]>`
    with recursive above as (
      select id, parent_id from organisations where id = any(${[...organisationIds]}::text[])
      union
      select o.id, o.parent_id from above a join organisations o on o.id = a.parent_id
    )
    select f.key, f.owner_id as "ownerId", f.version, f.valid_from as "validFrom", f.content as form, u.name as "madeBy"
    from statutory_forms f join users u on u.id = f.made_by_id
    where f.owner_id in (select id from above) order by f.key, f.version`;
}

type NewVersion = {
  ownerId: string;
  key: string;
  version: number;
  validFrom: string;
  form: StatutoryForm;
  madeById: string;
};

/** False where somebody has laid down this version meanwhile. */
export async function insertVersion({ sql }: Tx, made: NewVersion): Promise<boolean> {
  const { ownerId, key, version, validFrom, form, madeById } = made;
  const { count } = await sql`
    insert into statutory_forms (owner_id, key, version, valid_from, content, made_by_id)
    values (${ownerId}, ${key}, ${version}, ${validFrom}, ${JSON.stringify(form)}::jsonb, ${madeById})
    on conflict do nothing`;
  return count === 1;
}
