import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { ReportEvent, ReportFinding } from '@vinh-danh/workflows/reporting';
import { checkReport, misfits, missing, moveReport } from '@vinh-danh/workflows/reporting';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { SaveInput, SendInput } from './input.ts';
import { officeOver, sideOf } from './offices.ts';
import type { ReportRow, Told } from './store.ts';
import { findBefore, findFigures, lastActOn, lockReport, moveTo, saveFigures } from './store.ts';

export type ReportMoved = { id: string; revision: number; state: ReportRow['state'] };

/**
 * Keeps what a unit has written so far; figures may be odd or missing until it is handed in.
 * @throws RefusedError `figuresMisfit` for what the form does not ask, and what `change` throws.
 */
export async function saveReport(context: UserContext, input: SaveInput): Promise<ReportMoved> {
  return change(context, input, 'save', async (tx, found) => {
    const faults = misfits(found.content, input.figures);
    if (faults.length > 0) throw new RefusedError({ code: 'figuresMisfit', params: { faults } });
    const { figures, remarks } = input;
    await saveFigures(tx, found, { figures, remarks }, context.user.id);
    return { event: { type: 'save' }, payload: { figures, remarks } };
  });
}

/** Hands a report in, takes it back, accepts, returns or corrects it. @throws RefusedError what `change` throws. */
export async function sendReport(context: UserContext, input: SendInput): Promise<ReportMoved> {
  return change(context, input, input.act, async (tx, found, office) => {
    const { id } = context.user;
    const by = [id, ...(office.onBehalfOf === undefined ? [] : [office.onBehalfOf])];
    switch (input.act) {
      case 'submit': {
        const told = await findFigures(tx, found.id, found.version);
        return { event: { type: 'submit', by: id, ...(await gapsIn(tx, found, told)) }, payload: told ?? {} };
      }
      case 'accept':
        return { event: { type: 'accept', by }, payload: { version: found.version } };
      case 'return':
        return { event: { type: 'return', by, reason: input.reason }, payload: { reason: input.reason } };
      case 'takeBack':
        return { event: { type: 'takeBack' }, payload: {} };
      case 'correct': {
        const told = await findFigures(tx, found.id, found.version);
        if (told) await saveFigures(tx, { id: found.id, version: found.version + 1 }, told, id);
        return { event: { type: 'correct' }, payload: { version: found.version + 1 } };
      }
    }
  });
}

async function gapsIn(tx: Tx, found: ReportRow, told: Told | undefined) {
  const { figures, remarks } = told ?? { figures: {}, remarks: {} };
  const findings = checkReport(found.content, figures, await findBefore(tx, found));
  return {
    missing: labelled(found, missing(found.content, figures)),
    unexplained: labelled(found, unexplained(findings, remarks)),
  };
}

/** Indicators with something odd and no remark beside it. */
export function unexplained(findings: readonly ReportFinding[], remarks: Readonly<Record<string, string>>): string[] {
  return [...new Set(findings.map(({ key }) => key).filter((key) => remarks[key] === undefined))];
}

function labelled({ content }: ReportRow, keys: readonly string[]): string[] {
  return content.indicators.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

type Work = { event: ReportEvent; payload: Readonly<Record<string, unknown>> };

/**
 * One act on a report as the caller knows it.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict` with who was first, and what the report's machine says.
 */
async function change(
  context: UserContext,
  input: { commandId: string; id: string; revision: number },
  act: ReportEvent['type'],
  work: (tx: Tx, found: ReportRow, office: Membership) => Promise<Work>,
): Promise<ReportMoved> {
  const { db, user, on } = context;
  const command = toCommand(user.id, `reports.${act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const found = await lockReport(tx, input.id);
      if (!found) throw new RefusedError({ code: 'notFound' });
      const office = officeOver(context, found, sideOf(act));
      if (found.revision !== input.revision)
        throw new RefusedError({ code: 'conflict', params: { ...(await lastActOn(tx, found.id)) } });
      const { event, payload } = await work(tx, found, office);
      const { state, version, accepted, submittedById } = found;
      const moved = moveReport({ state, context: { version, accepted, submittedBy: submittedById } }, event);
      if (!moved.ok) throw new RefusedError({ ...moved.reason });
      const next = {
        id: found.id,
        state: moved.state,
        version: moved.context.version,
        accepted: moved.context.accepted,
        submittedById: moved.context.submittedBy,
        submittedOn: act === 'submit' ? on : found.submittedOn,
      };
      const told = { act, actorId: user.id, office, payload, commandId: input.commandId };
      const answer = { id: found.id, revision: await moveTo(tx, next, told), state: moved.state };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}
