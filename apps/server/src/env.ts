import { join, resolve } from 'node:path';
import { z } from 'zod';

export const modes = ['demonstration', 'production', 'replay'] as const;
export type Mode = (typeof modes)[number];

/** Everything the process is told from outside. Times are in seconds unless the name says otherwise. */
export type Env = {
  readonly mode: Mode;
  readonly host: string;
  /** 0: the system chooses. */
  readonly port: number;
  /** The origin the browser sees in production, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly secret: string;
  /** The owner's connection; without it the embedded server is started on `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  /** The application's own login role, when the owner may not create one. */
  readonly databaseAppUrl: string | undefined;
  readonly databaseSchema: string;
  readonly dataDirectory: string;
  /** Where the contents of files are kept. */
  readonly filesDirectory: string;
  /** The PEM file with the private key that signs certificates. */
  readonly certificateKeyFile: string;
  /** A PEM file with the root certificates to which a signature on a decision must lead; undefined: none is asked for. */
  readonly signatureAnchorsFile: string | undefined;
  readonly webDirectory: string;
  readonly poolSize: number;
  /** How long a call waits for its turn at the database, in milliseconds. */
  readonly patienceMs: number;
  readonly login: { readonly perAccount: number; readonly perAddress: number; readonly window: number };
  /** Certificates that one address may ask about in a minute. */
  readonly checksPerMinute: number;
  /** Calls of one account in a minute. */
  readonly callsPerMinute: number;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, beside this machine itself. Production only. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
};

export const demonstrationSecret = 'a demonstration keeps no secrets: known to everybody';
/** The addresses of demonstration accounts end so; those of the replayed past do not. */
export const demonstrationDomain = 'vinhdanh.example';
/** The one password of all demonstration accounts. */
export const demonstrationPassword = 'vinh-danh-demo';

/** A setting that cannot be used; the message names the variable and says what it must be. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

const count = (fallback: number, least = 1) => z.coerce.number().int().min(least).default(fallback);
const filled = z.string().min(1).optional();

const Raw = z.object({
  VINHDANH_MODE: z.enum(modes).default('demonstration'),
  VINHDANH_HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  VINHDANH_SECRET: filled,
  DATABASE_URL: filled,
  DATABASE_APP_URL: filled,
  DATABASE_SCHEMA: z.string().default('vinhdanh'),
  VINHDANH_DATA: z.string().default('./var/data'),
  VINHDANH_FILES: filled,
  VINHDANH_CERTIFICATE_KEY: filled,
  VINHDANH_SIGNATURE_ANCHORS: filled,
  VINHDANH_WEB: z.string().default(resolve(import.meta.dirname, '../../web/dist')),
  VINHDANH_POOL: count(10, 2),
  VINHDANH_PATIENCE_MS: count(5000),
  VINHDANH_LOGIN_PER_ACCOUNT: count(5),
  VINHDANH_LOGIN_PER_ADDRESS: count(50),
  VINHDANH_LOGIN_WINDOW: count(15 * 60),
  VINHDANH_CHECKS_PER_MINUTE: count(60),
  VINHDANH_CALLS_PER_MINUTE: z.coerce.number().int().min(1).optional(),
  VINHDANH_TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/**
 * Reads the settings; an empty variable counts as not given.
 * @throws EnvError when one is missing or must not be used in this mode.
 */
export function readEnv(raw: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Raw.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvError(`${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const env = meaningOf(parsed.data);
  if (env.mode === 'production') checkProduction(env, parsed.data.VINHDANH_SECRET);
  else checkLocal(env);
  return env;
}

function meaningOf(raw: z.infer<typeof Raw>): Env {
  return {
    mode: raw.VINHDANH_MODE,
    host: raw.VINHDANH_HOST,
    port: raw.PORT,
    publicUrl: raw.PUBLIC_URL === undefined ? undefined : new URL(raw.PUBLIC_URL).origin,
    secret: raw.VINHDANH_SECRET ?? demonstrationSecret,
    databaseUrl: raw.DATABASE_URL,
    databaseAppUrl: raw.DATABASE_APP_URL,
    databaseSchema: raw.DATABASE_SCHEMA,
    dataDirectory: resolve(raw.VINHDANH_DATA),
    filesDirectory: resolve(raw.VINHDANH_FILES ?? join(raw.VINHDANH_DATA, 'files')),
    certificateKeyFile: resolve(raw.VINHDANH_CERTIFICATE_KEY ?? join(raw.VINHDANH_DATA, 'certificate-key.pem')),
    signatureAnchorsFile: raw.VINHDANH_SIGNATURE_ANCHORS && resolve(raw.VINHDANH_SIGNATURE_ANCHORS),
    webDirectory: resolve(raw.VINHDANH_WEB),
    poolSize: raw.VINHDANH_POOL,
    patienceMs: raw.VINHDANH_PATIENCE_MS,
    login: {
      perAccount: raw.VINHDANH_LOGIN_PER_ACCOUNT,
      perAddress: raw.VINHDANH_LOGIN_PER_ADDRESS,
      window: raw.VINHDANH_LOGIN_WINDOW,
    },
    checksPerMinute: raw.VINHDANH_CHECKS_PER_MINUTE,
    // A replay is one program that plays everybody, as fast as it can.
    callsPerMinute: raw.VINHDANH_CALLS_PER_MINUTE ?? (raw.VINHDANH_MODE === 'replay' ? 10_000_000 : 1200),
    trustedProxies: raw.VINHDANH_TRUSTED_PROXIES.split(/[\s,]+/).filter((address) => address !== ''),
    logLevel: raw.LOG_LEVEL,
  };
}

function checkProduction(env: Env, secret: string | undefined): void {
  if (env.databaseUrl === undefined) throw new EnvError('DATABASE_URL is required in production.');
  if (!env.publicUrl?.startsWith('https://')) {
    throw new EnvError('PUBLIC_URL must be the https:// address people use; TLS is ended by the proxy in front.');
  }
  if (secret === undefined || secret.length < 32 || secret === demonstrationSecret) {
    throw new EnvError('VINHDANH_SECRET must be a secret of your own of at least 32 characters in production.');
  }
}

function checkLocal({ host, mode }: Env): void {
  if (host === '127.0.0.1') return;
  throw new EnvError(
    `VINHDANH_HOST: the ${mode} mode listens on 127.0.0.1 only; for other machines start in production mode.`,
  );
}
