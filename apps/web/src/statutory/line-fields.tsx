import { Button, Checkbox, Disclosure, FieldGroup, Row, Select, TextField } from '@vinh-danh/ui';
import { keysOf } from '../keys.ts';
import { valuesOf, wordOf } from '../statistics/dimension-words.ts';
import type { StatutoryTable } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import { type StatutoryWords, useStatutoryWords } from './use-statutory-words.ts';

type Filter = StatutoryTable['form']['rows'][number]['filter'];
type Dimension = keyof Filter;
export type TypedLine = {
  readonly key: string;
  readonly label: string;
  readonly level: 0 | 1;
  readonly filter: Filter;
};
type Props = {
  readonly legend: string;
  readonly line: TypedLine;
  readonly mayBeInner: boolean;
  readonly tried: boolean;
  readonly onChange: (part: Partial<TypedLine>) => void;
  readonly onRemove?: (() => void) | undefined;
};

const dimensions = keysOf(vi.dimensions).filter((dimension) => dimension !== 'ethnicity');

/** A row or a column: its name, and what is counted in it. */
export function LineFields({ legend, line, mayBeInner, tried, onChange, onRemove }: Props) {
  const words = useStatutoryWords();
  const { b } = words;
  const { label, level, filter } = line;
  const chosen = keysOf(filter);
  const set = (dimension: Dimension, values: string[]) => {
    const { [dimension]: _before, ...others } = filter;
    onChange({ filter: values.length === 0 ? others : { ...others, [dimension]: values } });
  };
  return (
    <FieldGroup legend={legend}>
      <TextField
        label={b('label')}
        required
        maxLength={300}
        value={label}
        error={tried && label.trim() === '' ? b('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
      />
      {mayBeInner && (
        <Checkbox label={b('inner')} checked={level === 1} onChange={() => onChange({ level: level === 1 ? 0 : 1 })} />
      )}
      <Disclosure label={b('conditions', { conditions: tellFilter(filter, words) })}>
        {chosen.map((dimension) => (
          <FieldGroup key={dimension} legend={b(`dimensions.${dimension}`)}>
            {choicesOf(dimension, filter[dimension] ?? []).map((value) => {
              const values = filter[dimension] ?? [];
              const has = values.includes(value);
              return (
                <Checkbox
                  key={value}
                  label={tellValue(dimension, value, words)}
                  checked={has}
                  onChange={() => set(dimension, has ? values.filter((one) => one !== value) : [...values, value])}
                />
              );
            })}
          </FieldGroup>
        ))}
        <Select
          label={b('dimension')}
          value=""
          options={[
            { value: '', label: b('pickDimension') },
            ...dimensions
              .filter((dimension) => filter[dimension] === undefined)
              .map((dimension) => ({ value: dimension, label: b(`dimensions.${dimension}`) })),
          ]}
          onChange={({ currentTarget }) => {
            const dimension = currentTarget.value as Dimension;
            const [first] = choicesOf(dimension, []);
            if (first !== undefined) set(dimension, [first]);
          }}
        />
      </Disclosure>
      {onRemove && (
        <Row>
          <Button kind="quiet" onClick={onRemove}>
            {b('remove', { name: legend })}
          </Button>
        </Row>
      )}
    </FieldGroup>
  );
}

function choicesOf(dimension: Dimension, chosen: readonly string[]): string[] {
  const known = dimension === 'awardKind' ? keysOf(vi.awardKinds) : valuesOf(dimension);
  return [...new Set([...known, ...chosen])];
}

function tellValue(dimension: Dimension, value: string, words: StatutoryWords): string {
  if (dimension !== 'awardKind') return wordOf(dimension, value, {}, words);
  return Object.hasOwn(vi.awardKinds, value) ? words.b(`awardKinds.${value as keyof typeof vi.awardKinds}`) : value;
}

function tellFilter(filter: Filter, words: StatutoryWords): string {
  const { b, list } = words;
  const told = keysOf(filter).map((dimension) =>
    b('condition', {
      dimension: b(`dimensions.${dimension}`),
      values: list((filter[dimension] ?? []).map((value) => tellValue(dimension, value, words))),
    }),
  );
  return told.length === 0 ? b('everything') : told.join('; ');
}
