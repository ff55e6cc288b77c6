import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../env.ts';
import { RefusedError } from '../errors.ts';

export type LoginLimits = {
  /**
   * Takes one attempt from the account and from the address. Before the password is looked at, so that attempts sent at
   * the same moment count as well. @throws RefusedError `tooManyAttempts` with the seconds to wait.
   */
  take(attempt: Attempt): Promise<void>;
  /** Gives the attempt back: it was no failure. */
  giveBack(attempt: Attempt): Promise<void>;
};
export type Attempt = { readonly account: string; readonly address: string };

/** Failed attempts to sign in, per account and per address. In memory: a restart forgives. */
export function createLoginLimits({ perAccount, perAddress, window }: Env['login']): LoginLimits {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: window });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: window });
  const keyOf = ({ account }: Attempt) => account.trim().toLowerCase();
  return {
    async take(attempt) {
      await take(addresses, attempt.address, 'tooManyAttempts');
      try {
        await take(accounts, keyOf(attempt), 'tooManyAttempts');
      } catch (error) {
        // An account that is locked must not use up the address its office shares.
        await addresses.reward(attempt.address);
        throw error;
      }
    },
    async giveBack(attempt) {
      await Promise.all([addresses.reward(attempt.address), accounts.reward(keyOf(attempt))]);
    },
  };
}

/** Counts calls of an account in the running minute; the limit is far above what a person does. */
export function createCallLimit(perMinute: number): (userId: string) => Promise<void> {
  const calls = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (userId) => take(calls, userId, 'tooManyRequests');
}

/** Counts questions of an address about certificates in the running minute. */
export function createCheckLimit(perMinute: number): (address: string) => Promise<void> {
  const checks = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (address) => take(checks, address, 'tooManyRequests');
}

async function take(
  limiter: RateLimiterMemory,
  key: string,
  code: 'tooManyAttempts' | 'tooManyRequests',
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    throw new RefusedError({ code, params: { retryAfter: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) } });
  }
}
