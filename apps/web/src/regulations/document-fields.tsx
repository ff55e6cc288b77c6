import { Columns, DateField, Section, TextArea, TextField } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import type { DraftErrors, DraftValues } from './draft-values.ts';
import { errorText } from './error-text.ts';
import { useRegulationWords } from './use-regulation-words.ts';

type Props = {
  readonly values: DraftValues;
  readonly errors: DraftErrors;
  readonly onChange: (part: Partial<DraftValues>) => void;
};

/** The document that lays it down: its symbol, from when it holds, and why. */
export function DocumentFields({ values, errors, onChange }: Props) {
  const words = useRegulationWords();
  const { r } = words;
  const { today } = useSession();
  const calendar = useCalendarWords();
  return (
    <Section title={r('form.document')}>
      <Columns>
        <TextField
          label={r('form.symbol')}
          hint={r('form.symbolHint')}
          maxLength={100}
          value={values.symbol}
          onChange={({ currentTarget }) => onChange({ symbol: currentTarget.value })}
        />
        <DateField
          label={r('facts.validFrom')}
          required
          value={values.validFrom}
          error={errorText(errors, 'validFrom', words)}
          onChange={(validFrom) => onChange({ validFrom })}
          words={calendar}
          today={today}
          min={today}
        />
      </Columns>
      <TextArea
        label={r('facts.reason')}
        required
        maxLength={2000}
        value={values.reason}
        error={errorText(errors, 'reason', words)}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
    </Section>
  );
}
