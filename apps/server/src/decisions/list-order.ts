import type { Executor } from '@vinh-danh/db';
import type { ListOrder } from '@vinh-danh/workflows/documents';

/** The order in which a body wants the lists of its decisions; by unit until it has said so. */
export async function listOrderOf({ sql }: Executor, organisationId: string): Promise<ListOrder> {
  const [row] = await sql<{ order: ListOrder | null }[]>`
    select list_order as "order" from organisations where id = ${organisationId}`;
  return row?.order ?? 'unit';
}

/** Keeps it for its further decisions. */
export async function keepListOrder({ sql }: Executor, organisationId: string, order: ListOrder): Promise<void> {
  await sql`update organisations set list_order = ${order} where id = ${organisationId}`;
}
