import type { Db } from '@vinh-danh/db';

/** The schema is part of the channel's name, since all installations of one database share its channels. */
export async function findChannel({ sql }: Db): Promise<string> {
  const [row] = await sql<{ channel: string }[]>`select current_schema() || '_nominations' as channel`;
  if (!row) throw new Error('The database gave no answer.');
  return row.channel;
}
