import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  DataTable,
  Empty,
  LinkRow,
  Loading,
  PageHead,
  PrintFrame,
  ScreenOnly,
  Section,
  Stack,
  YearCalendar,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { trpc, type WorkCalendar } from '../trpc.ts';
import { By } from './by.tsx';
import { DayCount } from './day-count.tsx';
import { PlaceLink } from './place-link.tsx';
import { calendarInput, type CalendarSearch, readCalendarSearch } from './search.ts';
import { useRuleText } from './use-rule-text.ts';
import { weekdayOf } from './weekday.ts';
import { WithRuleText } from './with-rule-text.tsx';

const route = getRouteApi('/calendar');

/** A year of working days, and how long a number of them takes; both stand in the address bar. */
export function CalendarPage() {
  return (
    <WithRuleText>
      <Calendar />
    </WithRuleText>
  );
}

function Calendar() {
  const { t } = useAllWords();
  const { today } = useSession();
  const { calendar: text } = useRuleText();
  const search = readCalendarSearch(route.useSearch());
  const navigate = route.useNavigate();
  const query = trpc.rules.calendar.queryOptions(calendarInput(search, today), { placeholderData: keepPreviousData });
  const { data, error, refetch } = useQuery(query);
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const count = (
    <DayCount
      key={`${search.from} ${search.days}`}
      counted={data.counted}
      today={today}
      onCount={(from, days) => void navigate({ search: { ...search, from, days }, resetScroll: false })}
    />
  );
  return (
    <PrintFrame title={`${text.title} ${data.year}`} printLabel={text.print}>
      <Stack gap="wide">
        <ScreenOnly>
          <PageHead title={text.title} lead={text.lead} />
        </ScreenOnly>
        {data.counted ? count : <ScreenOnly>{count}</ScreenOnly>}
        <Section title={text.year({ year: String(data.year) })}>
          <ScreenOnly>
            <Years data={data} search={search} />
          </ScreenOnly>
          {data.days.length === 0 && (
            <Empty title={text.unknown({ year: String(data.year) })}>{text.unknownLead}</Empty>
          )}
          <Year data={data} today={today} />
        </Section>
        {data.days.length > 0 && <DayList data={data} />}
      </Stack>
    </PrintFrame>
  );
}

function Years({ data, search }: { readonly data: WorkCalendar; readonly search: CalendarSearch }) {
  const { calendar: text } = useRuleText();
  return (
    <LinkRow label={text.years}>
      {data.years.map((year) => (
        <PlaceLink key={year} to="/calendar" search={{ ...search, year }} here={year === data.year}>
          {String(year)}
        </PlaceLink>
      ))}
    </LinkRow>
  );
}

function Year({ data, today }: { readonly data: WorkCalendar; readonly today: string }) {
  const { t } = useAllWords();
  const { calendar: text } = useRuleText();
  return (
    <Stack>
      <YearCalendar
        year={data.year}
        today={today}
        marked={data.days.map(({ day, isWorked, status }) => ({
          day,
          kind: isWorked ? 'open' : 'closed',
          isSure: status === 'official',
        }))}
        words={{
          monthName: (month) => text.month(Number(month.slice(5))),
          weekdays: t('calendar.weekdays').split(' '),
          mark: ({ kind, isSure }) => `${text.kinds[kind]}, ${text.statuses[isSure ? 'official' : 'projected']}`,
          legend: text.legend,
        }}
      />
      <By source={data.source} verified={data.verified} />
    </Stack>
  );
}

function DayList({ data }: { readonly data: WorkCalendar }) {
  const { day: written } = useAllWords();
  const { calendar: text } = useRuleText();
  const { columns } = text;
  return (
    <Section title={text.list}>
      <DataTable
        caption={`${text.list}, ${data.year}`}
        rows={data.days}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', header: columns.day, lead: true, cell: ({ day }) => written(day) },
          { key: 'weekday', header: columns.weekday, cell: ({ day }) => text.weekdays[weekdayOf(day)] },
          { key: 'kind', header: columns.kind, cell: ({ isWorked }) => text.kinds[isWorked ? 'open' : 'closed'] },
          { key: 'status', header: columns.status, cell: ({ status }) => text.statuses[status] },
        ]}
      />
    </Section>
  );
}
