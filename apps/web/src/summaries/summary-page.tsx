import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Bullets,
  Facts,
  Loading,
  Notice,
  PageHead,
  Prose,
  ReportBlocks,
  Section,
  Stack,
  StatusBadge,
  Timeline,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { PaperFiles } from '../papers/paper-files.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type SummaryRead, trpc } from '../trpc.ts';
import { ActBar } from './act-bar.tsx';
import { SectionView } from './section-view.tsx';
import { type SummaryWords, useSummaryWords } from './use-summary-words.ts';

const route = getRouteApi('/summaries/$id');
const tones = { drafting: 'current', inReview: 'current', signedOff: 'success', discarded: 'neutral' } as const;

/** A report as a document: its sections with their figures, who writes them, where it stands. */
export function SummaryPage() {
  return (
    <Waiting>
      <SummaryById />
    </Waiting>
  );
}

function SummaryById() {
  const { id } = route.useParams();
  const words = useSummaryWords();
  const { t, s, day } = words;
  const { data: summary, error, refetch } = useQuery(trpc.summaries.get.queryOptions({ id }));
  if (error && !summary) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!summary) return <Loading label={t('common.loading')} />;
  const { state, sections, paper, acts, from, to, symbol } = summary;
  return (
    <Stack gap="wide">
      <PageHead title={summary.title} lead={summary.issuerName} />
      <div>
        <StatusBadge tone={tones[state]}>{s(`states.${state}`)}</StatusBadge>
      </div>
      <Facts
        facts={[
          { label: s('kind'), value: s(`kinds.${summary.kind}`) },
          { label: s('movement'), value: summary.movementName },
          { label: s('period'), value: s('days', { from: day(from), to: day(to) }) },
          { label: s('symbol'), value: symbol },
          { label: s('recipients'), value: <Prose>{summary.recipients.join('\n')}</Prose> },
          {
            label: s('paper'),
            value: <PaperFiles path={`summaries/${id}/paper`} name={s(paper ? 'paperName' : 'draftName')} />,
          },
        ]}
      />
      <ActBar summary={summary} />
      <Changes summary={summary} />
      <Section title={s('sections')}>
        {paper ? (
          <div lang="vi">
            <ReportBlocks blocks={paper.body} />
          </div>
        ) : (
          sections.map((section, index) => (
            <SectionView
              key={section.id}
              summary={summary}
              section={section}
              hasInner={section.level === 1 && sections[index + 1]?.level === 2}
            />
          ))
        )}
      </Section>
      <Section title={s('history')}>
        <Timeline items={acts.map((act, index) => itemOf(act, index, words)).toReversed()} />
      </Section>
    </Stack>
  );
}

/** Figures that are not what they were when the draft was last seen. */
function Changes({ summary: { changes, state } }: { readonly summary: SummaryRead }) {
  const { s } = useSummaryWords();
  if (changes.length === 0) return null;
  return (
    <Notice tone="warning" title={s('changed')}>
      <Stack gap="tight">
        <Bullets>
          {changes.map(({ key, label, before = '0', now = '0' }) => (
            <li key={key}>{s('change', { label, before, now })}</li>
          ))}
        </Bullets>
        <p>{s(state === 'drafting' ? 'changedLead' : 'changedReview')}</p>
      </Stack>
    </Notice>
  );
}

function itemOf({ act, actor, at, reason, section }: SummaryRead['acts'][number], index: number, words: SummaryWords) {
  const { s, time } = words;
  return {
    key: String(index),
    title: s(`acts.${act}` as 'acts.write', { section: section ?? '' }),
    meta: s('actBy', { actor, at: time(at) }),
    ...(reason ? { body: reason } : {}),
  };
}
