import { readInContext } from '@vinh-danh/db';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import {
  changesOf,
  type FigureChange,
  figuresOf,
  type SummaryFigure,
  type ToldBlock,
} from '@vinh-danh/workflows/summary';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { compose } from './change-summary.ts';
import { readKnown } from './facts.ts';
import { officesOver, speakerOf } from './offices.ts';
import {
  findSummary,
  listActs,
  listSections,
  listSummaries,
  listTexts,
  type SectionRow,
  type Summary,
  type SummaryActRow,
  type SummaryLine,
  type TextRow,
} from './store.ts';

export async function getSummaries(context: UserContext): Promise<SummaryLine[]> {
  return readInContext(context.db, readableBy(context), (tx) => listSummaries(tx));
}

/** `paper`: as it was signed. */
export type SummaryRead = Omit<Summary, 'numbers'> & {
  sections: (SectionRow & {
    heading: string;
    lines: readonly (readonly { text: string; key?: string | undefined }[])[];
    blocks: readonly ToldBlock[];
    mayWrite: boolean;
  })[];
  /** Figures a text may name. */
  figures: SummaryFigure[];
  /** Figures that are not what they were when the draft was last seen. */
  changes: FigureChange[];
  acts: SummaryActRow[];
  mayLead: boolean;
  maySign: boolean;
};

/** A report with its figures in place, those marked that have changed. @throws RefusedError `notFound`. */
export async function getSummary(context: UserContext, id: string): Promise<SummaryRead> {
  const readable = readableBy(context);
  return readInContext(context.db, readable, async (tx) => {
    const found = await findSummary(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const known = await readKnown(tx, found, readable, context.on);
    const [rows, acts, { board, head }] = await Promise.all([
      listSections(tx, id),
      listActs(tx, id),
      officesOver(tx, context, found.issuerId),
    ]);
    const { sections, used } = await compose(tx, found, known);
    const { numbers, ...told } = found;
    const isOpen = found.state === 'drafting';
    return {
      ...told,
      sections: rows.map((row, index) => ({
        ...row,
        heading: sections[index]?.heading ?? '',
        lines: sections[index]?.lines ?? [],
        blocks: sections[index]?.blocks ?? [],
        mayWrite: isOpen && (board !== undefined || speakerOf(context, row.unitId) !== undefined),
      })),
      figures: isOpen ? figuresOf(known.facts) : [],
      changes: found.state === 'signedOff' ? [] : changesOf(numbers, used),
      acts,
      mayLead: board !== undefined,
      maySign: head !== undefined,
    };
  });
}

/** Every text a section has had, with who wrote it. */
export async function getTexts(context: UserContext, sectionId: string): Promise<TextRow[]> {
  return readInContext(context.db, readableBy(context), (tx) => listTexts(tx, sectionId));
}

/** The paper of a report: as it was signed, or as it stands. @throws RefusedError `notFound`. */
export async function getSummaryPaper(
  context: UserContext,
  id: string,
): Promise<{ document: OfficialDocument; name: string }> {
  const readable = readableBy(context);
  return readInContext(context.db, readable, async (tx) => {
    const found = await findSummary(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const name = found.symbol ? `bao-cao-${found.symbol}` : `du-thao-bao-cao-${found.to}`;
    if (found.paper) return { document: found.paper, name };
    const { document } = await compose(tx, found, await readKnown(tx, found, readable, context.on));
    return { document, name };
  });
}
