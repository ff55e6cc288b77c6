import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { createAccounts } from '../auth/accounts.ts';
import { hashPassword } from '../auth/passwords.ts';
import { openSigner } from '../certificates/signing.ts';
import { readEnv, type Env } from '../env.ts';
import { createLog } from '../logging.ts';
import { startServer, type RunningServer } from '../server.ts';

export const password = 'mat-khau-thu-nghiem';

/** A server on a database of its own, over real HTTP. */
export type Served = RunningServer & {
  readonly database: TestDatabase;
  /** What it logged so far, one JSON line each. */
  readonly logged: string[];
};

let hashed: Promise<string> | undefined;

/** Starts one; `change` replaces settings. `close` stops the server and drops the database. */
export async function serve(change: Partial<Env> = {}, given?: TestDatabase): Promise<Served> {
  const database = given ?? (await createTestDatabase());
  const logged: string[] = [];
  const env: Env = {
    ...readEnv({}),
    port: 0,
    databaseSchema: database.schema,
    webDirectory: '/nowhere',
    poolSize: 3,
    certificateKeyFile: join(tmpdir(), 'vinh-danh-tests', 'certificate-key.pem'),
    ...change,
  };
  // In production nobody makes it.
  await openSigner({ ...env, mode: 'demonstration' });
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const server = await startServer(env, database.app, log);
  const close = async () => {
    await server.close();
    if (!given) await database.drop();
  };
  return { url: server.url, close, database, logged };
}

/** Accounts with the test password, hashed once. Gives their ids. */
export async function addAccounts(database: TestDatabase, emails: readonly string[]): Promise<string[]> {
  hashed ??= hashPassword(password);
  const accounts = emails.map((email) => ({ email, name: `Họ Tên ${email}` }));
  return createAccounts(database.app, accounts, await hashed);
}

type Asked = { body?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

/** A browser with one cookie jar, that sends its origin as browsers do. */
export type Client = {
  cookies: string;
  readonly get: (path: string, asked?: Asked) => Promise<Response>;
  readonly post: (path: string, asked?: Asked) => Promise<Response>;
  readonly signIn: (email: string, typed?: string, headers?: Record<string, string>) => Promise<Response>;
  /** Who the server thinks this is. */
  readonly me: (headers?: Record<string, string>) => Promise<Me>;
};
export type Me = {
  user: { id: string } | null;
  memberships: { role: string; onBehalfOf: string | null }[];
  today: string;
};

export function createClient(url: string, origin = url): Client {
  const own = () => (client.cookies === '' ? {} : { cookie: client.cookies });
  const client: Client = {
    cookies: '',
    get: (path, { headers = {}, signal } = {}) =>
      fetch(url + path, { headers: { ...own(), ...headers }, ...(signal ? { signal } : {}) }),
    post: (path, { body = {}, headers = {} } = {}) =>
      fetch(url + path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin, ...own(), ...headers },
      }),
    async signIn(email, typed = password, headers = {}) {
      const response = await client.post('/api/auth/sign-in/email', { body: { email, password: typed }, headers });
      const [cookie] = response.headers.getSetCookie();
      if (response.ok && cookie) client.cookies = cookie.split(';')[0] ?? '';
      return response;
    },
    async me(headers = {}) {
      const response = await client.get('/api/trpc/auth.me', { headers });
      const { result } = (await response.json()) as { result: { data: Me } };
      return result.data;
    },
  };
  return client;
}

/** The refusal's code of an answer, of tRPC's or of another handler's. */
export async function refusalOf(response: Response): Promise<string | undefined> {
  const body = (await response.json()) as {
    refusal?: { code: string };
    error?: { data: { refusal?: { code: string } } };
  };
  return (body.refusal ?? body.error?.data.refusal)?.code;
}
