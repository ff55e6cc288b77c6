import { Notice, Stack } from '@vinh-danh/ui';
import type { DraftJudged, Eligibility } from '../trpc.ts';
import { FindingViews } from './finding-view.tsx';
import { useTelling } from './finding-groups.tsx';
import { notMet, refuses } from './order-findings.ts';

const none: Eligibility['overridden'] = [];

type Props = {
  readonly judged: DraftJudged;
  /** What a reason was given for before. */
  readonly overridden?: Eligibility['overridden'];
  /** Where a heading says already that something is not met. */
  readonly isTitled?: boolean;
};

/** What is not met, told before the act is confirmed; nothing where everything that is known is met. */
export function BeforeAct({ judged: { findings, awards }, overridden = none, isTitled = false }: Props) {
  const telling = useTelling(awards);
  const { acts } = telling.book;
  const failed = notMet(findings);
  const open = findings.filter(({ verdict }) => verdict === 'needsProof' || verdict === 'unknown').length;
  const isGiven = failed.every(({ rule }) => overridden.some((one) => one.rule === rule));
  return (
    <Stack>
      {failed.length > 0 && (
        <>
          {isTitled ? null : failed.some(refuses) ? (
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
