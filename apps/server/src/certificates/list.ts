import { withContext } from '@vinh-danh/db';
import { layoutFor, layouts } from '@vinh-danh/workflows/certificates';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { clerkOf, isClerkOf } from './clerk.ts';
import { isStanding } from './print.ts';
import { listPrinters } from './printers.ts';
import { findDecisionHead, listCertificates } from './read-certificates.ts';
import { findLastRun, findRun, type RunRow } from './runs.ts';

export type Run = Omit<RunRow, 'outcome' | 'isSilent' | 'decisionId'> & {
  state: 'running' | NonNullable<RunRow['outcome']>;
};

/** @throws RefusedError `notFound` when there is no such decision, or none of its certificates is for these eyes. */
export async function listOfDecision(context: UserContext, decisionId: string) {
  return withContext(context.db, readableBy(context), async (tx) => {
    const decision = await findDecisionHead(tx, decisionId);
    const rows = decision ? await listCertificates(tx, decisionId) : [];
    const [first] = rows;
    if (!decision || !first) throw new RefusedError({ code: 'notFound' });
    const { clerkId, kind: _kind, ...head } = decision;
    const isClerk = isClerkOf(context, decision);
    const last = isClerk ? await findLastRun(tx, decisionId) : undefined;
    return {
      decision: head,
      mayPrint: isClerk,
      layout: layoutFor(first.printed).id,
      layouts: layouts.map(({ id, name, paper, verified, source }) => ({ id, name, paper, verified, source })),
      printers: isClerk && clerkId !== null ? await listPrinters(tx, clerkId) : [],
      run: last ? toRun(context, last) : null,
      items: rows.map(({ printed, stage, ...row }) => ({
        ...row,
        name: printed.name,
        award: printed.award,
        wording: printed.wording,
        isStanding: isStanding(stage),
      })),
    };
  });
}

/** How far a run has come. @throws RefusedError `notFound`, `roleNotPermitted`. */
export async function getRun(context: UserContext, id: string): Promise<Run> {
  const run = await findRun(context.db, id);
  const decision = run && (await findDecisionHead(context.db, run.decisionId));
  if (!run || !decision) throw new RefusedError({ code: 'notFound' });
  clerkOf(context, decision);
  return toRun(context, run);
}

function toRun({ printing }: UserContext, { outcome, isSilent, decisionId: _decisionId, ...run }: RunRow): Run {
  const isLost = isSilent && !printing.isAlive(run.id);
  return { ...run, state: outcome ?? (isLost ? 'interrupted' : 'running') };
}
