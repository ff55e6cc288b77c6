import { withContext } from '@vinh-danh/db';
import { text } from '@vinh-danh/workflows';
import { type Layout, layouts, Stock } from '@vinh-danh/workflows/certificates';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { Id } from '../nominations/item.ts';
import { clerkOf } from './clerk.ts';
import { findPrinter } from './printers.ts';
import type { PrintJob } from './printing.ts';
import { type CertificateRow, findDecisionHead, listCertificates } from './read-certificates.ts';
import { openRun, sizeRun } from './runs.ts';
import { checkPrintable } from './sheets.ts';

export const PrintInput = z.object({
  commandId: Id,
  decisionId: Id,
  /** Which; else all that stand and have never been printed. */
  certificateIds: z.array(Id).min(1).max(500).optional(),
  /** Asked for as soon as one of them has been printed before. */
  reason: text(500).optional(),
  /** `own`: for each the one that is meant for it. */
  layout: z.string().max(60),
  stock: Stock,
  form: z.enum(['merged', 'separate']),
  /** Whose offset is added; else none. */
  printerId: Id.optional(),
});
export type PrintInput = z.infer<typeof PrintInput>;
export type Started = { runId: string; total: number };

/**
 * Starts to print certificates of a decision in the background.
 * @throws RefusedError `forbidden` for whoever is not the issuer's clerk, `nothingToPrint`, `certificateAnnulled`,
 * `reprintReasonMissing`, `printRunning`, and what `checkPrintable` finds.
 */
export async function print(context: UserContext, input: PrintInput): Promise<Started> {
  const command = toCommand(context.user.id, 'certificates.print', input);
  const jobs: PrintJob[] = [];
  const started = await once(context.db, command, () =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const decision = await findDecisionHead(tx, input.decisionId);
      const seen = decision ? await listCertificates(tx, decision.id) : [];
      if (!decision || seen.length === 0) throw new RefusedError({ code: 'notFound' });
      const office = clerkOf(context, decision);
      const { stock, form, reason } = input;
      const run = { id: newId(), decisionId: decision.id, form, layout: input.layout, stock, total: seen.length };
      const opened = await openRun(tx, { ...run, startedById: context.user.id }, context.printing.isAlive);
      if (!opened) throw new RefusedError({ code: 'printRunning' });
      // Read anew: from here on nobody else prints certificates of this decision.
      const certificates = choose(await listCertificates(tx, decision.id), input);
      await sizeRun(tx, run.id, certificates.length);
      const layout: Layout | 'own' | undefined =
        input.layout === 'own' ? 'own' : layouts.find(({ id }) => id === input.layout);
      const offset = input.printerId === undefined ? { dx: 0, dy: 0 } : await findPrinter(tx, input.printerId, office);
      if (!layout || !offset) throw new RefusedError({ code: 'badInput' });
      const laying = { layout, stock, offset };
      await checkPrintable(certificates, laying, context.printing.publicUrl);
      jobs.push({
        runId: run.id,
        form,
        certificates,
        laying,
        reason,
        printedById: context.user.id,
        organisations: organisationsOf(context),
      });
      const answer = { runId: run.id, total: certificates.length };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
  // Only now does the run stand in the database.
  for (const job of jobs) if (job.runId === started.runId) context.printing.start(job);
  return started;
}

function choose(all: readonly CertificateRow[], { certificateIds, reason }: PrintInput): CertificateRow[] {
  const chosen = certificateIds
    ? all.filter(({ id }) => certificateIds.includes(id))
    : all.filter(({ copies, stage }) => copies === 0 && isStanding(stage));
  if (certificateIds && chosen.length !== new Set(certificateIds).size) throw new RefusedError({ code: 'notFound' });
  const annulled = chosen.filter(({ stage }) => !isStanding(stage)).map(({ printed }) => printed.name);
  if (annulled.length > 0) throw new RefusedError({ code: 'certificateAnnulled', params: { names: annulled } });
  if (chosen.length === 0) throw new RefusedError({ code: 'nothingToPrint' });
  const printed = chosen.filter(({ copies }) => copies > 0).length;
  if (printed > 0 && reason === undefined)
    throw new RefusedError({ code: 'reprintReasonMissing', params: { count: printed } });
  return chosen;
}

export function isStanding(stage: string): boolean {
  return stage !== 'annulled' && stage !== 'stripped';
}
