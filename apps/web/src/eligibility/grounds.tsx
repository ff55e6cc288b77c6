import { Quiet, Stack } from '@vinh-danh/ui';
import type { RuleFinding } from '../trpc.ts';
import { askedFacts, asksAnything } from './asked-facts.ts';
import type { FactValues } from './fact-values.ts';
import { FactsFields } from './facts-fields.tsx';
import { useBook } from './use-book.ts';

type Props = {
  readonly values: FactValues;
  /** Of what is typed so far; undefined where nobody was asked yet. */
  readonly findings: readonly RuleFinding[] | undefined;
  readonly onChange: (part: Partial<FactValues>) => void;
};

/** What the unit declares: only what the findings leave open, and what was filled in. */
export function Grounds({ values, findings, onChange }: Props) {
  const { form } = useBook();
  const asked = askedFacts(findings ?? [], values);
  return (
    <Stack>
      <Quiet>{form.lead}</Quiet>
      {asksAnything(asked) ? (
        <FactsFields values={values} asked={asked} onChange={onChange} />
      ) : (
        <p>{findings ? form.nothing : form.chooseAward}</p>
      )}
    </Stack>
  );
}
