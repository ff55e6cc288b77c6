import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Officer } from './bench-province.ts';
import { benchDay, benchPassword, road } from './bench-province.ts';
import type { BenchStore } from './bench-store.ts';
import { throughput } from './load.ts';

type Client = { agent: Agent; cookie: string };

/** Nominations a second taken over the whole road by sixteen clients against a server process of its own. */
export async function measureHttp(
  store: BenchStore,
  officers: readonly Officer[],
  drafts: readonly { id: string; officer: number }[],
): Promise<number> {
  await store.owner.sql`insert into installation (key, value) values ('mode', 'replay') on conflict do nothing`;
  const server = fork(fileURLToPath(new URL('../main.ts', import.meta.url)), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      VINHDANH_MODE: 'replay',
      VINHDANH_SECRET: store.secret,
      DATABASE_URL: store.ownerUrl,
      DATABASE_SCHEMA: store.schema,
      PORT: '0',
      LOG_LEVEL: 'silent',
      VINHDANH_POOL: '16',
    },
  });
  try {
    const url = await listening(server.stdout);
    const clients = await Promise.all(officers.map(({ email }) => signIn(url, email)));
    const walk = (list: readonly { id: string; officer: number }[]) =>
      throughput(list, clients.length, async ({ id, officer }) => {
        const client = clients[officer];
        if (!client) return;
        for (const [index, event] of road.entries()) {
          await post(url, '/api/trpc/nominations.send', client, {
            commandId: randomUUID(),
            id,
            version: index + 1,
            event,
          });
        }
      });
    await walk(drafts.slice(0, 100));
    return await walk(drafts.slice(100));
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
}

function listening(output: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve, reject) => {
    output?.on('data', (chunk: Buffer) => {
      const found = /listens on (http:\/\/\S+)/.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
    output?.once('end', () => reject(new Error('the server ended before it listened')));
  });
}

async function signIn(url: string, email: string): Promise<Client> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { headers } = await post(
    url,
    '/api/auth/sign-in/email',
    { agent, cookie: '' },
    { email, password: benchPassword },
  );
  const cookie = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  return { agent, cookie };
}

function post(url: string, path: string, { agent, cookie }: Client, body: unknown) {
  return new Promise<{ headers: Record<string, string[] | string | undefined> & { 'set-cookie'?: string[] } }>(
    (resolve, reject) => {
      const text = JSON.stringify(body);
      const sent = request(
        url + path,
        {
          agent,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: url,
            cookie,
            'x-business-day': benchDay,
            'content-length': Buffer.byteLength(text),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('end', () => {
            if (response.statusCode === 200) resolve({ headers: response.headers as never });
            else reject(new Error(`${response.statusCode} ${Buffer.concat(chunks).toString()}`));
          });
        },
      );
      sent.once('error', reject);
      sent.end(text);
    },
  );
}
