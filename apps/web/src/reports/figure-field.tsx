import { Button, DateField, FieldGroup, Row as Line, TextArea, TextField } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import type { Indicator, Row } from './typed.ts';
import { useReportWords } from './use-report-words.ts';

type Props = {
  readonly indicator: Indicator;
  readonly value: string | readonly Row[];
  readonly hint?: string | undefined;
  readonly isUnreadable: boolean;
  readonly onChange: (value: string | readonly Row[]) => void;
};

/** The field of one indicator by its kind. */
export function FigureField({ indicator, value, hint, isUnreadable, onChange }: Props) {
  const { r } = useReportWords();
  const calendar = useCalendarWords();
  const { today } = useSession();
  const { label, isRequired: required } = indicator;
  if (indicator.kind === 'table') return <RowsField indicator={indicator} rows={asRows(value)} onChange={onChange} />;
  const text = typeof value === 'string' ? value : '';
  if (indicator.kind === 'date') {
    return (
      <DateField label={label} required={required} value={text} onChange={onChange} words={calendar} today={today} />
    );
  }
  if (indicator.kind === 'text') {
    return (
      <TextArea
        label={label}
        required={required}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  const { unit = '', decimals = 0 } = indicator.kind === 'quantity' ? indicator : {};
  return (
    <TextField
      label={r('unitOf', { label, unit })}
      required={required}
      inputMode="decimal"
      width="narrow"
      value={text}
      hint={hint}
      error={isUnreadable ? r('notANumber', { decimals }) : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function asRows(value: string | readonly Row[]): readonly Row[] {
  return typeof value === 'string' ? [] : value;
}

type RowsProps = {
  readonly indicator: Extract<Indicator, { kind: 'table' }>;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
};

/** A line of fields for each sub-unit. */
function RowsField({ indicator: { label, columns }, rows, onChange }: RowsProps) {
  const { r } = useReportWords();
  const change = (at: number, next: Row) => onChange(rows.map((row, index) => (index === at ? next : row)));
  return (
    <FieldGroup legend={label}>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place while they are typed
        <Line key={at} align="end">
          <TextField
            label={r('rowName')}
            value={row.name}
            maxLength={200}
            onChange={({ currentTarget }) => change(at, { ...row, name: currentTarget.value })}
          />
          {columns.map(({ key, label: column }) => (
            <TextField
              key={key}
              label={column}
              width="narrow"
              inputMode="numeric"
              value={row.figures[key] ?? ''}
              onChange={({ currentTarget }) =>
                change(at, { ...row, figures: { ...row.figures, [key]: currentTarget.value } })
              }
            />
          ))}
          <Button kind="quiet" onClick={() => onChange(rows.filter((_row, index) => index !== at))}>
            {r('removeRow', { name: row.name })}
          </Button>
        </Line>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, { name: '', figures: {} }])}>{r('addRow')}</Button>
      </div>
    </FieldGroup>
  );
}
