import { useQuery } from '@tanstack/react-query';
import { FilterBar, FurtherFields, Select } from '@vinh-danh/ui';
import { useState } from 'react';
import { yearsUpTo } from '../nominations/filters.tsx';
import { useNames } from '../nominations/use-names.ts';
import { UnitFilter } from '../nominations/unit-filter.tsx';
import type { CountSearch, FactValue } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { type FactDimension, trpc } from '../trpc.ts';
import { toValue, valuesIn } from './counted.ts';
import { placeDimensions, valuesOf, wordOf } from './dimension-words.ts';
import { factDimensions } from './dimensions.ts';
import { unitsIn } from './narrowed.ts';
import { useCountWords } from './use-count-words.ts';

/** What is asked most; the rest stands behind a button. */
const usual: readonly FactDimension[] = ['award', 'level', 'subjectKind', 'movementId'];
const unitDimensions: readonly FactDimension[] = ['submittingUnitId', ...placeDimensions];

type Props = {
  readonly search: CountSearch;
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (search: CountSearch) => void;
};

/** What narrows the counts: each choice adds a value, and what is in effect is taken away one by one. */
export function CountFilters({ search, names: counted, onChange }: Props) {
  const words = useCountWords();
  const { t, c, number } = words;
  const { today } = useSession();
  const [unitIs, setUnitIs] = useState<FactDimension>('submittingUnitId');
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const units = useNames(unitsIn(search));
  const names = { ...units, ...counted, ...Object.fromEntries(movements.map(({ id, name }) => [id, name])) };
  const choices: Readonly<Partial<Record<FactDimension, readonly string[]>>> = {
    year: yearsUpTo(today),
    submittedYear: yearsUpTo(today),
    movementId: [...movements.map(({ id }) => id), 'none'],
  };
  const keep = (dimension: FactDimension, values: readonly FactValue[]) => {
    const [only, ...others] = values;
    onChange({ ...search, [dimension]: others.length > 0 ? values : only });
  };
  const add = (dimension: FactDimension, value: string) =>
    keep(dimension, [...new Set([...valuesIn(search, dimension), toValue(dimension, value)])]);
  const active = factDimensions.flatMap((dimension) => {
    const values = valuesIn(search, dimension);
    return values.map((value) => {
      const told = {
        label: t(`counts.dimensions.${dimension}`),
        value: wordOf(dimension, String(value), names, words),
      };
      return {
        key: `${dimension} ${String(value)}`,
        label: t('counts.filter', told),
        removeLabel: t('counts.remove', told),
        onRemove: () =>
          keep(
            dimension,
            values.filter((one) => one !== value),
          ),
      };
    });
  });
  const clear = () =>
    onChange({ ...search, ...Object.fromEntries(factDimensions.map((dimension) => [dimension, undefined])) });
  const field = (dimension: FactDimension) => {
    const values = choices[dimension] ?? valuesOf(dimension);
    if (values.length === 0) return null;
    const chosen = new Set(valuesIn(search, dimension).map(String));
    const left = values.filter((value) => !chosen.has(value));
    return (
      <Select
        key={dimension}
        label={t(`counts.dimensions.${dimension}`)}
        value=""
        onChange={({ currentTarget: { value } }) => value && add(dimension, value)}
        options={[
          { value: '', label: chosen.size > 0 ? c('alsoValue') : t('counts.any') },
          ...left.map((value) => ({ value, label: wordOf(dimension, value, names, words) })),
        ]}
      />
    );
  };
  return (
    <FilterBar
      label={t('counts.filters')}
      active={active}
      words={{ open: t('counts.openFilters', { count: number(active.length) }), clear: t('counts.clear') }}
      onClear={clear}
    >
      {usual.map(field)}
      <FurtherFields label={c('add')}>
        {factDimensions.filter((dimension) => !usual.includes(dimension)).map(field)}
        <Select
          label={c('unitIs')}
          value={unitIs}
          options={unitDimensions.map((value) => ({ value, label: t(`counts.dimensions.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setUnitIs(value as FactDimension)}
        />
        <UnitFilter chosen="" onChoose={(id) => id && add(unitIs, id)} />
      </FurtherFields>
    </FilterBar>
  );
}
