import { Facts, Section } from '@vinh-danh/ui';
import { useOrigin } from '../use-origin.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords, type AllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

/** Who is nominated, by whom, for what kind of award. */
export function SubjectFacts({ nomination }: { readonly nomination: Nomination }) {
  const { t, award, day } = useAllWords();
  const { subject, subjectKind, commendationType, procedure, movement, requestedAward, proposedAward } = nomination;
  const origin = useOrigin({ ...subject, subjectKind });
  return (
    <Section title={t('page.subject')}>
      <Facts
        facts={[
          { label: t('create.kind'), value: t(`subjects.${subjectKind}`) },
          { label: t('subject.origin'), value: origin },
          { label: t('subject.post'), value: subject.post },
          { label: t('subject.birthYear'), value: subject.birthYear },
          { label: t('subject.gender'), value: word(vi.genders, subject.gender, (key) => t(`genders.${key}`)) },
          { label: t('subject.ethnicity'), value: subject.ethnicity },
          {
            label: t('subject.occupationGroup'),
            value: word(vi.occupations, subject.occupationGroup, (key) => t(`occupations.${key}`)),
          },
          { label: t('subject.diedOn'), value: subject.diedOn && day(subject.diedOn) },
          { label: t('page.unit'), value: nomination.submittingUnitName },
          { label: t('page.type'), value: word(vi.types, commendationType, (key) => t(`types.${key}`)) },
          { label: t('page.procedure'), value: t(`procedures.${procedure}`) },
          { label: t('page.movement'), value: movement?.name },
          {
            label: t('page.requestedAward'),
            value: requestedAward === nomination.award ? undefined : award(requestedAward),
          },
          {
            label: t('page.proposedAward'),
            value: proposedAward === nomination.award ? undefined : award(proposedAward),
          },
        ]}
      />
    </Section>
  );
}

/** The word for a value of a list; the value itself where the list does not know it. */
function word<T extends object>(
  book: T,
  key: string | null,
  tell: (key: keyof T & string) => ReturnType<AllWords['t']>,
): string | undefined {
  if (!key) return undefined;
  return Object.hasOwn(book, key) ? tell(key as keyof T & string) : key;
}
