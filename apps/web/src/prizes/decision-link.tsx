import { ButtonLink } from '../routes/links.tsx';
import { usePrizeWords } from './use-prize-words.ts';

/** From a decision to its payment list. */
export function PrizesOfDecision({ decisionId }: { readonly decisionId: string }) {
  const { p } = usePrizeWords();
  return (
    <ButtonLink to="/prizes/$decisionId" params={{ decisionId }}>
      {p('title')}
    </ButtonLink>
  );
}

/** From the decisions to the payment lists of all. */
export function AllPrizes() {
  const { p } = usePrizeWords();
  return <ButtonLink to="/prizes">{p('title')}</ButtonLink>;
}
