import { Notice, Stack } from '@vinh-danh/ui';
import type { Eligibility } from '../trpc.ts';
import { FindingViews } from './finding-view.tsx';
import { useTelling } from './finding-groups.tsx';
import { notMet, refuses } from './order-findings.ts';

/** What is not met, told before the act is confirmed; nothing where everything that is known is met. */
export function BeforeAct({ eligibility }: { readonly eligibility: Eligibility }) {
  const { findings, awards, overridden } = eligibility;
  const telling = useTelling(awards);
  const { acts } = telling.book;
  const failed = notMet(findings);
  const open = findings.filter(({ verdict }) => verdict === 'needsProof' || verdict === 'unknown').length;
  const isGiven = failed.every(({ rule }) => overridden.some((one) => one.rule === rule));
  return (
    <Stack>
      {failed.length > 0 && (
        <>
          {failed.some(refuses) ? (
            <Notice tone="danger" title={acts.blocked} />
          ) : (
            <Notice tone="warning" title={isGiven ? acts.given : acts.needsReason} />
          )}
          <FindingViews
            label={failed.some(refuses) ? acts.blocked : acts.needsReason}
            findings={failed}
            telling={telling}
            overridden={overridden}
            tellsVerdict
          />
        </>
      )}
      {open > 0 && <p>{acts.open(telling.words.number(open))}</p>}
    </Stack>
  );
}
