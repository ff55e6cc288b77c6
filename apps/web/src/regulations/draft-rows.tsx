import { Button, Columns, HelpText, Quiet, Section, Stack } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { newKey } from './draft-values.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Keyed = { readonly key: string };
type Props<Row extends Keyed> = {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly blank: Omit<Row, 'key'>;
  readonly onChange: (rows: readonly Row[]) => void;
  /** The fields of a row; `change` puts a part of it in its place. */
  readonly renderFields: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
  /** Where it stands, under its fields. */
  readonly renderSource: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
  /** What the law has for the row. */
  readonly law: (row: Row) => string | undefined;
};

/** Rows of one part of a draft, each with its fields, what the law has, and the way out. */
export function DraftRows<Row extends Keyed>({
  title,
  hint,
  rows,
  blank,
  onChange,
  renderFields,
  renderSource,
  law,
}: Props<Row>) {
  const { r } = useRegulationWords();
  return (
    <Section title={title}>
      <HelpText>{hint}</HelpText>
      {rows.map((row, index) => {
        const name = r('form.row', { part: title, number: String(index + 1) });
        const change = (part: Partial<Row>) =>
          onChange(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)));
        const said = law(row);
        return (
          <fieldset key={row.key} aria-label={name}>
            <Stack gap="tight">
              <Columns>{renderFields(row, index, change)}</Columns>
              {renderSource(row, index, change)}
              {said !== undefined && <Quiet>{r('form.law', { value: said })}</Quiet>}
              <div>
                <Button
                  kind="quiet"
                  label={`${r('form.remove')}: ${name}`}
                  onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
                >
                  {r('form.remove')}
                </Button>
              </div>
            </Stack>
          </fieldset>
        );
      })}
      <div>
        <Button
          label={`${r('form.add')}: ${title}`}
          onClick={() => onChange([...rows, { ...blank, key: newKey() } as Row])}
        >
          {r('form.add')}
        </Button>
      </div>
    </Section>
  );
}
