import type { Db } from '@vinh-danh/db';
import { verifyPassword } from './auth/passwords.ts';
import { demonstrationPassword, EnvError, type Mode } from './env.ts';

/** So many accounts are tried with the demonstration password at a production start; each costs 20 ms of a core. */
const triedAccounts = 200;

/**
 * Says on the database for which mode it was made, and refuses any other: demonstration data never becomes real, and a
 * replay never runs over real data. `owner` is the owner's connection; the application may only read the table.
 * @throws EnvError when the database is not for this mode.
 */
export async function settleMode(owner: Db, mode: Mode): Promise<void> {
  const { sql } = owner;
  const [known] = await sql<{ value: Mode }[]>`select value from installation where key = 'mode'`;
  if (known && known.value !== mode) {
    throw new EnvError(
      `This database was made for the ${known.value} mode and is refused in ${mode} mode. Use another one.`,
    );
  }
  if (!known) {
    const [used] = await sql`select 1 from users limit 1`;
    if (used) throw new EnvError(`This database has accounts but no mode. Start the ${mode} mode on an empty one.`);
    await sql`insert into installation (key, value) values ('mode', ${mode}) on conflict do nothing`;
  }
  if (mode === 'production') await refuseKnownPasswords(owner);
}

/** Accounts of a demonstration or a replay share one hash, so one that occurs twice gives them away, whatever the password. */
async function refuseKnownPasswords({ sql }: Db): Promise<void> {
  const [shared] = await sql`
    select 1 from accounts where password is not null group by password having count(*) > 1 limit 1`;
  if (shared)
    throw new EnvError('Accounts of a demonstration are in this database: several share one password. Remove them.');
  const rows = await sql<{ id: string; hash: string }[]>`
    select user_id as id, password as hash from accounts
    where password is not null order by created_at, id limit ${triedAccounts}`;
  const known = await Promise.all(rows.map(({ hash }) => verifyPassword({ hash, password: demonstrationPassword })));
  const index = known.indexOf(true);
  if (index < 0) return;
  throw new EnvError(
    `The account ${rows[index]?.id} has the demonstration's password. Change it before a production start.`,
  );
}
