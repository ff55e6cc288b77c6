import { randomUUID } from 'node:crypto';
import { today, toMembership, type Office, type Province } from './province.ts';
import { addAccounts, createClient, serve } from './serve.ts';

/** How a call ended: its result, or the code of the refusal (the tRPC code where there is none). */
export type Ended = { result?: unknown; code?: string };
type Call = { path: string; input?: unknown; query?: boolean };

/** One signed-in person at a real server, whose offices change from call to call. */
export type OneUser = {
  hold(offices: readonly Office[]): Promise<void>;
  call(calls: readonly Call[]): Promise<Ended[]>;
  close(): Promise<void>;
};

const email = 'mot-nguoi@tinh.example';

export async function openOneUser({ database }: Province): Promise<OneUser> {
  const server = await serve({ mode: 'replay', callsPerMinute: 10_000_000 }, database);
  const [userId = ''] = await addAccounts(database, [email]);
  const client = createClient(server.url);
  await client.signIn(email);
  const { sql } = database.owner;

  async function hold(offices: readonly Office[]): Promise<void> {
    const rows = offices
      .map(toMembership)
      .map(({ role, organisationId }) => ({ id: randomUUID(), role, organisationId }));
    await sql`delete from memberships where user_id = ${userId}`;
    await sql`
      insert into memberships (id, user_id, role, organisation_id, valid_from)
      select id, ${userId}, role, "organisationId", '2000-01-01'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, role text, "organisationId" text)`;
  }

  /** Up to ten go in one request, all of one kind. */
  async function call(calls: readonly Call[]): Promise<Ended[]> {
    const ended: Ended[] = [];
    for (let at = 0; at < calls.length; at += 10) {
      const some = calls.slice(at, at + 10);
      const url = `/api/trpc/${some.map(({ path }) => path).join(',')}?batch=1`;
      const body = Object.fromEntries(some.map(({ input }, index) => [index, input]));
      const headers = { 'x-business-day': today };
      const response = some[0]?.query
        ? await client.get(`${url}&input=${encodeURIComponent(JSON.stringify(body))}`, { headers })
        : await client.post(url, { body, headers });
      ended.push(...((await response.json()) as Answer[]).map(toEnded));
    }
    return ended;
  }

  return { hold, call, close: () => server.close() };
}

type Answer = { result?: { data: unknown }; error?: { data: { code: string; refusal?: { code: string } } } };

function toEnded({ result, error }: Answer): Ended {
  return error ? { code: error.data.refusal?.code ?? error.data.code } : { result: result?.data };
}
