import { useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../../shortcuts/registry.ts';
import { listOf } from './list-of.ts';
import type { QueuePlace } from './use-neighbours.ts';

/** The keys that lead through the list, also while the next dossier is still being fetched. */
export function useQueueKeys({ previous, next, queue }: QueuePlace): void {
  const navigate = useNavigate();
  const go = (id: string | undefined) => id && void navigate({ to: '/nominations/$id', params: { id } });
  useShortcut('next', () => go(next));
  useShortcut('previous', () => go(previous));
  useShortcut('list', () => void navigate(listOf(queue)));
}
