import { Link } from '@tanstack/react-router';
import { useReroutingWords } from './use-rerouting-words.ts';

/** That so many dossiers wait to be moved to successors. */
export function ReroutingLine({ count }: { readonly count: number }) {
  const { r } = useReroutingWords();
  return (
    <p>
      <Link to="/rerouting">{r('home', { count })}</Link>
    </p>
  );
}
