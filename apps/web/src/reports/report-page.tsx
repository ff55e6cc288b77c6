import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loading, Notice, PageHead, Section, Stack, Timeline, type TimelineItem } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type ReportRead, trpc } from '../trpc.ts';
import { FigureTable } from './figure-table.tsx';
import { type Kept, KeptText } from './kept-text.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportForm } from './report-form.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { StateBadge } from './state-badge.tsx';
import { useReportWords } from './use-report-words.ts';

const route = getRouteApi('/reports/$id');
const written: ReadonlySet<ReportRead['state']> = new Set(['due', 'drafted', 'returned', 'correcting']);

/** One unit's report for one period: written by the unit, checked by the board that asked. */
export function ReportPage() {
  return (
    <Waiting>
      <Report />
    </Waiting>
  );
}

function Report() {
  const { id } = route.useParams();
  const { t, r, day } = useReportWords();
  const [sent, setSent] = useState(0);
  const [kept, setKept] = useState<Kept>();
  const { data: report, error, refetch } = useQuery(trpc.reports.get.queryOptions({ id }));
  if (error && !report) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!report) return <Loading label={t('common.loading')} />;
  const { title, unitName, from, to, dueOn, formId, mayWrite, mayEnter, revision, state } = report;
  const isOpen = written.has(state) && report.endedOn === null;
  const isWriting = mayWrite && isOpen;
  return (
    <Stack gap="wide">
      <PageHead
        title={title}
        lead={
          <Stack gap="tight">
            <span>
              {unitName} · {r('days', { from: day(from), to: day(to) })} · {r('dueOn')} {day(dueOn)}
            </span>
            <Link to="/reports/forms/$id" params={{ id: formId }}>
              {r('totals')}
            </Link>
          </Stack>
        }
      />
      <div>
        <StateBadge {...report} />
      </div>
      {report.endedOn !== null && (
        <Notice tone="info" title={r('notAsked', { day: day(report.endedOn) })}>
          <p>{r('notAskedLead', { unit: report.heirName ?? r('heir') })}</p>
        </Notice>
      )}
      {isWriting ? (
        <Section title={r('figures')}>
          {/* What is typed stays, whatever others do meanwhile; the own sheet takes its place. */}
          <ReportForm
            key={`${report.id} ${revision >= sent ? sent : 0}`}
            report={report}
            onLeave={(typed) => revision >= sent && setKept(typed)}
          />
        </Section>
      ) : (
        <Section title={r('figures')}>
          <Stack>
            {kept && <KeptText report={report} kept={kept} onDrop={() => setKept(undefined)} />}
            <FigureTable report={report} />
            <ReportActs report={report} />
          </Stack>
        </Section>
      )}
      {isOpen && (mayWrite || mayEnter) && (
        <Section title={r('sheet.title')}>
          <SheetFields report={report} onSent={setSent} />
        </Section>
      )}
      {report.acts.length > 0 && (
        <Section title={r('history')}>
          <Acts acts={report.acts} />
        </Section>
      )}
    </Stack>
  );
}

function Acts({ acts }: Pick<ReportRead, 'acts'>) {
  const { r, t, time } = useReportWords();
  const items = acts
    .map(({ act, actor, role, at, reason }, index): TimelineItem => ({
      key: String(index),
      title: r(`acts.${act}`),
      meta: r('actBy', { actor, role: t(`roles.${role}`), at: time(at) }),
      body: reason ?? undefined,
      tone: act === 'accept' ? 'honour' : undefined,
    }))
    .toReversed();
  return <Timeline items={items} />;
}
