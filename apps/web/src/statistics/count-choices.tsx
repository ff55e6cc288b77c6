import { Button, Columns, Row, Select, Stack } from '@vinh-danh/ui';
import { countMeasures, isMoney, isShare, moneyMeasures, stageOf } from '@vinh-danh/workflows/counting';
import type { CountSearch } from '../routes/search.ts';
import type { FactDimension } from '../trpc.ts';
import type { CountAsked } from './counted.ts';
import { factDimensions } from './dimensions.ts';
import { useCountWords } from './use-count-words.ts';
import { CompareButton, YearFields } from './year-choice.tsx';

type Props = {
  readonly asked: CountAsked;
  readonly search: CountSearch;
  readonly onChange: (search: CountSearch) => void;
};

/** What the rows, the columns and the numbers are, and of which years. Choosing what the other one is swaps the two. */
export function TableChoice({ asked: { rows, columns, measure }, search, onChange }: Props) {
  const { t, c } = useCountWords();
  const options = factDimensions.map((value) => ({ value, label: t(`counts.dimensions.${value}`) }));
  const swapped: CountSearch = { ...search, rows: columns ?? rows, columns: columns ? rows : 'none' };
  const groups = {
    numbers: countMeasures.filter((one) => !isShare(one) && !stageOf(one) && !isMoney(one)),
    shares: countMeasures.filter(isShare),
    money: moneyMeasures,
    days: countMeasures.filter((one) => stageOf(one)),
  };
  return (
    <Stack gap="tight">
      <Columns>
        <Select
          label={t('counts.rows')}
          value={rows}
          options={options}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              value === columns ? swapped : { ...search, rows: value as FactDimension, columns: columns ?? 'none' },
            )
          }
        />
        <Select
          label={t('counts.columns')}
          value={columns ?? 'none'}
          options={[{ value: 'none', label: c('oneDimension') }, ...options]}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === rows ? swapped : { ...search, rows, columns: value as FactDimension | 'none' })
          }
        />
        <Select
          label={c('measure')}
          value={measure}
          options={(['numbers', 'shares', 'money', 'days'] as const).map((group) => ({
            group: c(`measureGroups.${group}`),
            items: groups[group].map((value) => ({ value, label: t(`counts.measures.${value}`) })),
          }))}
          onChange={({ currentTarget: { value } }) => onChange({ ...search, measure: value })}
        />
        <YearFields search={search} onChange={onChange} />
      </Columns>
      <Row>
        {columns && (
          <Button kind="quiet" onClick={() => onChange(swapped)}>
            {t('counts.swap')}
          </Button>
        )}
        <CompareButton search={search} onChange={onChange} />
      </Row>
    </Stack>
  );
}
