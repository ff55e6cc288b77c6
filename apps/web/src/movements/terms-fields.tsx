import { Button, DateField, FieldGroup, Lines, Row, Section, Stack, TextArea, TextField } from '@vinh-danh/ui';
import type { SubjectKind } from '@vinh-danh/workflows';
import { useCalendarWords } from '../fields/day.tsx';
import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import { useSession } from '../session.ts';
import { Chosen } from './chosen.tsx';
import { QuotaFields } from './quota-fields.tsx';
import {
  hasWrongDays,
  hasWrongPoints,
  newCriterion,
  newPhase,
  newQuota,
  type TypedCriterion,
  type TypedPhase,
  type TypedTerms,
} from './typed-terms.ts';
import { useMovementWords } from './use-movement-words.ts';

type Props = {
  readonly terms: TypedTerms;
  /** Whether gaps are told. */
  readonly tried: boolean;
  /** Whether a movement above has terms that hold too. */
  readonly isBelow: boolean;
  readonly onChange: (terms: TypedTerms) => void;
};

/** What a movement asks for and allows: criteria, nominees, quotas, phases; as many of each as are wanted. */
export function TermsFields({ terms, tried, isBelow, onChange }: Props) {
  const { m } = useMovementWords();
  const { criteria, quotas, phases } = terms;
  const { today } = useSession();
  const from = phases.at(-1)?.to ?? today;
  return (
    <>
      <Section title={m('terms.criteria')}>
        <Stack>
          {criteria.length > 0 && (
            <Lines>
              {criteria.map((criterion, index) => (
                <li key={criterion.key}>
                  <CriterionFields
                    number={index + 1}
                    criterion={criterion}
                    tried={tried}
                    {...changing(criteria, criterion, (next) => onChange({ ...terms, criteria: next }))}
                  />
                </li>
              ))}
            </Lines>
          )}
          <Row>
            <Button onClick={() => onChange({ ...terms, criteria: [...criteria, newCriterion()] })}>
              {m('terms.addCriterion')}
            </Button>
          </Row>
        </Stack>
      </Section>
      <Nominees terms={terms} isBelow={isBelow} onChange={onChange} />
      <Section title={m('terms.quotas')}>
        <Stack>
          {quotas.length > 0 && (
            <Lines>
              {quotas.map((quota, index) => (
                <li key={quota.key}>
                  <QuotaFields
                    number={index + 1}
                    quota={quota}
                    tried={tried}
                    {...changing(quotas, quota, (next) => onChange({ ...terms, quotas: next }))}
                  />
                </li>
              ))}
            </Lines>
          )}
          <Row>
            <Button onClick={() => onChange({ ...terms, quotas: [...quotas, newQuota()] })}>
              {m('terms.addQuota')}
            </Button>
          </Row>
        </Stack>
      </Section>
      <Section title={m('terms.phases')}>
        <Stack>
          {phases.length > 0 && (
            <Lines>
              {phases.map((phase, index) => (
                <li key={phase.key}>
                  <PhaseFields
                    number={index + 1}
                    phase={phase}
                    tried={tried}
                    {...changing(phases, phase, (next) => onChange({ ...terms, phases: next }))}
                  />
                </li>
              ))}
            </Lines>
          )}
          <Row>
            <Button onClick={() => onChange({ ...terms, phases: [...phases, newPhase(from)] })}>
              {m('terms.addPhase')}
            </Button>
          </Row>
        </Stack>
      </Section>
    </>
  );
}

function changing<T extends { readonly key: string }>(all: readonly T[], one: T, onChange: (all: T[]) => void) {
  return {
    onChange: (part: Partial<T>) =>
      onChange(all.map((other) => (other.key === one.key ? { ...other, ...part } : other))),
    onRemove: () => onChange(all.filter((other) => other.key !== one.key)),
  };
}

function Nominees({ terms, isBelow, onChange }: Pick<Props, 'terms' | 'isBelow' | 'onChange'>) {
  const { t, m } = useMovementWords();
  const { subjects, occupations } = terms;
  const takesPersons = subjects.length === 0 || subjects.includes('individual');
  return (
    <Section title={m('terms.nominees')}>
      <Stack>
        {isBelow && <p>{m('terms.parentRules')}</p>}
        <Chosen
          legend={m('terms.subjects')}
          hint={m('terms.subjectsHint')}
          options={keysOf(vi.subjects).map((value) => ({ value, label: t(`subjects.${value}`) }))}
          chosen={subjects}
          onChange={(next: SubjectKind[]) => onChange({ ...terms, subjects: next })}
        />
        {takesPersons && (
          <Chosen
            legend={m('terms.occupations')}
            hint={m('terms.occupationsHint')}
            options={keysOf(vi.occupations).map((value) => ({ value, label: t(`occupations.${value}`) }))}
            chosen={occupations}
            onChange={(next) => onChange({ ...terms, occupations: next })}
          />
        )}
      </Stack>
    </Section>
  );
}

type RowProps<T> = {
  readonly number: number;
  readonly tried: boolean;
  readonly onChange: (part: Partial<T>) => void;
  readonly onRemove: () => void;
};

function CriterionFields(props: RowProps<TypedCriterion> & { readonly criterion: TypedCriterion }) {
  const { number, criterion, tried, onChange, onRemove } = props;
  const { m } = useMovementWords();
  const legend = m('terms.criterionNumber', { number: String(number) });
  return (
    <FieldGroup legend={legend}>
      <TextArea
        label={m('terms.content')}
        required
        rows={2}
        maxLength={8000}
        value={criterion.name}
        error={tried && !criterion.name.trim() ? m('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <Row align="end">
        <TextField
          label={m('terms.points')}
          width="narrow"
          inputMode="numeric"
          value={criterion.points}
          error={tried && hasWrongPoints(criterion) ? m('terms.pointsWrong') : undefined}
          onChange={({ currentTarget }) => onChange({ points: currentTarget.value })}
        />
        <Button kind="quiet" onClick={onRemove}>
          {m('terms.remove', { what: legend.toLowerCase() })}
        </Button>
      </Row>
    </FieldGroup>
  );
}

function PhaseFields(props: RowProps<TypedPhase> & { readonly phase: TypedPhase }) {
  const { number, phase, tried, onChange, onRemove } = props;
  const { m } = useMovementWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const legend = m('terms.phaseNumber', { number: String(number) });
  return (
    <FieldGroup legend={legend}>
      <TextField
        label={m('terms.phaseName')}
        required
        maxLength={200}
        value={phase.name}
        error={tried && !phase.name.trim() ? m('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <Row align="end">
        <DateField
          label={m('terms.from')}
          required
          value={phase.from}
          onChange={(from) => onChange({ from })}
          words={calendar}
          today={today}
        />
        <DateField
          label={m('terms.to')}
          required
          value={phase.to}
          error={tried && hasWrongDays(phase) ? m('terms.daysWrong') : undefined}
          onChange={(to) => onChange({ to })}
          words={calendar}
          today={today}
        />
        <Button kind="quiet" onClick={onRemove}>
          {m('terms.remove', { what: legend.toLowerCase() })}
        </Button>
      </Row>
    </FieldGroup>
  );
}
