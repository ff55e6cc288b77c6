import { Link } from '@tanstack/react-router';
import type { DraftRow } from '../trpc.ts';
import { useDraftWords } from './use-draft-words.ts';

/** That drafts wait for a signature: one opens itself, several open their list. */
export function DraftLine({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const { d } = useDraftWords();
  const [first, ...others] = drafts;
  if (!first) return null;
  const told = d('home', { count: drafts.length });
  return (
    <p>
      {others.length === 0 ? (
        <Link to="/decisions/drafts/$id" params={{ id: first.id }}>
          {told}
        </Link>
      ) : (
        <Link to="/decisions">{told}</Link>
      )}
    </p>
  );
}
