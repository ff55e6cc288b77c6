import { type Kept, keptInBrowser } from '@vinh-danh/ui';
import type { Session } from '../session.ts';

/** Whether this account has seen its tour in this browser. Machines are shared, so each account has a place of its own. */
export function tourSeen({ user }: Pick<Session, 'user'>): Kept<boolean> {
  return keptInBrowser(`tour.${user.id}`, (raw) => (typeof raw === 'boolean' ? raw : undefined));
}
