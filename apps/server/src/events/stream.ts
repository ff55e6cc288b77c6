import { readableBy } from '../nominations/acting.ts';
import { findSession, type Session } from '../auth/session.ts';
import { readToken } from '../auth/token.ts';
import { RefusedError } from '../errors.ts';
import { businessDayOf } from '../http/procedures.ts';
import type { HttpContext, Parts } from '../http/shell.ts';
import { within } from '../within.ts';
import type { Message, Scope } from './hub.ts';

const heartbeatMs = 25_000;
/** A reader that lets more than this pile up is cut off; its browser comes back by itself. */
const mostWaiting = 500;
const mostStreamsEach = 10;
const streams = new Map<string, number>();

/**
 * GET /api/events: `event: nomination`, `data: {"id": …}` for each nomination of the user's organisations that moved, and
 * `event: refresh` when some may have been missed. The session is looked at again with every heartbeat: who signs out or
 * loses an office hears no more after 25 s at the latest. An open stream does not count as use.
 */
export async function openStream(c: HttpContext, parts: Parts): Promise<Response> {
  const { db, env, hub } = parts;
  const token = readToken(c, env);
  const find = async () =>
    token === undefined ? undefined : within(env.patienceMs, findSession(db, token, businessDayOf(c, env.mode)));
  const session = await find();
  if (!session) throw new RefusedError({ code: 'signInRequired' });
  const { id } = session.user;
  const open = streams.get(id) ?? 0;
  if (open >= mostStreamsEach) throw new RefusedError({ code: 'tooManyRequests', params: { retryAfter: 30 } });
  streams.set(id, open + 1);
  c.set('userId', id);
  const body = streamFor({ session, find, hub, done: () => countDown(id) });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  });
}

type Opened = { session: Session; find: () => Promise<Session | undefined>; hub: Parts['hub']; done: () => void };

function streamFor({ session, find, hub, done }: Opened): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  let scope = scopeOf(session);
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const write = (chunk: string) => {
        if (ended) return;
        if ((controller.desiredSize ?? 0) < -mostWaiting) end();
        else controller.enqueue(text.encode(chunk));
      };
      const beat = async () => {
        // A database that is away says nothing about the session; the stream stays.
        const now = await find().catch(() => session);
        if (!now) return end();
        if (now !== session) scope = scopeOf(now);
        write(': still here\n\n');
      };
      const timer = setInterval(() => void beat(), heartbeatMs);
      const close = () => end();
      const remove = hub.add({ scope: () => scope, tell: (message) => write(lineOf(message)), close });
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(timer);
        remove();
        done();
        controller.close();
      };
      write('retry: 3000\n\n');
    },
    cancel() {
      end();
    },
  });
}

function lineOf(message: Message): string {
  const data = message.event === 'nomination' ? { id: message.id } : {};
  return `event: ${message.event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function scopeOf({ memberships }: Session): Scope {
  const readable = readableBy({ memberships });
  const consulted = memberships.filter(({ role }) => role === 'consultee').map(({ organisationId }) => organisationId);
  return { readable: readable === '*' ? '*' : new Set(readable), consulted: new Set(consulted) };
}

function countDown(userId: string): void {
  const left = (streams.get(userId) ?? 1) - 1;
  if (left > 0) streams.set(userId, left);
  else streams.delete(userId);
}
