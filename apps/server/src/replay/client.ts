import { setTimeout as sleep } from 'node:timers/promises';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ServerRefusal } from '../errors.ts';
import type { AppRouter } from '../router.ts';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Slice = keyof Inputs;
type Procedure<S extends Slice> = keyof Inputs[S] & keyof Outputs[S] & string;
type PathOf<S extends Slice> = S extends Slice ? `${S}.${Procedure<S>}` : never;
export type Path = PathOf<Slice>;
type At<T, P extends Path> = P extends `${infer S extends keyof T & string}.${infer M}`
  ? M extends keyof T[S]
    ? T[S][M]
    : never
  : never;
export type InputOf<P extends Path> = At<Inputs, P>;
export type OutputOf<P extends Path> = At<Outputs, P>;

/** The server refused a call, and says why; without a refusal it is a fault of the program. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly refusal: ServerRefusal | undefined;
  readonly status: number;

  constructor(path: string, status: number, body: unknown) {
    const refusal = refusalIn(body);
    super(`${path}: ${status} ${JSON.stringify(refusal ?? body)?.slice(0, 600)}`);
    this.refusal = refusal;
    this.status = status;
  }
}

export type Caller = { readonly email: string; readonly on: string };

/** The door the browser uses: signing in, a cookie, the procedures. */
export type Client = {
  /** Asks; `caller.on` is the business day. @throws CallError when refused. */
  query<P extends Path>(caller: Caller, path: P, input: InputOf<P>): Promise<OutputOf<P>>;
  /** Acts. Sent again with the same command when the answer was lost. @throws CallError when refused. */
  mutate<P extends Path>(caller: Caller, path: P, input: InputOf<P>): Promise<OutputOf<P>>;
  /** A file, as a browser saves it. @throws CallError when refused. */
  download(caller: Caller, path: string): Promise<Uint8Array>;
  /** What the public page says of a certificate's code, signed in or not. */
  check(code: string): Promise<string>;
};

type Options = {
  url: string;
  password: string;
  /** How long a server that is away is waited for, in milliseconds. */ patienceMs?: number;
};
type Request = { path: string; method: 'GET' | 'POST'; body?: unknown; headers?: Record<string, string> };

/** Signs accounts in when they first act, and again when their session is over. */
export function createClient({ url, password, patienceMs = 60_000 }: Options): Client {
  const cookies = new Map<string, Promise<string>>();
  const exchange = (request: Request) => exchangePatiently(url, request, patienceMs);

  async function signIn(email: string): Promise<string> {
    const { response, body } = await exchange({
      path: '/api/auth/sign-in/email',
      method: 'POST',
      body: { email, password },
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new CallError(`sign in ${email}`, response.status, body);
    return cookie;
  }

  async function call<P extends Path>(caller: Caller, request: Request): Promise<OutputOf<P>> {
    const { email, on } = caller;
    for (let attempt = 1; ; attempt += 1) {
      const known = cookies.get(email) ?? signIn(email);
      cookies.set(email, known);
      const cookie = await known;
      const { response, body } = await exchange({ ...request, headers: { cookie, 'x-business-day': on } });
      if (response.ok) return (body as { result: { data: OutputOf<P> } }).result.data;
      if (response.status !== 401 || attempt > 1) throw new CallError(request.path, response.status, body);
      cookies.delete(email);
    }
  }

  return {
    query: (caller, path, input) =>
      call(caller, {
        path: `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input ?? null))}`,
        method: 'GET',
      }),
    mutate: (caller, path, input) => call(caller, { path: `/api/trpc/${path}`, method: 'POST', body: input }),
    async download({ email, on }, path) {
      const cookie = await (cookies.get(email) ?? signIn(email));
      const response = await fetch(url + path, { headers: { cookie, 'x-business-day': on } });
      if (!response.ok) throw new CallError(path, response.status, await response.text());
      return new Uint8Array(await response.arrayBuffer());
    },
    async check(code) {
      const { response, body } = await exchange({
        path: '/api/certificates/check',
        method: 'POST',
        body: { code },
      });
      if (!response.ok) throw new CallError('check', response.status, body);
      return (body as { answer: string }).answer;
    },
  };
}

/** Again and again while nobody answers or the server says that it cannot now; a repeated command is harmless. */
async function exchangePatiently(url: string, request: Request, patienceMs: number) {
  const until = Date.now() + patienceMs;
  for (let pause = 50; ; pause = Math.min(pause * 2, 2000)) {
    try {
      const answer = await exchangeOnce(url, request);
      if (answer.response.status !== 503 || Date.now() > until) return answer;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await sleep(pause);
  }
}

async function exchangeOnce(url: string, { path, method, body, headers }: Request) {
  const response = await fetch(url + path, {
    method,
    headers: { origin: url, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  return { response, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

function refusalIn(body: unknown): ServerRefusal | undefined {
  return (body as { error?: { data?: { refusal?: ServerRefusal } } } | undefined)?.error?.data?.refusal;
}
