import { Button, Columns, FilterBar, Row, Select, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { yearsUpTo } from '../nominations/filters.tsx';
import type { CountSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import type { CountInput, Dimension } from '../trpc.ts';
import { narrowedTo } from './counted.ts';
import { valuesOf, wordOf } from './dimension-words.ts';
import { dimensions } from './dimensions.ts';

type Props = {
  readonly input: CountInput;
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (search: CountSearch) => void;
};

/** What the rows and the columns are. Choosing what the other one is swaps the two. */
export function DimensionChoice({ input, onChange }: Omit<Props, 'names'>) {
  const { t } = useAllWords();
  const options = dimensions.map((value) => ({ value, label: t(`counts.dimensions.${value}`) }));
  const { rows, columns } = input;
  const swapped = { ...input, rows: columns, columns: rows };
  return (
    <Stack gap="tight">
      <Columns>
        <Select
          label={t('counts.rows')}
          value={rows}
          options={options}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === columns ? swapped : { ...input, rows: value as Dimension })
          }
        />
        <Select
          label={t('counts.columns')}
          value={columns}
          options={options}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === rows ? swapped : { ...input, columns: value as Dimension })
          }
        />
      </Columns>
      <Row>
        <Button kind="quiet" onClick={() => onChange(swapped)}>
          {t('counts.swap')}
        </Button>
      </Row>
    </Stack>
  );
}

/** What narrows the counts, by fields where the catalogue knows the values; and what is in effect. */
export function CountFilters({ input, names, onChange }: Props) {
  const words = useAllWords();
  const { t, number } = words;
  const { today } = useSession();
  const { rows, columns } = input;
  const active = dimensions.flatMap((dimension) => {
    const value = input[dimension];
    if (value === undefined) return [];
    const told = { label: t(`counts.dimensions.${dimension}`), value: wordOf(dimension, String(value), names, words) };
    const onRemove = () => onChange({ ...input, [dimension]: undefined });
    return [{ key: dimension, label: t('counts.filter', told), removeLabel: t('counts.remove', told), onRemove }];
  });
  const choices = dimensions.flatMap((dimension) => {
    const values = dimension === 'year' ? yearsUpTo(today) : valuesOf(dimension);
    return values.length > 0 ? [{ dimension, values }] : [];
  });
  return (
    <FilterBar
      label={t('counts.filters')}
      active={active}
      words={{ open: t('counts.openFilters', { count: number(active.length) }), clear: t('counts.clear') }}
      onClear={() => onChange({ rows, columns })}
    >
      {choices.map(({ dimension, values }) => (
        <Select
          key={dimension}
          label={t(`counts.dimensions.${dimension}`)}
          value={String(input[dimension] ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...input, [dimension]: undefined, ...(value ? narrowedTo(dimension, value) : {}) })
          }
          options={[
            { value: '', label: t('counts.any') },
            ...values.map((value) => ({ value, label: wordOf(dimension, value, names, words) })),
          ]}
        />
      ))}
    </FilterBar>
  );
}
