import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { alone, trpc } from '../trpc.ts';
import { useReroutingWords } from './use-rerouting-words.ts';

/** That dossiers wait to be moved to successors; nothing where none does. */
export function ReroutingLine() {
  const { r } = useReroutingWords();
  const { data } = useQuery(trpc.rerouting.list.queryOptions(undefined, { trpc: alone }));
  if (!data || data.cases.length === 0) return null;
  return (
    <p>
      <Link to="/rerouting">{r('home', { count: data.cases.length })}</Link>
    </p>
  );
}
