import { randomUUID } from 'node:crypto';
import { toMembership, type Office, type Province } from './province.ts';
import { addAccounts, createClient, type Client, type Served } from './serve.ts';

/** A new account that holds an office of the province, signed in at a server on its database. */
export async function enter(province: Province, server: Served, office: Office): Promise<Client> {
  const email = `${office.replace('@', '.')}.${randomUUID().slice(0, 8)}@vao.example`;
  const [userId = ''] = await addAccounts(province.database, [email]);
  const { role, organisationId } = toMembership(office);
  await province.database.owner.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    values (${randomUUID()}, ${userId}, ${role}, ${organisationId}, '2000-01-01')`;
  const client = createClient(server.url);
  await client.signIn(email);
  return client;
}
