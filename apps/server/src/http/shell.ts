import type { HttpBindings } from '@hono/node-server';
import type { Db } from '@vinh-danh/db';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Auth } from '../auth/auth.ts';
import type { LoginLimits } from '../auth/limits.ts';
import type { Printing } from '../certificates/printing.ts';
import type { Press } from '../documents/typst/press.ts';
import type { Env } from '../env.ts';
import type { Hub } from '../events/hub.ts';
import type { Gate } from '../gate.ts';
import type { SheetReader } from '../reports/sheet-reader.ts';
import type { SignatureDesk } from '../signed-files/desk.ts';
import type { Filler } from '../templates/filler.ts';

/** What the HTTP handlers are made from; one of each a process. */
export type Parts = {
  readonly env: Env;
  readonly db: Db;
  readonly log: Logger;
  readonly auth: Auth;
  readonly gate: Gate;
  readonly loginLimits: LoginLimits;
  readonly countCall: (userId: string) => Promise<void>;
  readonly countCheck: (address: string) => Promise<void>;
  readonly hub: Hub;
  readonly press: Press;
  readonly filler: Filler;
  readonly sheets: SheetReader;
  readonly desk: SignatureDesk;
  readonly announce: () => void;
  readonly printing: Printing;
};

/** Hono's types for this server: the socket below, and what the middlewares find out about a request. */
export type Http = { Bindings: HttpBindings; Variables: { requestId: string; userId?: string } };
export type HttpContext = Context<Http>;
