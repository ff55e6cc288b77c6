import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { signingIn, type Signing } from '@vinh-danh/workflows/documents';
import type { Composed, SummarySection } from '@vinh-danh/workflows/summary';
import {
  changesOf,
  composeSummary,
  findFigure,
  keepFigures,
  moveSummary,
  outlines,
  tellChange,
  tokensIn,
} from '@vinh-danh/workflows/summary';
import { v7 as newId } from 'uuid';
import { actOn } from '../audit/acts.ts';
import { drawNumber } from '../audit/counters.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { leading } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { type Known, readKnown } from './facts.ts';
import type { ActInput, ArrangeInput, DraftInput, WriteInput } from './input.ts';
import { findWriter, officeFor } from './offices.ts';
import {
  freeze,
  insertSummary,
  listSections,
  lockSummary,
  placeSections,
  setHead,
  setNumbers,
  setState,
  type Summary,
  widenReaders,
  writeText,
} from './store.ts';

export type SummaryChanged = { id: string; version: number };

/** Begins a report with the sections of its kind. @throws RefusedError `roleNotPermitted` for whoever does not lead for the issuer. */
export async function draftSummary(context: UserContext, input: DraftInput): Promise<SummaryChanged> {
  return actOn(context, 'summaries', 'draft', input, async (tx) => {
    const { kind, issuerId, movementId = null, formId = null, title, from, to } = input;
    const { body, office } = await leading(tx, context, issuerId);
    const id = newId();
    const outline = outlines[kind];
    const recipients = input.recipients ?? outline.recipients;
    const readers = [issuerId, office.organisationId, ...(body.appraiserId ? [body.appraiserId] : [])];
    await insertSummary(tx, { id, kind, issuerId, movementId, formId, title, from, to, recipients, readers });
    const sections = outline.sections.map((section) => ({ ...section, id: newId(), unitId: null }));
    await placeSections(tx, id, sections);
    await setNumbers(tx, id, (await composeNow(tx, context, await expectSummary(tx, id))).used);
    return { id, office, payload: { kind, issuerId, movementId, formId, title, from, to } };
  });
}

/** Lays down the heading, the recipients and the sections anew. @throws RefusedError `conflict`, `notFound`, `summaryElsewhere`. */
export async function arrangeSummary(context: UserContext, input: ArrangeInput): Promise<SummaryChanged> {
  return actOn(context, 'summaries', 'arrange', input, async (tx) => {
    const { id, version, title, recipients } = input;
    const found = await expectSummary(tx, id);
    const office = await officeFor(tx, context, found.issuerId, 'arrange');
    if (found.version !== version) throw new RefusedError({ code: 'conflict' });
    expectDrafting(found);
    const known = new Set((await listSections(tx, id)).map((section) => section.id));
    if (input.sections.some((section) => section.id !== undefined && !known.has(section.id)))
      throw new RefusedError({ code: 'notFound' });
    const before = await composeNow(tx, context, found);
    const sections = input.sections.map((section) => ({ ...section, id: section.id ?? newId() }));
    await setHead(tx, id, { title, recipients });
    await placeSections(tx, id, sections);
    await widenReaders(
      tx,
      id,
      sections.flatMap(({ unitId }) => unitId ?? []),
    );
    const after = await composeNow(tx, context, found);
    await setNumbers(tx, id, keepFigures(found.numbers, before.used, after.used));
    return { id, office, payload: { title, recipients, sections } };
  });
}

/**
 * Writes the text of a section. @throws RefusedError `notFound`, `roleNotPermitted`, `summaryElsewhere`, `figureUnknown` for a
 * name that is no figure, `conflict` where somebody has written it meanwhile.
 */
export async function writeSection(context: UserContext, input: WriteInput): Promise<SummaryChanged> {
  return actOn(context, 'summaries', 'write', input, async (tx) => {
    const { id, sectionId, revision, content } = input;
    const found = await expectSummary(tx, id);
    const section = (await listSections(tx, id)).find((one) => one.id === sectionId);
    if (!section) throw new RefusedError({ code: 'notFound' });
    const office = await findWriter(tx, context, { ...found, unitId: section.unitId });
    if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['statistician', 'leader', 'unitHead'] });
    expectDrafting(found);
    const known = await readKnown(tx, found, organisationsOf(context), context.on);
    const unknown = tokensIn(content).filter((key) => findFigure(known.facts, key) === undefined);
    if (unknown.length > 0) throw new RefusedError({ code: 'figureUnknown', params: { keys: unknown } });
    const before = await compose(tx, found, known);
    const { organisationId } = office;
    if (!(await writeText(tx, { sectionId, revision, content, writtenById: context.user.id, organisationId })))
      throw new RefusedError({
        code: 'conflict',
        params: { actor: section.writer ?? '', at: section.writtenAt ?? '' },
      });
    const after = await compose(tx, found, known);
    await setNumbers(tx, id, keepFigures(found.numbers, before.used, after.used));
    return { id, office, payload: { section: section.title, sectionId, revision: revision + 1 } };
  });
}

/**
 * Takes the figures of now, sends a report for review, returns it, signs it off with its figures, or discards a draft.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, and what the machine says.
 */
export async function actOnSummary(context: UserContext, input: ActInput): Promise<SummaryChanged> {
  return actOn(context, 'summaries', input.act, input, async (tx) => {
    const { id, act, version } = input;
    const found = await expectSummary(tx, id);
    const office = await officeFor(tx, context, found.issuerId, act);
    if (found.version !== version) throw new RefusedError({ code: 'conflict' });
    const known = await readKnown(tx, found, organisationsOf(context), context.on);
    const composed = await compose(tx, found, known);
    if (act === 'takeNumbers') {
      expectDrafting(found);
      const changes = changesOf(found.numbers, composed.used).map(tellChange);
      await setNumbers(tx, id, composed.used);
      return { id, office, payload: { changes } };
    }
    const { empty, missing, used } = composed;
    const changed = changesOf(found.numbers, used).map(tellChange);
    const moved = moveSummary({ state: found.state, context: { empty, missing, changed } }, { type: act });
    if (!moved.ok) throw new RefusedError({ ...moved.reason });
    await setState(tx, id, moved.state);
    if (act === 'sendForReview') await setNumbers(tx, id, used);
    const signed = act === 'signOff' ? await sign(tx, { context, office, found, known }) : {};
    const reason = 'reason' in input ? { reason: input.reason } : {};
    return { id, office, payload: { from: found.state, to: moved.state, ...signed, ...reason } };
  });
}

type Signed = { context: UserContext; office: Membership; found: Summary; known: Known };

/** Draws the number and keeps the paper as it is signed. */
async function sign(tx: Tx, { context, office, found, known }: Signed): Promise<{ symbol: string }> {
  const { on, user } = context;
  const number = await drawNumber(tx, found.issuerId, Number(on.split('-')[0]), 'report');
  const symbol = `${String(number).padStart(2, '0')}/BC-${known.issuer.symbol}`;
  const signing = { signing: signingIn(office), signerName: user.name, symbol, day: on };
  const { document } = await compose(tx, found, known, signing);
  await freeze(tx, found.id, { paper: document, symbol, on });
  return { symbol };
}

type Signature = { signing: Signing; signerName: string; symbol?: string; day?: string };
const unsigned: Signature = { signing: { form: 'head' }, signerName: '' };

/** A report as it stands, with its figures in place. */
export async function compose(
  tx: Tx,
  { id, kind, title, recipients }: Pick<Summary, 'id' | 'kind' | 'title' | 'recipients'>,
  { issuer, facts }: Known,
  signature: Signature = unsigned,
): Promise<Composed> {
  const sections: SummarySection[] = await listSections(tx, id);
  return composeSummary({ kind, title, recipients, issuer, sections, ...signature }, facts);
}

async function composeNow(tx: Tx, context: UserContext, found: Summary): Promise<Composed> {
  return compose(tx, found, await readKnown(tx, found, organisationsOf(context), context.on));
}

async function expectSummary(tx: Tx, id: string): Promise<Summary> {
  const found = await lockSummary(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  return found;
}

function expectDrafting({ state }: Summary): void {
  if (state !== 'drafting') throw new RefusedError({ code: 'summaryElsewhere' });
}
