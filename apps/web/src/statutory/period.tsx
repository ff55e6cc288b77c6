import { Columns, Select } from '@vinh-danh/ui';
import { keysOf } from '../keys.ts';
import { kinds, type Period } from './period-search.ts';
import { useStatutoryWords } from './use-statutory-words.ts';

const halves = { '1': 'first', '2': 'second' } as const;
const back = 8;

type Props = { readonly value: Period; readonly today: string; readonly onChange: (period: Period) => void };

/** Which stretch of time is counted. */
export function PeriodFields({ value, today, onChange }: Props) {
  const { b } = useStatutoryWords();
  const last = Number(today.slice(0, 4));
  const years = [...new Set([value.year, ...Array.from({ length: back }, (_, index) => last - index)])].toSorted(
    (x, y) => y - x,
  );
  return (
    <Columns>
      <Select
        label={b('period')}
        value={value.period}
        options={kinds.map((kind) => ({ value: kind, label: b(`periods.${kind}`) }))}
        onChange={({ currentTarget }) => onChange({ ...value, period: currentTarget.value as Period['period'] })}
      />
      <Select
        label={b(value.period === 'schoolYear' ? 'schoolYear' : 'year')}
        value={String(value.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={({ currentTarget }) => onChange({ ...value, year: Number(currentTarget.value) })}
      />
      {value.period === 'halfYear' && (
        <Select
          label={b('half')}
          value={String(value.half)}
          options={keysOf(halves).map((half) => ({ value: half, label: b(`halves.${halves[half]}`) }))}
          onChange={({ currentTarget }) => onChange({ ...value, half: currentTarget.value === '2' ? 2 : 1 })}
        />
      )}
    </Columns>
  );
}
