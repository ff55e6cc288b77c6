import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { KnownFigures, Report, ReportEvent, ReportFinding, ReportForm } from '@vinh-danh/workflows/reporting';
import { checkReport, misfits, missing, moveReport } from '@vinh-danh/workflows/reporting';
import { checkedAnswer, toCommand, withRaceAnswer } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { findKnown } from './known-figures.ts';
import type { SaveInput, SendInput } from './input.ts';
import { officeOver, sideOf } from './offices.ts';
import type { LockedReport, ReportRow, Told, Worked } from './store.ts';
import { contentOf, lastActOn, lockReport, moveTo } from './store.ts';

export type ReportMoved = { id: string; revision: number; state: ReportRow['state'] };

/**
 * Keeps what a unit has written so far; figures may be odd or missing until it is handed in.
 * @throws RefusedError `figuresMisfit` for what the form does not ask, and what `change` throws.
 */
export async function saveReport(context: UserContext, input: SaveInput): Promise<ReportMoved> {
  return change(context, input, 'save', ({ content }) => {
    const written = fitting(content, input);
    return { events: [{ type: 'save' }], payload: written, written };
  });
}

/** Hands a report in, takes it back, accepts, returns or corrects it. @throws RefusedError what `change` throws. */
export async function sendReport(context: UserContext, input: SendInput): Promise<ReportMoved> {
  return change(context, input, input.act, ({ found, content, worked, known, office }) => {
    const { id } = context.user;
    const by = [id, ...(office.onBehalfOf === undefined ? [] : [office.onBehalfOf])];
    switch (input.act) {
      case 'submit': {
        const written = input.written && fitting(content, input.written);
        const told = written ?? worked.told;
        const submit = { type: 'submit' as const, by: id, ...gapsIn(content, { ...worked, told }, known) };
        return { events: written ? [{ type: 'save' }, submit] : [submit], payload: told ?? {}, written };
      }
      case 'accept':
        return { events: [{ type: 'accept', by }], payload: { version: found.version } };
      case 'return':
        return { events: [{ type: 'return', by, reason: input.reason }], payload: { reason: input.reason } };
      case 'takeBack':
        return { events: [{ type: 'takeBack' }], payload: {} };
      case 'correct':
        return { events: [{ type: 'correct' }], payload: { version: found.version + 1 }, written: worked.told };
    }
  });
}

/** @throws RefusedError `figuresMisfit` for what the form does not ask. */
function fitting(content: ReportForm, { figures, remarks }: Told): Told {
  const faults = misfits(content, figures);
  if (faults.length > 0) throw new RefusedError({ code: 'figuresMisfit', params: { faults } });
  return { figures, remarks };
}

function gapsIn(content: ReportForm, { told, before }: Worked, known: KnownFigures) {
  const { figures, remarks } = told ?? { figures: {}, remarks: {} };
  const findings = checkReport(content, figures, before, known);
  return {
    missing: labelled(content, missing(content, figures)),
    unexplained: labelled(content, unexplained(findings, remarks)),
  };
}

/** Indicators with something odd and no remark beside it. */
export function unexplained(findings: readonly ReportFinding[], remarks: Readonly<Record<string, string>>): string[] {
  return [...new Set(findings.map(({ key }) => key).filter((key) => remarks[key] === undefined))];
}

function labelled(content: ReportForm, keys: readonly string[]): string[] {
  return content.indicators.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

type Known = {
  found: LockedReport;
  content: ReportForm;
  worked: Worked;
  known: KnownFigures;
  office: Membership;
};
type Work = {
  events: readonly ReportEvent[];
  payload: Readonly<Record<string, unknown>>;
  /** Figures to be kept in the version the report then has. */
  written?: Told | undefined;
};

/**
 * One act on a report as the caller knows it: what it needs is read in one round trip and written in another.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict` with who was first, `unitEnded`, and what the report's machine
 * says.
 */
async function change(
  context: UserContext,
  input: { commandId: string; id: string; revision: number },
  act: ReportEvent['type'],
  work: (known: Known) => Work,
): Promise<ReportMoved> {
  const { db, user, on } = context;
  const command = toCommand(user.id, `reports.${act}`, input);
  return withRaceAnswer(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const locked = await lockReport(tx, input.id, command);
      if (!locked) throw new RefusedError({ code: 'notFound' });
      const { found, worked, answer } = locked;
      if (answer) return checkedAnswer(answer, command) as ReportMoved;
      const office = officeOver(context, found, sideOf(act));
      if (found.revision !== input.revision) throw await conflictOver(tx, found);
      if (found.endedOn !== null && sideOf(act) === 'unit')
        throw new RefusedError({ code: 'unitEnded', params: { day: found.endedOn } });
      const content = await contentOf(tx, found.formId, found.formVersion);
      // What the system knows is counted in the name of the unit.
      const asksKnown = act === 'submit' && office.organisationId === found.unitId;
      const known = asksKnown ? await findKnown(tx, content, found) : {};
      const { events, payload, written } = work({ found, content, worked, known, office });
      const moved = moveThrough(found, events);
      const next = {
        id: found.id,
        state: moved.state,
        version: moved.context.version,
        accepted: moved.context.accepted,
        submittedById: moved.context.submittedBy,
        submittedOn: act === 'submit' ? on : found.submittedOn,
      };
      const told = { act, actorId: user.id, office, payload, commandId: input.commandId, written };
      const response = { id: found.id, revision: found.revision + 1, state: moved.state };
      await moveTo(tx, next, told, { command, response });
      return response;
    }),
  );
}

function moveThrough(
  { state, version, accepted, submittedById }: LockedReport,
  events: readonly ReportEvent[],
): Report {
  return events.reduce<Report>(
    (report, event) => {
      const moved = moveReport(report, event);
      if (!moved.ok) throw new RefusedError({ ...moved.reason });
      return moved;
    },
    { state, context: { version, accepted, submittedBy: submittedById } },
  );
}

async function conflictOver(tx: Tx, { id }: LockedReport): Promise<RefusedError> {
  return new RefusedError({ code: 'conflict', params: { ...(await lastActOn(tx, id)) } });
}
