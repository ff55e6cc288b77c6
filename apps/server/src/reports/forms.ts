import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { ReportForm } from '@vinh-danh/workflows/reporting';
import { isQuantity, periodsOf } from '@vinh-danh/workflows/reporting';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { DefineInput, ReviseInput } from './input.ts';
import { insertForm, insertFormVersion, insertReports, listKnownUnits, lockForm, moveDueReports } from './store.ts';

/** More reports than any board asks for: a slip of the hand, like weeks for a century. */
const mostReports = 60_000;

export type Defined = { id: string; version: number; reports: number };

/**
 * Defines a form and opens a report for every unit and period.
 * @throws RefusedError `roleNotPermitted` for whoever does not work for the board that asks; `unitUnknown`; `tooManyReports`.
 */
export async function defineForm(context: UserContext, input: DefineInput): Promise<Defined> {
  const { db, user } = context;
  const command = toCommand(user.id, 'reports.define', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      expectBoard(context, input.ownerId);
      const { content, rhythm, from, to, daysToReport } = input;
      const unitIds = [...new Set(input.unitIds)];
      const known = new Set(await listKnownUnits(tx, unitIds));
      const unknown = unitIds.filter((id) => !known.has(id));
      if (unknown.length > 0) throw new RefusedError({ code: 'unitUnknown', params: { units: unknown } });
      const periods = periodsOf(rhythm, from, to, daysToReport);
      const asked = periods.length * unitIds.length;
      if (asked > mostReports)
        throw new RefusedError({ code: 'tooManyReports', params: { reports: asked, atMost: mostReports } });
      const id = newId();
      await insertForm(tx, {
        ...input,
        id,
        title: content.title,
        movementId: input.movementId ?? null,
        createdById: user.id,
      });
      await insertFormVersion(tx, { formId: id, version: 1, content, madeById: user.id });
      const reports = await insertReports(tx, { formId: id, version: 1, ownerId: input.ownerId, unitIds, periods });
      const answer = { id, version: 1, reports };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

/**
 * Changes what a form asks from now on. Reports in which nothing is written yet follow it; those begun keep the content they were
 * begun with, so that nothing is lost.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`; `indicatorChanged` when a figure that stays would mean
 * something else.
 */
export async function reviseForm(context: UserContext, input: ReviseInput): Promise<Defined> {
  const { db, user } = context;
  const command = toCommand(user.id, 'reports.revise', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const found = await expectForm(tx, input.id);
      expectBoard(context, found.ownerId);
      if (found.version !== input.version) throw new RefusedError({ code: 'conflict' });
      const changed = changedMeanings(found.content, input.content);
      if (changed.length > 0) throw new RefusedError({ code: 'indicatorChanged', params: { labels: changed } });
      const version = found.version + 1;
      await insertFormVersion(tx, { formId: found.id, version, content: input.content, madeById: user.id });
      const reports = await moveDueReports(tx, found.id, version, input.content.title);
      const answer = { id: found.id, version, reports };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

async function expectForm(tx: Tx, id: string) {
  const found = await lockForm(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  return found;
}

function expectBoard({ memberships }: UserContext, ownerId: string): void {
  const isBoard = memberships.some(({ role, organisationId }) => role === 'statistician' && organisationId === ownerId);
  if (!isBoard) throw new RefusedError({ code: 'roleNotPermitted', roles: ['statistician'] });
}

/** Labels of indicators that kept their key and changed what their figures mean: sums over versions would be wrong. */
function changedMeanings(before: ReportForm, after: ReportForm): string[] {
  const kept = new Map(before.indicators.map((indicator) => [indicator.key, indicator]));
  return after.indicators
    .filter((indicator) => {
      const old = kept.get(indicator.key);
      if (!old) return false;
      if (old.kind !== indicator.kind) return true;
      if (!isQuantity(old) || !isQuantity(indicator)) return false;
      return old.unit !== indicator.unit || old.decimals !== indicator.decimals || old.counting !== indicator.counting;
    })
    .map(({ label }) => label);
}
