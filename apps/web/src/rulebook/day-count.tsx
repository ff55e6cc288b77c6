import { Bullets, Button, Columns, DateField, HelpText, Notice, ScreenOnly, Section, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useAllWords } from '../messages/further/words.ts';
import type { WorkCalendar } from '../trpc.ts';
import { useRuleText } from './use-rule-text.ts';
import { weekdayOf } from './weekday.ts';

type Counted = NonNullable<WorkCalendar['counted']>;
type Props = {
  readonly counted: WorkCalendar['counted'];
  readonly today: string;
  readonly onCount: (from: string, workingDays: number) => void;
};
const usual = 10;
const most = 400;

/** By when a number of working days has passed, and which days were left out on the way. */
export function DayCount({ counted, today, onCount }: Props) {
  const { t } = useAllWords();
  const { calendar: text } = useRuleText();
  const calendarWords = useCalendarWords();
  const [from, setFrom] = useState(counted?.from ?? today);
  const [typed, setTyped] = useState(String(counted?.workingDays ?? usual));
  const [isSent, setSent] = useState(false);
  const days = Number(typed);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(from);
  const isNumber = Number.isInteger(days) && days >= 1 && days <= most;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (isDay && isNumber) onCount(from, days);
  };
  return (
    <Section title={text.count}>
      <ScreenOnly>
        <form onSubmit={send} noValidate>
          <Columns>
            <DateField
              label={text.from}
              value={from}
              words={calendarWords}
              today={today}
              onChange={setFrom}
              error={isSent && !isDay ? t('fieldErrors.notADay') : undefined}
            />
            <TextField
              label={text.workingDays}
              hint={text.workingDaysWrong}
              inputMode="numeric"
              maxLength={3}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              error={isSent && !isNumber ? text.workingDaysWrong : undefined}
            />
            <div>
              <Button kind="primary" type="submit">
                {text.reckon}
              </Button>
            </div>
          </Columns>
        </form>
      </ScreenOnly>
      <HelpText>{text.countLead}</HelpText>
      {counted && <Result counted={counted} />}
    </Section>
  );
}

function Result({ counted: { from, workingDays, dueOn, passed, isOutside } }: { readonly counted: Counted }) {
  const { day, number } = useAllWords();
  const { calendar: text } = useRuleText();
  const weekday = text.weekdays[weekdayOf(dueOn)] ?? '';
  const isProjected = passed.some(({ status }) => status === 'projected');
  return (
    <Notice
      tone={isOutside || isProjected ? 'warning' : 'info'}
      title={text.result({ count: number(workingDays), from: day(from), due: day(dueOn), weekday })}
    >
      {isOutside && <p>{text.outside}</p>}
      {isProjected && <p>{text.projected}</p>}
      {passed.length === 0 ? (
        <HelpText>{text.nothingPassed}</HelpText>
      ) : (
        <>
          <p>{text.passed}</p>
          <Bullets>
            {passed.map((one) => (
              <li key={one.day}>
                {day(one.day)}: {text.kinds[one.isWorked ? 'open' : 'closed']} (
                {text.statuses[one.status].toLowerCase()})
              </li>
            ))}
          </Bullets>
        </>
      )}
    </Notice>
  );
}
