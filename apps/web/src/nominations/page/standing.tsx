import { Notice, Prose } from '@vinh-danh/ui';
import { useWords } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';

const stops = { returned: 'return', suspended: 'suspend', rejected: 'reject' } as const;

/** Why the dossier does not move, at the very top: the reason of the return, the suspension or the refusal. */
export function Standing({ nomination: { stage, history, awaiting } }: { readonly nomination: Nomination }) {
  const { t, list, time } = useWords();
  if (stage !== 'returned' && stage !== 'suspended' && stage !== 'rejected') return null;
  const last = history.findLast(({ event }) => event === stops[stage]);
  const reason = last?.fields['reason'];
  return (
    <Notice
      tone={stage === 'rejected' ? 'danger' : 'warning'}
      title={t(`page.${stage}Title`)}
      source={last && `${last.actorName}, ${last.organisationName}, ${time(last.recordedAt)}`}
    >
      {typeof reason === 'string' && <Prose>{reason}</Prose>}
      {stage === 'returned' && awaiting.length > 0 && (
        <p>{t('page.returnedPapers', { papers: list(awaiting.map((kind) => t(`papers.${kind}`))) })}</p>
      )}
    </Notice>
  );
}
