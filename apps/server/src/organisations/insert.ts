import type { Executor } from '@vinh-danh/db';

export type NewOrganisation = {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn?: string | null;
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly managingBodyId: string | null;
  readonly unitCode?: string | null;
  readonly unitAsOf?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
};

/** Who appraises, votes or keeps the books for a deciding organisation, from a day on. */
export type NewOffice = {
  readonly organisationId: string;
  readonly office: 'appraiser' | 'council' | 'clerk';
  readonly holderId: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
};

export type NewSuccessor = {
  readonly organisationId: string;
  readonly successorId: string;
  readonly fromDate: string;
  readonly isMain: boolean;
};

export type NewStructure = {
  readonly organisations: readonly NewOrganisation[];
  readonly offices?: readonly NewOffice[];
  readonly successors?: readonly NewSuccessor[];
};

/**
 * Writes organisations with their offices and successors, three statements whatever their number and in any order: keys
 * are checked at the end of a statement. What is already there stays as it is.
 */
export async function insertOrganisations({ sql }: Executor, structure: NewStructure): Promise<void> {
  const { organisations, offices = [], successors = [] } = structure;
  await sql`
    insert into organisations (id, name_vi, name_en, kind, level, parent_id, managing_body_id, unit_code, unit_as_of, valid_from, valid_to)
    select id, "nameVi", "nameEn", kind, level, "parentId", "managingBodyId", "unitCode", "unitAsOf", "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) as o(id text, "nameVi" text, "nameEn" text, kind text,
      level text, "parentId" text, "managingBodyId" text, "unitCode" text, "unitAsOf" date, "validFrom" date, "validTo" date)
    on conflict (id) do nothing`;
  await sql`
    insert into organisation_offices (organisation_id, office, holder_id, valid_from, valid_to)
    select "organisationId", office, "holderId", "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(offices)}::jsonb) as f("organisationId" text, office text, "holderId" text,
      "validFrom" date, "validTo" date)
    on conflict do nothing`;
  await sql`
    insert into organisation_successors (organisation_id, successor_id, from_date, is_main)
    select "organisationId", "successorId", "fromDate", "isMain"
    from jsonb_to_recordset(${JSON.stringify(successors)}::jsonb) as s("organisationId" text, "successorId" text,
      "fromDate" date, "isMain" boolean)
    on conflict do nothing`;
}

/**
 * Police, army, front, party and the vertical agencies of a province stand under no department, but on its territory:
 * for the province's own awards they come under the provincial People's Committee. Their managing body stays.
 */
export function placeOnTerritory<T extends NewOrganisation>(organisations: readonly T[], provinceId: string): T[] {
  return organisations.map((organisation) =>
    organisation.level === 'province' && organisation.parentId === null && organisation.id !== provinceId
      ? { ...organisation, parentId: provinceId }
      : organisation,
  );
}
