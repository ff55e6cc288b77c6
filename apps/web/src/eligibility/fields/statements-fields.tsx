import type { FactFieldsProps } from '../fact-fields-props.ts';
import { SaidChoice } from '../said-choice.tsx';
import { useBook } from '../use-book.ts';

/** What is so or not, on the unit's word or with a paper. */
export function StatementsFields({ values, asked, onChange }: FactFieldsProps) {
  const { form, statements } = useBook();
  return asked.statements.map((name) => (
    <SaidChoice
      key={name}
      legend={statements[name]}
      value={values.statements[name] ?? ''}
      options={form.statement}
      notSaid={form.notSaid}
      onChange={(said) => onChange({ statements: { ...values.statements, [name]: said } })}
    />
  ));
}
