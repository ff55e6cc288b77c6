import { Bullets, Prose, Quiet, Section, Stack, TextDiff } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { changesSince } from './changes.ts';
import { wordDiff } from './word-diff.ts';

/** For the reviewer of what came back: what was asked for, and what changed since it was sent the time before. */
export function ChangesSection({ nomination: { stage, history } }: { readonly nomination: Nomination }) {
  const { t, day, list, time } = useAllWords();
  const changes = changesSince(stage, history);
  if (!changes) return null;
  const { returned, resubmitted, attached, unanswered, achievement } = changes;
  const [reason, answer] = [returned.fields['reason'], resubmitted.fields['reason']];
  return (
    <Section
      title={t('changes.title')}
      aside={<Quiet>{t('changes.when', { at: time(resubmitted.recordedAt) })}</Quiet>}
    >
      <Stack gap="tight">
        <strong>{t('changes.asked', { name: returned.actorName, at: time(returned.recordedAt) })}</strong>
        {typeof reason === 'string' && <Prose>{reason}</Prose>}
      </Stack>
      {typeof answer === 'string' && (
        <Stack gap="tight">
          <strong>{t('changes.answer')}</strong>
          <Prose>{answer}</Prose>
        </Stack>
      )}
      <Stack gap="tight">
        <strong>{t('changes.papers')}</strong>
        <Bullets>
          {attached.map(({ kind, number, issuedOn }) => (
            <li key={`${kind} ${number}`}>
              {[t(`papers.${kind}`), number, issuedOn && day(issuedOn)].filter(Boolean).join(', ')}
            </li>
          ))}
          {attached.length === 0 && <li>{t('changes.noPapers')}</li>}
          {unanswered.length > 0 && (
            <li>{t('changes.unanswered', { papers: list(unanswered.map((kind) => t(`papers.${kind}`))) })}</li>
          )}
        </Bullets>
      </Stack>
      <Stack gap="tight">
        <strong>{t('changes.achievement')}</strong>
        {achievement ? (
          <>
            <TextDiff
              parts={wordDiff(achievement.before.summary, achievement.after.summary)}
              addedLabel={t('changes.added')}
              removedLabel={t('changes.removed')}
            />
            {(achievement.before.from !== achievement.after.from || achievement.before.to !== achievement.after.to) && (
              <p>
                {t('changes.period', {
                  before: t('page.periodShort', { from: day(achievement.before.from), to: day(achievement.before.to) }),
                  after: t('page.periodShort', { from: day(achievement.after.from), to: day(achievement.after.to) }),
                })}
              </p>
            )}
          </>
        ) : (
          <p>{t('changes.sameAchievement')}</p>
        )}
      </Stack>
    </Section>
  );
}
