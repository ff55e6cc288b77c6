import type { Tx } from '@vinh-danh/db';

/**
 * Runs `work` with its statements planned anew for the values they are asked with, which a list needs (what is rare and
 * what is common is found by another way), or planned once for all. The setting travels with the first statement.
 */
export async function planned<T>({ sql }: Tx, mode: 'force_custom_plan' | 'auto', work: () => Promise<T>): Promise<T> {
  // Sent before anything of `work`: a query of this driver waits for somebody to ask for its result.
  const setting = sql`select set_config('plan_cache_mode', ${mode}, true)`.execute();
  const [, result] = await Promise.all([setting, work()]);
  return result;
}
