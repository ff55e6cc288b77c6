import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Empty,
  Facts,
  HelpText,
  LinkRow,
  Loading,
  MarkKey,
  Notice,
  PageHead,
  PrintFrame,
  ScreenOnly,
  Stack,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useLanguage } from '../messages/language.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { errorData, type ExplainedAward, type RuleBook, trpc } from '../trpc.ts';
import { CaseChoices } from './case-choices.tsx';
import { CouncilPart } from './council-part.tsx';
import { CriteriaPart } from './criteria-part.tsx';
import { DaysPart } from './days-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { PlaceLink } from './place-link.tsx';
import { PrizePart } from './prize-part.tsx';
import { RoadPart } from './road-part.tsx';
import { readCaseSearch } from './search.ts';
import { UnitNotice } from './unit-notice.tsx';
import { useRegimePlaces } from './use-regime-places.tsx';
import { useRuleText } from './use-rule-text.ts';
import { WithRuleText } from './with-rule-text.tsx';

const route = getRouteApi('/rulebook/$award');

/** One award under a regime: everything the rulebook says of it, for the case that stands in the address bar. */
export function AwardPage() {
  return (
    <WithRuleText>
      <Award />
    </WithRuleText>
  );
}

function Award() {
  const { t } = useAllWords();
  const { award: code } = route.useParams();
  const search = readCaseSearch(route.useSearch());
  const { data: book, error: bookError, refetch } = useQuery(trpc.rules.book.queryOptions({ regime: search.regime }));
  const known = book?.awards.find((award) => award.code === code);
  const subject = search.subject ?? known?.subjects[0] ?? 'individual';
  const query = trpc.rules.explain.queryOptions(
    { ...search, award: code, subject },
    { placeholderData: keepPreviousData, enabled: book !== undefined },
  );
  const { data, error } = useQuery(query);
  if (bookError && !book) return <FailedPage error={bookError} retry={() => void refetch()} />;
  if (errorData(error)?.refusal?.code === 'notFound') return <Missing />;
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!book || !data) return <Loading label={t('common.loading')} />;
  return <Explained book={book} explained={data} />;
}

function Missing() {
  const { award: text } = useRuleText();
  return (
    <Stack>
      <PageHead title={text.missing} />
      <Empty title={text.missingLead}>
        <Link to="/rulebook">{text.back}</Link>
      </Empty>
    </Stack>
  );
}

type Props = { readonly book: RuleBook; readonly explained: ExplainedAward };

function Explained({ book, explained }: Props) {
  const { t, day, award: nameOf } = useAllWords();
  const { language } = useLanguage();
  const { today } = useSession();
  const text = useRuleText();
  const search = readCaseSearch(route.useSearch());
  const navigate = route.useNavigate();
  const places = useRegimePlaces(book.regimes);
  const { award, unit, warnings, on } = explained;
  const regime = book.regimes.find(({ code }) => code === explained.regime.code);
  const subject = search.subject ?? award.subjects[0] ?? 'individual';
  const told = [
    t(`subjects.${subject}`),
    t(`types.${search.commendationType ?? 'merit'}`),
    t(`procedures.${search.procedure ?? 'standard'}`),
    ...(search.posthumous ? [t('common.posthumous')] : []),
  ].map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)));
  return (
    <PrintFrame
      title={nameOf(award.code)}
      about={regime && `${text.award.under(regime)}. ${text.award.printAbout({ day: day(on) })}.`}
      printLabel={text.award.print}
    >
      <Stack gap="wide">
        <Stack>
          <ScreenOnly>
            <Link to="/rulebook" search={search.regime ? { regime: search.regime } : {}}>
              {text.award.back}
            </Link>
          </ScreenOnly>
          <ScreenOnly>
            <PageHead title={nameOf(award.code)} lead={regime && text.award.under(regime)} />
          </ScreenOnly>
        </Stack>
        <ScreenOnly>
          <LinkRow label={text.book.regime}>
            {places.map(({ code, regime: place, words }) => (
              <PlaceLink
                key={code}
                to="/rulebook/$award"
                params={{ award: award.code }}
                search={readCaseSearch({ ...search, regime: place, on: undefined })}
                here={code === explained.regime.code}
              >
                {words}
              </PlaceLink>
            ))}
          </LinkRow>
        </ScreenOnly>
        <ScreenOnly>
          <CaseChoices
            book={book}
            explained={explained}
            search={search}
            today={today}
            onChange={(next) => void navigate({ search: readCaseSearch(next) })}
          />
        </ScreenOnly>
        <Stack>
          {warnings.map(({ code, vi, en }) => (
            <Notice key={code} tone="warning" title={language === 'en' ? en : vi} />
          ))}
          <UnitNotice unit={unit} on={on} search={search} award={award.code} />
          <Facts
            facts={[
              { label: text.award.case, value: told.join('; ') },
              { label: t('page.unit'), value: unit.name },
              { label: text.award.day, value: day(on) },
            ]}
          />
          <HelpText>{text.notice}</HelpText>
          <MarkKey>{text.marked}</MarkKey>
        </Stack>
        <RoadPart explained={explained} />
        <CriteriaPart explained={explained} />
        <PapersPart explained={explained} />
        <CouncilPart explained={explained} />
        <DaysPart explained={explained} />
        <PrizePart explained={explained} />
      </Stack>
    </PrintFrame>
  );
}
