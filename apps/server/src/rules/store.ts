import type { Executor } from '@vinh-danh/db';

/** Since when and until when an organisation stands, who came after it and who was before it. */
export type Standing = {
  id: string;
  nameVi: string;
  foundedOn: string | null;
  /** The day after its last one. */
  dissolvedOn: string | null;
  successors: string[];
  predecessors: string[];
};

export async function listStandings({ sql }: Executor, ids: readonly string[]): Promise<Standing[]> {
  return sql<Standing[]>`
    select o.id, o.name_vi as "nameVi", o.valid_from as "foundedOn", o.valid_to + 1 as "dissolvedOn",
      array(select s.successor_id from organisation_successors s where s.organisation_id = o.id
        order by s.is_main desc, s.successor_id) as successors,
      array(select s.organisation_id from organisation_successors s where s.successor_id = o.id
        order by s.is_main desc, s.organisation_id) as predecessors
    from organisations o where o.id = any(${[...ids]}::text[])`;
}
