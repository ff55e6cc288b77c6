import { schema, type Db } from '@vinh-danh/db';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Env } from '../env.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { absoluteSeconds, idleSeconds } from './session.ts';
import { cookieNameFor } from './token.ts';

export type Auth = ReturnType<typeof createAuth>;

/**
 * The library behind signing in: accounts, password check, session row and signed cookie. Its own routes are not served;
 * `sign-in.ts` calls what is needed, so nothing else of it is reachable. Reading a session is ours (`session.ts`).
 */
export function createAuth(db: Db, env: Env) {
  const { users: user, sessions: session, accounts: account, verifications: verification } = schema;
  return betterAuth({
    appName: 'Vinh Danh',
    baseURL: env.publicUrl ?? 'http://127.0.0.1',
    basePath: '/api/auth',
    secret: env.secret,
    database: drizzleAdapter(db.drizzle, { provider: 'pg', schema: { user, session, account, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      // The cookie lives as long as a session can; the idle limit is the row's.
      expiresIn: absoluteSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (row) => ({ data: { ...row, expiresAt: new Date(Date.now() + idleSeconds * 1000) } }),
        },
      },
    },
    advanced: {
      useSecureCookies: false, // the library's own prefix, __Secure-, is weaker than the one in our name
      cookies: { session_token: { name: cookieNameFor(env), attributes: { secure: env.mode === 'production' } } },
      ipAddress: { disableIpTracking: true },
    },
    // Both are ours: limits.ts counts failures only, and names nobody in the log.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
