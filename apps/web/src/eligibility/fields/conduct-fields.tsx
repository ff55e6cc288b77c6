import { Checkbox, DateField, Select, Stack, FieldGroup } from '@vinh-danh/ui';
import { useCalendarWords } from '../../fields/day.tsx';
import { keysOf } from '../../keys.ts';
import { useSession } from '../../session.ts';
import type { FactValues, Suspension } from '../fact-values.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import { SaidChoice } from '../said-choice.tsx';
import { useBook } from '../use-book.ts';

const otherOccasion = 'other';

/** Discipline, what is being examined, enrolment, and why this procedure or occasion. */
export function ConductFields({ values, asked, onChange }: FactFieldsProps) {
  const { form, causes, occasions } = useBook();
  const calendar = useCalendarWords();
  const { today } = useSession();
  const { notSaid } = form;
  return (
    <>
      {asked.discipline && (
        <Stack gap="tight">
          <SaidChoice
            legend={form.discipline}
            value={values.disciplineSaid}
            options={form.disciplineSaid}
            notSaid={notSaid}
            onChange={(disciplineSaid) => onChange({ disciplineSaid })}
          />
          {values.disciplineSaid === 'ended' && (
            <DateField
              label={form.endedOn}
              value={values.disciplineEndedOn}
              onChange={(disciplineEndedOn) => onChange({ disciplineEndedOn })}
              words={calendar}
              today={today}
            />
          )}
        </Stack>
      )}
      {asked.suspension && <SuspensionField values={values} onChange={onChange} />}
      {asked.registered && (
        <SaidChoice
          legend={form.registered}
          value={values.registered}
          options={form.registeredSaid}
          notSaid={notSaid}
          onChange={(registered) => onChange({ registered })}
        />
      )}
      {asked.simplifiedCause && (
        <Select
          label={form.simplifiedCause}
          value={values.simplifiedCause}
          onChange={({ currentTarget }) =>
            onChange({ simplifiedCause: currentTarget.value as FactValues['simplifiedCause'] })
          }
          options={[{ value: '', label: notSaid }, ...keysOf(causes).map((value) => ({ value, label: causes[value] }))]}
        />
      )}
      {asked.occasion && (
        <Select
          label={form.occasion}
          value={values.occasion}
          onChange={({ currentTarget }) => onChange({ occasion: currentTarget.value })}
          options={[
            { value: '', label: notSaid },
            ...keysOf(occasions).map((value) => ({ value, label: occasions[value] })),
            { value: otherOccasion, label: form.occasionOther },
          ]}
        />
      )}
    </>
  );
}

function SuspensionField({ values, onChange }: Pick<FactFieldsProps, 'values' | 'onChange'>) {
  const { form, suspensions } = useBook();
  const { suspensionSaid, suspension } = values;
  const toggle = (cause: Suspension) =>
    onChange({
      suspension: suspension.includes(cause) ? suspension.filter((one) => one !== cause) : [...suspension, cause],
    });
  return (
    <Stack gap="tight">
      <SaidChoice
        legend={form.suspension}
        value={suspensionSaid}
        options={form.suspensionSaid}
        notSaid={form.notSaid}
        onChange={(said) => onChange({ suspensionSaid: said })}
      />
      {suspensionSaid === 'some' && (
        <FieldGroup legend={form.suspensionCauses}>
          <div>
            {keysOf(suspensions).map((cause) => (
              <Checkbox
                key={cause}
                label={suspensions[cause]}
                checked={suspension.includes(cause)}
                onChange={() => toggle(cause)}
              />
            ))}
          </div>
        </FieldGroup>
      )}
    </Stack>
  );
}
