import { Button, Checkbox, Columns, FieldGroup, Select, TextField } from '@vinh-danh/ui';
import { type Draft, sources } from './builder.ts';
import { useReportWords } from './use-report-words.ts';

export type Operand = { readonly value: string; readonly label: string };

type Props = {
  readonly number: number;
  readonly draft: Draft;
  /** Quantities that a formula may use. */
  readonly operands: readonly Operand[];
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
};

const kinds = ['quantity', 'share', 'date', 'text', 'table'] as const;
const formulas = ['none', 'sum', 'difference'] as const;
const countings = ['inPeriod', 'asOf'] as const;

/** One indicator of a form that is being made. */
export function IndicatorFields({ number, draft, operands, onChange, onRemove }: Props) {
  const { r } = useReportWords();
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const isComputed = draft.kind === 'share' || (draft.kind === 'quantity' && draft.formula !== 'none');
  return (
    <FieldGroup legend={r('builder.indicatorNumber', { number })}>
      <TextField
        label={r('builder.label')}
        required
        maxLength={200}
        value={draft.label}
        onChange={({ currentTarget }) => change({ label: currentTarget.value })}
      />
      <Select
        label={r('builder.kind')}
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, label: r(`builder.kinds.${kind}`) }))}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as Draft['kind'] })}
      />
      {draft.kind === 'quantity' && <QuantityFields draft={draft} operands={operands} change={change} />}
      {draft.kind === 'share' && (
        <Pair labels={[r('builder.part'), r('builder.whole')]} draft={draft} operands={operands} change={change} />
      )}
      {draft.kind === 'text' && (
        <Checkbox
          label={r('builder.carried')}
          checked={draft.isCarried}
          onChange={({ currentTarget }) => change({ isCarried: currentTarget.checked })}
        />
      )}
      {draft.kind === 'table' && (
        <TextField
          label={r('builder.columns')}
          required
          maxLength={1000}
          value={draft.columns}
          onChange={({ currentTarget }) => change({ columns: currentTarget.value })}
        />
      )}
      {!isComputed && (
        <Checkbox
          label={r('builder.required')}
          checked={draft.isRequired}
          onChange={({ currentTarget }) => change({ isRequired: currentTarget.checked })}
        />
      )}
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {r('builder.remove', { number })}
        </Button>
      </div>
    </FieldGroup>
  );
}

type PartProps = Pick<Props, 'draft' | 'operands'> & { readonly change: (part: Partial<Draft>) => void };

function QuantityFields({ draft, operands, change }: PartProps) {
  const { r } = useReportWords();
  return (
    <>
      <Columns>
        <TextField
          label={r('builder.measure')}
          required
          maxLength={40}
          value={draft.unit}
          onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
        />
        <Select
          label={r('builder.decimals')}
          value={draft.decimals}
          options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
          onChange={({ currentTarget }) => change({ decimals: currentTarget.value })}
        />
        <Select
          label={r('builder.counting')}
          value={draft.counting}
          options={countings.map((value) => ({ value, label: r(`builder.countings.${value}`) }))}
          onChange={({ currentTarget }) => change({ counting: currentTarget.value as Draft['counting'] })}
        />
        <Select
          label={r('builder.formula')}
          value={draft.formula}
          options={formulas.map((value) => ({ value, label: r(`builder.formulas.${value}`) }))}
          onChange={({ currentTarget }) => change({ formula: currentTarget.value as Draft['formula'] })}
        />
        {draft.formula === 'none' && (
          <Select
            label={r('builder.source')}
            value={draft.source}
            options={(['none', ...sources] as const).map((value) => ({ value, label: r(`sources.${value}`) }))}
            onChange={({ currentTarget }) => change({ source: currentTarget.value as Draft['source'] })}
          />
        )}
      </Columns>
      {draft.formula === 'sum' && (
        <Operands legend={r('builder.of')} operands={operands} chosen={draft.of} onChange={(of) => change({ of })} />
      )}
      {draft.formula === 'difference' && (
        <Pair
          labels={[r('builder.minuend'), r('builder.subtrahend')]}
          draft={draft}
          operands={operands}
          change={change}
        />
      )}
      {draft.formula === 'none' && draft.counting === 'asOf' && (
        <Checkbox
          label={r('builder.cumulative')}
          checked={draft.isCumulative}
          onChange={({ currentTarget }) => change({ isCumulative: currentTarget.checked })}
        />
      )}
    </>
  );
}

function Pair({
  labels: [one, other],
  draft,
  operands,
  change,
}: PartProps & { readonly labels: readonly [string, string] }) {
  return (
    <Columns>
      <OperandSelect label={one} value={draft.one} operands={operands} onChange={(value) => change({ one: value })} />
      <OperandSelect
        label={other}
        value={draft.other}
        operands={operands}
        onChange={(value) => change({ other: value })}
      />
    </Columns>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly operands: readonly Operand[];
  readonly onChange: (value: string) => void;
};

/** One of the quantities. */
export function OperandSelect({ label, value, operands, onChange }: SelectProps) {
  const { r } = useReportWords();
  return (
    <Select
      label={label}
      required
      value={value}
      options={[{ value: '', label: r('none') }, ...operands]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

type OperandsProps = {
  readonly legend: string;
  readonly operands: readonly Operand[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several of the quantities. */
export function Operands({ legend, operands, chosen, onChange }: OperandsProps) {
  return (
    <FieldGroup legend={legend}>
      {operands.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((key) => key !== value))
          }
        />
      ))}
    </FieldGroup>
  );
}
