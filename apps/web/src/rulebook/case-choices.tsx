import { type ActiveFilter, Checkbox, DateField, FilterBar, Select } from '@vinh-danh/ui';
import { useCalendarWords } from '../fields/day.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { UnitFilter } from '../nominations/unit-filter.tsx';
import type { ExplainedAward, RuleBook } from '../trpc.ts';
import type { CaseSearch } from './search.ts';
import { useRuleText } from './use-rule-text.ts';

type Change = (search: Readonly<Record<string, unknown>>) => void;
type Props = {
  readonly book: RuleBook;
  readonly explained: ExplainedAward;
  readonly search: CaseSearch;
  readonly today: string;
  readonly onChange: Change;
};

const types = ['merit', 'unexpected', 'movement', 'serviceRecord', 'seniority', 'diplomatic'] as const;
const subjects = ['individual', 'collective', 'household'] as const;
const procedures = ['standard', 'simplified'] as const;

/** The case that is looked up: day, unit, subject, type, procedure. */
export function CaseChoices({ book, explained, search, today, onChange }: Props) {
  const { t } = useAllWords();
  const text = useRuleText();
  const calendarWords = useCalendarWords();
  const { award, unit, on } = explained;
  const active = useActive(choicesOf(search), explained, (name) => onChange({ ...search, [name]: undefined }));
  const first = book.regimes[0]?.from;
  /** A day brings its regime, and a regime the day that fits it. */
  const pickDay = (value: string) => {
    const regime = book.regimes.find(({ from, to }) => from <= value && (to === null || value <= to));
    if (regime) onChange({ ...search, on: value, regime: regime.code });
  };
  return (
    <FilterBar
      label={text.award.choices}
      active={active}
      words={{ open: text.award.open({ count: String(active.length) }), clear: text.award.clear }}
      onClear={() => onChange({ regime: search.regime })}
    >
      <Select
        label={t('create.kind')}
        value={search.subject ?? award.subjects[0] ?? 'individual'}
        options={subjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, subject: value })}
      />
      <Select
        label={t('create.type')}
        value={search.commendationType ?? 'merit'}
        options={types.map((value) => ({ value, label: t(`types.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, commendationType: value })}
      />
      <Select
        label={t('create.procedure')}
        value={search.procedure ?? 'standard'}
        options={procedures.map((value) => ({ value, label: t(`procedures.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, procedure: value })}
      />
      <UnitFilter chosen={unit.name} onChoose={(id) => onChange({ ...search, unit: id })} />
      <DateField
        key={on}
        label={text.award.day}
        hint=""
        value={on}
        words={calendarWords}
        today={today}
        min={first}
        outside={text.award.dayOutside}
        onChange={pickDay}
      />
      <Checkbox
        label={t('common.posthumous')}
        checked={search.posthumous ?? false}
        onChange={({ currentTarget: { checked } }) => onChange({ ...search, posthumous: checked })}
      />
    </FilterBar>
  );
}

type Choice = Exclude<keyof CaseSearch, 'regime'>;

function choicesOf(search: CaseSearch): [Choice, unknown][] {
  return Object.entries(search).filter(([name]) => name !== 'regime') as [Choice, unknown][];
}

/** What differs from the first case, as words that can be taken away. */
function useActive(
  chosen: readonly [Choice, unknown][],
  { unit, on }: ExplainedAward,
  remove: (name: Choice) => void,
): ActiveFilter[] {
  const { t, day } = useAllWords();
  const { award: text } = useRuleText();
  const wordOf: { readonly [K in Choice]: (value: never) => string } = {
    subject: (value: 'individual') => t(`subjects.${value}`),
    commendationType: (value: 'merit') => t(`types.${value}`),
    procedure: (value: 'simplified') => t(`procedures.${value}`),
    posthumous: () => t('common.posthumous'),
    unit: () => unit.name,
    on: () => day(on),
  };
  return chosen.map(([key, value]) => {
    const label = wordOf[key](value as never);
    return { key, label, removeLabel: text.remove({ name: label }), onRemove: () => remove(key) };
  });
}
