import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { SuggestField } from '@vinh-danh/ui';
import { useDeferredValue, useState } from 'react';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';

type Props = {
  /** The name of the unit chosen, empty when none is. */
  readonly chosen: string;
  readonly onChoose: (id: string | undefined) => void;
};

/** Narrows a list to one unit, found by a part of its name; units that have ended are found as well. */
export function UnitFilter({ chosen, onChoose }: Props) {
  const { t, day } = useAllWords();
  const { today } = useSession();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const { data: found = [] } = useQuery(
    trpc.organisations.search.queryOptions(text.length >= 2 ? { text, limit: 12, alsoEnded: true } : skipToken, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <SuggestField
      label={t('list.unit')}
      placeholder={t('list.anyUnit')}
      chosen={chosen}
      suggestions={found.map(({ id, nameVi, validTo }) => ({
        value: id,
        label: validTo && validTo < today ? t('list.unitUntil', { name: nameVi, day: day(validTo) }) : nameVi,
      }))}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
