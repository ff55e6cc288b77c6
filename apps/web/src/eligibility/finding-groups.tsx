import { Disclosure, MarkKey, Stack } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { useAllWords } from '../messages/further/words.ts';
import type { Eligibility, RuleFinding } from '../trpc.ts';
import { FindingViews } from './finding-view.tsx';
import { grouped } from './order-findings.ts';
import type { Telling } from './telling.ts';
import { useBook } from './use-book.ts';

const none: Eligibility['overridden'] = [];

type Props = {
  readonly findings: readonly RuleFinding[];
  readonly awards: Eligibility['awards'];
  readonly overridden?: Eligibility['overridden'];
};

/** Findings by verdict, what is not met first; what is met is folded away. */
export function FindingGroups({ findings, awards, overridden = none }: Props) {
  const telling = useTelling(awards);
  const { book, words } = telling;
  if (findings.length === 0) return <p>{book.none}</p>;
  return (
    <Stack>
      {findings.some(({ verified }) => !verified) && <MarkKey>{book.marked}</MarkKey>}
      {grouped(findings).map(({ verdict, findings: some }) => {
        const title = book.groups[verdict](words.number(some.length));
        const views = <FindingViews label={title} findings={some} telling={telling} overridden={overridden} />;
        return verdict === 'met' ? (
          <Disclosure key={verdict} label={title} printed>
            {views}
          </Disclosure>
        ) : (
          <Stack key={verdict}>
            <h3>{title}</h3>
            {views}
          </Stack>
        );
      })}
    </Stack>
  );
}

/** What it takes to say the findings of a case. */
export function useTelling(awards: Eligibility['awards']): Telling {
  const words = useAllWords();
  const book = useBook();
  return useMemo(() => ({ words, book, awards }), [words, book, awards]);
}
