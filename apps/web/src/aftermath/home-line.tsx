import { Link } from '@tanstack/react-router';
import type { Home } from '../trpc.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

/** That so much waits after decisions. */
export function AftermathLine({ owed }: { readonly owed: NonNullable<Home['owed']> }) {
  const { a, number } = useAftermathWords();
  return (
    <p>
      <Link to="/aftermath">{a('home', { open: number(owed.open), overdue: number(owed.overdue) })}</Link>
    </p>
  );
}
