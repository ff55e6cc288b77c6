import { Notice, Prose } from '@vinh-danh/ui';
import type { PaperKind, Stage } from '@vinh-danh/workflows';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { Mending } from './mending.tsx';
import type { Acts } from './use-acts.ts';

type Entry = Nomination['history'][number];
const stops = {
  returned: 'return',
  suspended: 'suspend',
  rejected: 'reject',
  withdrawn: 'withdraw',
  discarded: 'discard',
  annulled: 'annul',
  stripped: 'strip',
} as const;
const warnings: ReadonlySet<Stage> = new Set(['returned', 'suspended', 'withdrawn', 'discarded']);

/** Why the dossier does not move, or does not stand, at the very top, in the words of whoever stopped it. */
export function Standing({ acts }: { readonly acts: Acts }) {
  const { t, time } = useAllWords();
  const { stage, history, revocation } = acts.nomination;
  const isProposed = revocation !== null && (stage === 'decided' || stage === 'conferred');
  if (!isStop(stage) && !isProposed) return null;
  const last = isStop(stage)
    ? history.findLast(({ event }) => event === stops[stage])
    : history.findLast(({ event }) => event === 'proposeRevocation');
  return (
    <Notice
      tone={isProposed || warnings.has(stage) ? 'warning' : 'danger'}
      title={isStop(stage) ? t(`page.${stage}Title`) : t('page.proposedTitle')}
      source={last && `${last.actorName}, ${last.organisationName}, ${time(last.recordedAt)}`}
    >
      {revocation && stage !== 'suspended' && (
        <p>
          {t('page.revocation', {
            kind: t(`revocations.${revocation.kind}`),
            ground: t(`grounds.${revocation.ground}`),
          })}
        </p>
      )}
      {spoken(last) && <Prose>{spoken(last)}</Prose>}
      {stage === 'returned' && <Mending acts={acts} asked={(last?.fields['papers'] ?? []) as PaperKind[]} />}
    </Notice>
  );
}

function isStop(stage: Stage): stage is keyof typeof stops {
  return Object.hasOwn(stops, stage);
}

function spoken(entry: Entry | undefined): string | undefined {
  const reason = entry?.fields['reason'];
  return typeof reason === 'string' ? reason : undefined;
}
