import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { hasRole, useSession } from '../session.ts';
import { alone, trpc } from '../trpc.ts';

// Seldom there is anything to tell.
const RegulationBlock = lazy(() =>
  import('../regulations/home-block.tsx').then(({ RegulationBlock: component }) => ({ default: component })),
);
const DraftLine = lazy(() =>
  import('../decisions/home-line.tsx').then(({ DraftLine: component }) => ({ default: component })),
);
const ReroutingLine = lazy(() =>
  import('../rerouting/home-line.tsx').then(({ ReroutingLine: component }) => ({ default: component })),
);

const AftermathLine = lazy(() =>
  import('../aftermath/home-line.tsx').then(({ AftermathLine: component }) => ({ default: component })),
);
const TaskBlock = lazy(() =>
  import('../directions/home-block.tsx').then(({ TaskBlock: component }) => ({ default: component })),
);

const ReminderBlock = lazy(() =>
  import('../movements/home-block.tsx').then(({ ReminderBlock: component }) => ({ default: component })),
);
const ReportBlock = lazy(() =>
  import('../reports/home-block.tsx').then(({ ReportBlock: component }) => ({ default: component })),
);
const SignBlock = lazy(() =>
  import('../summaries/home-block.tsx').then(({ SignBlock: component }) => ({ default: component })),
);

/** What seldom happens and waits for the person beside the dossiers: tasks, a regulation, or dossiers of bodies that have ended. */
export function Notices() {
  const session = useSession();
  const { data: home } = useQuery(trpc.home.get.queryOptions());
  const { data: ended } = useQuery({
    ...trpc.rerouting.list.queryOptions(undefined, { trpc: alone }),
    enabled: hasRole(session, 'appraiser', 'nominator'),
  });
  const { data: drafts } = useQuery({
    ...trpc.decisions.drafts.queryOptions(undefined, { trpc: alone }),
    enabled: hasRole(session, 'leader', 'unitHead'),
  });
  const unsigned = drafts?.filter(({ state }) => state === 'drafted') ?? [];
  return (
    <>
      <Suspense fallback={null}>
        {home?.reminders && home.reminders.length > 0 && <ReminderBlock reminders={home.reminders} />}
        {home?.reports && home.reports.length > 0 && <ReportBlock reports={home.reports} />}
      </Suspense>
      {home?.tasks && home.tasks.toDo.length + home.tasks.toJudge.length > 0 && (
        // What else there is does not wait for it.
        <Suspense fallback={null}>
          <TaskBlock tasks={home.tasks} />
        </Suspense>
      )}
      {home?.summaries && home.summaries.length > 0 && (
        <Suspense fallback={null}>
          <SignBlock summaries={home.summaries} />
        </Suspense>
      )}
      {unsigned.length > 0 && <DraftLine drafts={unsigned} />}
      {ended && ended.cases.length > 0 && <ReroutingLine count={ended.cases.length} />}
      {home?.regulations && home.regulations.length > 0 && <RegulationBlock rows={home.regulations} />}
      {home?.owed && home.owed.open > 0 && <AftermathLine owed={home.owed} />}
    </>
  );
}
