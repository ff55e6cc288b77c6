import { useQuery } from '@tanstack/react-query';
import { Select } from '@vinh-danh/ui';
import type { SubjectKind } from '@vinh-danh/workflows';
import type { ComponentProps } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import { trpc } from '../../trpc.ts';

type Props = Omit<ComponentProps<typeof Select>, 'options'> & {
  /** What the empty choice means. */
  readonly empty: string;
  readonly subjectKind: SubjectKind | undefined;
  readonly posthumous?: boolean;
};

const kinds = ['emulationTitle', 'commendationForm', 'stateHonoraryTitle'] as const;

/** The awards in force that fit the subject, by kind. */
export function AwardSelect({ empty, subjectKind, posthumous = false, ...rest }: Props) {
  const { award, t } = useAllWords();
  const { data: awards = [] } = useQuery(trpc.rules.awards.queryOptions(undefined, { staleTime: Infinity }));
  const fitting = awards.filter(
    (entry) => (!subjectKind || entry.subjects.includes(subjectKind)) && (!posthumous || entry.posthumous),
  );
  const groups = kinds.map((kind) => ({
    group: t(`create.awardGroups.${kind}`),
    items: fitting.filter((entry) => entry.kind === kind).map(({ code }) => ({ value: code, label: award(code) })),
  }));
  return (
    <Select {...rest} options={[{ value: '', label: empty }, ...groups.filter(({ items }) => items.length > 0)]} />
  );
}
