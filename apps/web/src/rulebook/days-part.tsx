import { Link } from '@tanstack/react-router';
import { type Column, DataTable, HelpText, Notice, Quiet, ScreenOnly, Section } from '@vinh-danh/ui';
import { capital } from '@vinh-danh/workflows/words';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import { By, Cited } from './by.tsx';
import type { RuleText } from './rule-text.ts';
import { useRuleText } from './use-rule-text.ts';

type Step = NonNullable<ExplainedAward['deadlines']>['steps'][number];

/** By when the centre must have the dossier, and how long each step may take. */
export function DaysPart({ explained: { deadlines, on } }: { readonly explained: ExplainedAward }) {
  const words = useAllWords();
  const { day } = words;
  const text = useRuleText();
  if (!deadlines || (deadlines.steps.length === 0 && !deadlines.submitBy)) return null;
  const { steps, submitBy } = deadlines;
  return (
    <Section title={text.days.title}>
      {submitBy && (
        <Notice tone={submitBy.isPast ? 'warning' : 'info'} title={text.days.submitBy({ day: day(submitBy.day) })}>
          {submitBy.isPast && <p>{text.days.past}</p>}
          <By {...submitBy} />
        </Notice>
      )}
      {steps.length > 0 && (
        <>
          <HelpText>{text.days.lead({ day: day(on) })}</HelpText>
          <DataTable
            caption={text.days.caption}
            rows={steps}
            rowKey={({ step, level }) => `${level} ${step}`}
            columns={columnsOf(text, words)}
          />
        </>
      )}
      <ScreenOnly>
        <Link to="/calendar" search={{ year: Number(on.slice(0, 4)) }}>
          {text.book.toCalendar}
        </Link>
      </ScreenOnly>
    </Section>
  );
}

function columnsOf({ days, words }: RuleText, { t, day, number }: AllWords): Column<Step>[] {
  const { columns } = days;
  return [
    {
      key: 'step',
      header: columns.step,
      lead: true,
      cell: ({ step, level }) => (
        <>
          {capital(words.steps[step])}
          {level && <Quiet> {t(`levels.${level}`)}</Quiet>}
        </>
      ),
    },
    { key: 'days', header: columns.days, numeric: true, cell: ({ workingDays }) => number(workingDays) },
    {
      key: 'due',
      header: columns.due,
      cell: ({ dueOn, calendar }) => (
        <span>
          {day(dueOn)} {calendar !== 'official' && <Quiet>({days[calendar]})</Quiet>}
        </span>
      ),
    },
    { key: 'source', header: columns.source, cell: (step) => <Cited {...step} /> },
  ];
}
