import { Facts, Prose, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

/** Questions put to other agencies and the public, with their answers. */
export function Consultations({ nomination: { consultations, publicComment } }: { readonly nomination: Nomination }) {
  const { t, day, number } = useAllWords();
  return (
    <>
      {consultations.length > 0 && (
        <Section title={t('page.consultations')}>
          {consultations.map(
            ({ id, organisationName, question, status, askedOn, dueOn, answeredOn, opinion, answer, withheld }) => (
              <Stack key={id} gap="tight">
                <h3>{organisationName}</h3>
                <Prose>{question}</Prose>
                <span>
                  <StatusBadge
                    tone={status === 'answered' ? 'success' : 'warning'}
                    icon={status === 'asked' ? 'clock' : 'done'}
                  >
                    {t(`consultationStates.${known(vi.consultationStates, status, 'asked')}`)}
                  </StatusBadge>{' '}
                  <Quiet>
                    {answeredOn
                      ? t('page.consultationAnswered', { asked: day(askedOn), answered: day(answeredOn) })
                      : t('page.consultationDue', { asked: day(askedOn), day: day(dueOn) })}
                  </Quiet>
                </span>
                {opinion && (
                  <strong>{t(`consultationOpinions.${known(vi.consultationOpinions, opinion, 'noOpinion')}`)}</strong>
                )}
                {answer && <Prose>{answer}</Prose>}
                {withheld && <Quiet>{t('page.withheld')}</Quiet>}
              </Stack>
            ),
          )}
        </Section>
      )}
      {publicComment && (
        <Section title={t('page.publicComment')}>
          <Facts
            facts={[
              {
                label: t('page.publicCommentState'),
                value: t(`publicCommentStates.${known(vi.publicCommentStates, publicComment.status, 'closed')}`),
              },
              { label: t('list.due'), value: t('page.publicCommentUntil', { day: day(publicComment.closesOn) }) },
              {
                label: t('page.publicCommentCame'),
                value: t('page.publicCommentCounts', {
                  comments: publicComment.comments,
                  answered: number(publicComment.answered),
                }),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function known<T extends object>(book: T, key: string, fallback: keyof T & string): keyof T & string {
  return Object.hasOwn(book, key) ? (key as keyof T & string) : fallback;
}
