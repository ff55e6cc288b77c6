import { Quiet } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { useSession } from '../session.ts';
import type { RegimeCode, RuleBook } from '../trpc.ts';
import { periodOf } from './period.ts';
import { useRuleText } from './use-rule-text.ts';

type RegimePlace = {
  readonly code: RegimeCode;
  /** As the address carries it: that of today stands in none. */
  readonly regime: RegimeCode | undefined;
  /** The decree and the time it holds for. */
  readonly words: ReactNode;
};

/** The regimes to choose from, the latest first. */
export function useRegimePlaces(regimes: RuleBook['regimes']): RegimePlace[] {
  const { day } = useWords();
  const { today } = useSession();
  const { book: text } = useRuleText();
  return regimes.toReversed().map((regime) => {
    const isToday = regime.from <= today && (regime.to === null || today <= regime.to);
    return {
      code: regime.code,
      regime: isToday ? undefined : regime.code,
      words: (
        <span>
          {regime.decree}
          <br />
          <Quiet>{periodOf(regime, text, day)}</Quiet>
        </span>
      ),
    };
  });
}
