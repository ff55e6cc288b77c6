import { readInContext } from '@vinh-danh/db';
import type { Figures, KnownFigures, ReportFinding, Window } from '@vinh-danh/workflows/reporting';
import { checkReport, numbersOf, prefill } from '@vinh-danh/workflows/reporting';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { addUp, everything } from './add-up.ts';
import type { OverviewInput } from './input.ts';
import type { FormLine, ReportActRow, ReportLine, UnitNode } from './lists.ts';
import {
  listAccepted,
  listForms,
  listOfForm,
  listOfUnits,
  listPeriods,
  listReportActs,
  listTree,
  listUnitsToAsk,
} from './lists.ts';
import { findKnown } from './known-figures.ts';
import { findOffice } from './offices.ts';
import type { FormRow, ReportRow, Told } from './store.ts';
import { findForm, findReport, findWorked } from './store.ts';

export type ReportsHome = { toMake: ReportLine[]; forms: FormLine[] };

/** What the caller's units have to report, and the forms the caller's boards ask. */
export async function getReports(context: UserContext): Promise<ReportsHome> {
  const { memberships, on } = context;
  const units = memberships.filter(({ role }) => role === 'nominator' || role === 'unitHead');
  const boards = memberships.filter(({ role }) => role === 'statistician' || role === 'auditor' || role === 'leader');
  return readInContext(context.db, readableBy(context), async (tx) => {
    const [toMake, forms] = await Promise.all([
      listOfUnits(
        tx,
        units.map(({ organisationId }) => organisationId),
        on,
      ),
      listForms(
        tx,
        boards.map(({ organisationId }) => organisationId),
        on,
      ),
    ]);
    return { toMake, forms };
  });
}

/** The bodies for which the caller makes forms, and the units they may ask. */
export async function getUnitsToAsk({ db, memberships, on }: UserContext) {
  const boards = memberships.filter(({ role }) => role === 'statistician').map(({ organisationId }) => organisationId);
  return { boards: [...new Set(boards)], units: await listUnitsToAsk(db, on) };
}

export type ReportRead = ReportRow &
  Told & {
    /** The last accepted figures before this period. */
    before: Figures;
    /** What the system knows of the unit for the period, while the unit writes. */
    known: KnownFigures;
    /** What stands there before anything is written. */
    suggested: Figures;
    numbers: Record<string, number>;
    findings: ReportFinding[];
    acts: ReportActRow[];
    mayWrite: boolean;
    /** Enters for the unit what it has sent on a sheet. */
    mayEnter: boolean;
    mayCheck: boolean;
  };

const beingWritten: ReadonlySet<ReportRow['state']> = new Set(['due', 'drafted', 'returned', 'correcting']);

/** One report with what is odd in it. @throws RefusedError `notFound`, also for whoever does not read it. */
export async function getReport(context: UserContext, id: string): Promise<ReportRead> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const found = await findReport(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const [{ told, before = {} }, acts] = await Promise.all([findWorked(tx, id), listReportActs(tx, id)]);
    const { figures, remarks } = told ?? { figures: {}, remarks: {} };
    const writer = findOffice(context, found, 'unit');
    const isWritten = beingWritten.has(found.state) && writer?.organisationId === found.unitId;
    const known = isWritten ? await findKnown(tx, found.content, found) : {};
    return {
      ...found,
      figures,
      remarks,
      before,
      known,
      suggested: isWritten && !told ? prefill(found.content, before, known) : {},
      numbers: Object.fromEntries(numbersOf(found.content, figures)),
      findings: checkReport(found.content, figures, before, known),
      acts,
      mayWrite: writer !== undefined,
      mayEnter: findOffice(context, found, 'board') !== undefined,
      mayCheck: findOffice(context, found, 'board') !== undefined,
    };
  });
}

export type LevelFigures = UnitNode & { depth: number; reporting: number; numbers: Record<string, number> };
export type FormOverview = FormRow & {
  /** The stretch of time the figures are of, and the periods that can be chosen. */
  window: Window;
  periods: Window[];
  reports: ReportLine[];
  /** Sums of all units, then every level down the tree. */
  total: Record<string, number>;
  levels: LevelFigures[];
  mayChange: boolean;
};

/**
 * A form with the figures of every level over a window, computed from the units' accepted figures. Whoever does not read all
 * of it sees the sums of what lies at and below the own organisations.
 * @throws RefusedError `notFound`.
 */
export async function getOverview(context: UserContext, { formId, ...asked }: OverviewInput): Promise<FormOverview> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const form = await findForm(tx, formId);
    const periods = form ? await listPeriods(tx, formId, context.on) : [];
    const last = periods[0] ?? { from: form?.from ?? context.on, to: form?.to ?? context.on };
    const window = { from: asked.from ?? last.from, to: asked.to ?? last.to };
    const reports = form ? await listOfForm(tx, formId, window) : [];
    const isBoard = form && findOffice(context, { unitId: '', ownerId: form.ownerId }, 'board') !== undefined;
    if (!form || (periods.length === 0 && !isBoard)) throw new RefusedError({ code: 'notFound' });
    const [nodes, accepted] = await Promise.all([listTree(tx, formId, window.to), listAccepted(tx, formId, window.to)]);
    const totals = addUp(form.content, nodes, accepted, window);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return {
      ...form,
      window,
      periods,
      reports,
      total: Object.fromEntries(totals.get(everything)?.numbers ?? []),
      levels: nodes.map((node) => {
        const { numbers, reporting } = totals.get(node.id) ?? { numbers: [], reporting: 0 };
        return { ...node, depth: depthOf(byId, node), reporting, numbers: Object.fromEntries(numbers) };
      }),
      mayChange: isBoard === true,
    };
  });
}

function depthOf(nodes: ReadonlyMap<string, UnitNode>, { mergedInto, parentId }: UnitNode): number {
  const above = nodes.get(mergedInto ?? parentId ?? '');
  return above ? 1 + depthOf(nodes, above) : 0;
}
