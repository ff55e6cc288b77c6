import type { Executor } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import { hashPassword } from './passwords.ts';

/** A person who may sign in with e-mail and password. `id` is made when not given. */
export type NewAccount = { id?: string; email: string; name: string } & (
  | { password: string }
  | { passwordHash: string }
);

/** Makes a user with a way to sign in; gives the user's id. The e-mail is kept in lower case. */
export async function createAccount(db: Executor, account: NewAccount): Promise<string> {
  const passwordHash = 'passwordHash' in account ? account.passwordHash : await hashPassword(account.password);
  const [id] = await createAccounts(db, [account], passwordHash);
  if (id === undefined) throw new Error('The account was not made.');
  return id;
}

/**
 * Makes many users in one statement, all with the same password hash: for a demonstration and for a replay, where hashing
 * hundreds of passwords would take long. A production start refuses accounts that share a hash. Gives the ids in order.
 */
export async function createAccounts(
  { sql }: Executor,
  accounts: readonly { id?: string; email: string; name: string }[],
  passwordHash: string,
): Promise<string[]> {
  const rows = accounts.map(({ id, email, name }) => ({
    id: id ?? newId(),
    account_id: newId(),
    email: email.trim().toLowerCase(),
    name,
  }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id text, account_id text, email text, name text)
    ), made as (
      insert into users (id, email, name, email_verified) select id, email, name, true from given
    )
    insert into accounts (id, user_id, account_id, provider_id, password)
    select account_id, id, id, 'credential', ${passwordHash} from given`;
  return rows.map(({ id }) => id);
}
