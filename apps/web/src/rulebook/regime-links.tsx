import { LinkRow, Quiet } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { useSession } from '../session.ts';
import type { RegimeCode, RuleBook } from '../trpc.ts';
import { periodOf } from './period.ts';
import { useRuleText } from './use-rule-text.ts';

type Props = {
  readonly regimes: RuleBook['regimes'];
  /** The link to a regime; that of today stands in no address. */
  readonly link: (regime: RegimeCode | undefined, code: RegimeCode, words: ReactNode) => ReactNode;
};

/** The regimes, the latest first, each with the time it holds for. */
export function RegimeLinks({ regimes, link }: Props) {
  const { day } = useWords();
  const { today } = useSession();
  const { book: text } = useRuleText();
  return (
    <LinkRow label={text.regime}>
      {regimes.toReversed().map((regime) => {
        const isToday = regime.from <= today && (regime.to === null || today <= regime.to);
        const words = (
          <span>
            {regime.decree}
            <br />
            <Quiet>{periodOf(regime, text, day)}</Quiet>
          </span>
        );
        return link(isToday ? undefined : regime.code, regime.code, words);
      })}
    </LinkRow>
  );
}
