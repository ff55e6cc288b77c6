import type { Queue } from './remembered.ts';

/** The address of a list, with its filter. */
export function listOf({ view, limit: _limit, ...search }: Queue) {
  return { to: view === 'work' ? ('/' as const) : ('/nominations' as const), search };
}
