import type { Executor } from '@vinh-danh/db';

export type Movement = {
  id: string;
  name: string;
  level: string;
  parentId: string | null;
  launchedOn: string;
  endsOn: string | null;
  status: 'running' | 'closed';
};

/** All movements, the newest first. */
export async function listMovements({ sql }: Executor): Promise<Movement[]> {
  return sql<Movement[]>`
    select id, name, level, parent_id as "parentId", launched_on as "launchedOn", ends_on as "endsOn", status
    from movements order by launched_on desc, id`;
}

export type NewMovement = Omit<Movement, 'status' | 'endsOn'> & {
  endsOn?: string | null;
  launchedById: string;
  documents: readonly { number: string; issuedOn: string }[];
};

/** Writes movements with their launching documents; parents first. Those already there stay as they are. */
export async function insertMovements({ sql }: Executor, movements: readonly NewMovement[]): Promise<void> {
  for (const movement of movements) {
    const { id, name, level, parentId, launchedById, launchedOn, endsOn, documents } = movement;
    await sql`
      insert into movements (id, name, level, parent_id, launched_by_id, launched_on, ends_on, status)
      values (${id}, ${name}, ${level}, ${parentId}, ${launchedById}, ${launchedOn}, ${endsOn ?? null}, 'running')
      on conflict (id) do nothing`;
    await sql`
      insert into movement_documents (movement_id, number, issued_on)
      select ${id}, number, issued_on from jsonb_to_recordset(${JSON.stringify(
        documents.map(({ number, issuedOn }) => ({ number, issued_on: issuedOn })),
      )}::jsonb) as d(number text, issued_on date)
      on conflict do nothing`;
  }
}
