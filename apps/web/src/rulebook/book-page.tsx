import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Empty,
  HelpText,
  LinkRow,
  Loading,
  MarkKey,
  Notice,
  PageHead,
  PrintFrame,
  ScreenOnly,
  SearchBox,
  Section,
  Stack,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useLanguage } from '../messages/language.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { type RuleBook, trpc } from '../trpc.ts';
import { AwardTable } from './award-table.tsx';
import { PlaceLink } from './place-link.tsx';
import { type BookSearch, readBookSearch } from './search.ts';
import { useRegimePlaces } from './use-regime-places.tsx';
import { useRuleText } from './use-rule-text.ts';
import { WithRuleText } from './with-rule-text.tsx';

const route = getRouteApi('/rulebook');

/** Every award of a regime by its kind; the regime and what is searched for stand in the address bar. */
export function BookPage() {
  return (
    <WithRuleText>
      <Book />
    </WithRuleText>
  );
}

function Book() {
  const { t, award: nameOf } = useAllWords();
  const { book: text, notice, marked, kinds } = useRuleText();
  const search = readBookSearch(route.useSearch());
  const query = trpc.rules.book.queryOptions({ regime: search.regime }, { placeholderData: keepPreviousData });
  const { data, error, refetch } = useQuery(query);
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { regimes, awards } = data;
  const regime = regimes.find(({ code }) => code === data.regime);
  const wanted = plain(search.name ?? '');
  const found = awards.filter((award) => plain(`${nameOf(award.code)} ${award.nameVi}`).includes(wanted));
  return (
    <PrintFrame title={text.title} about={regime && text.lead(regime)} printLabel={text.print}>
      <Stack gap="wide">
        <ScreenOnly>
          <PageHead title={text.title} lead={regime && text.lead(regime)} />
        </ScreenOnly>
        <ScreenOnly>
          <Choices data={data} search={search} />
        </ScreenOnly>
        <Stack>
          <Prepared prepared={data.prepared} />
          <HelpText>
            {text.count({ count: String(found.length) })} {notice}
          </HelpText>
          <MarkKey>{marked}</MarkKey>
        </Stack>
        {found.length === 0 && <Empty title={text.none}>{text.noneLead}</Empty>}
        {Object.entries(kinds).map(([kind, title]) => {
          const rows = found.filter((award) => award.kind === kind);
          return (
            rows.length > 0 && (
              <Section key={kind} title={title}>
                <AwardTable caption={title} awards={rows} regime={search.regime} />
              </Section>
            )
          );
        })}
        <ScreenOnly>
          <Link to="/calendar">{text.toCalendar}</Link>
        </ScreenOnly>
      </Stack>
    </PrintFrame>
  );
}

function Choices({ data, search }: { readonly data: RuleBook; readonly search: BookSearch }) {
  const { t } = useAllWords();
  const text = useRuleText().book;
  const navigate = route.useNavigate();
  const places = useRegimePlaces(data.regimes);
  return (
    <Stack>
      <LinkRow label={text.regime}>
        {places.map(({ code, regime, words }) => (
          <PlaceLink
            key={code}
            to="/rulebook"
            search={readBookSearch({ ...search, regime })}
            here={code === data.regime}
          >
            {words}
          </PlaceLink>
        ))}
      </LinkRow>
      <SearchBox
        label={text.search}
        value={search.name ?? ''}
        onSearch={(value) => void navigate({ search: readBookSearch({ ...search, name: value }) })}
        words={{ submit: t('list.search'), clear: t('list.clearText') }}
      />
    </Stack>
  );
}

/** Laws that are reported and not followed. */
export function Prepared({ prepared }: Pick<RuleBook, 'prepared'>) {
  const { day } = useAllWords();
  const { language } = useLanguage();
  const text = useRuleText().book;
  return prepared.map(({ code, law, from, warning }) => (
    <Notice key={code} tone="warning" title={text.prepared({ law, from: day(from) })}>
      <p>{warning[language]}</p>
    </Notice>
  ));
}

/** Without case and marks, so that a name is found however it was typed. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
}
