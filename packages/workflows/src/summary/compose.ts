import { signatureLines, type Issuer, type Signing } from '../documents/issuer.ts';
import type { Block, OfficialDocument } from '../documents/official-document.ts';
import { OfficialDocument as Document } from '../documents/official-document.ts';
import type { Day } from '../text.ts';
import { awardSentences } from './award-sentences.ts';
import { fillLines, type Part, type Run, type SummaryKind, type SummarySection } from './content.ts';
import { findFigure, type SummaryFacts, type Taking } from './figures.ts';
import { blocksOfPart } from './parts.ts';
import { outlines } from './outlines.ts';
import { plain, toBlock, type ToldBlock } from './told.ts';

/** A report to be composed; `symbol` and `day` once it is signed. */
export type SummaryPaper = {
  readonly kind: SummaryKind;
  readonly title: string;
  readonly issuer: Issuer;
  readonly sections: readonly SummarySection[];
  readonly recipients: readonly string[];
  readonly symbol?: string | undefined;
  readonly day?: Day | undefined;
  readonly signing: Signing;
  readonly signerName: string;
};

/** A figure that stands in a paper, with what it is called and how it is told there. */
export type UsedFigure = { readonly label: string; readonly text: string };
export type UsedFigures = Readonly<Record<string, UsedFigure>>;
export type Composed = {
  readonly document: OfficialDocument;
  /** The same, section by section, each figure with its name. */
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly Run[][];
    readonly blocks: readonly ToldBlock[];
  }[];
  /** Every figure in it, by name. */
  readonly used: UsedFigures;
  /** Labels of figures it names that nobody has reported. */
  readonly missing: readonly string[];
  /** Titles of sections that say nothing. */
  readonly empty: readonly string[];
};

const noBreak = '\u00a0';
/** Stands where a figure is not known. */
export const gap = '…';

/** A report with its figures in place, and which they are. */
export function composeSummary(paper: SummaryPaper, facts: SummaryFacts): Composed {
  const used: Record<string, UsedFigure> = {};
  const missing = new Set<string>();
  const take: Taking['take'] = (key) => {
    const figure = findFigure(facts, key);
    const label = figure?.label ?? key;
    if (figure?.text === undefined) missing.add(label);
    const text = figure?.text ?? gap;
    used[key] = { label, text };
    return { text, key };
  };
  const note: Taking['note'] = ({ key, label, text }) => {
    used[key] = { label, text };
    return { text, key };
  };
  const taking = { take, note };
  const { issuer, sections, recipients, symbol, day, signing, signerName } = paper;
  const place = issuer.name.replace(/^Ủy ban nhân dân /u, '');
  const headings = numbered(sections, outlines[paper.kind].numbering);
  const blocksOf = (part: Part): ToldBlock[] =>
    part.kind === 'awardSentences'
      ? awardSentences(part, facts.awards, place, taking).map((sentence) => ({ kind: 'paragraph', text: sentence }))
      : blocksOfPart(part, facts, taking);
  const told = sections.map((section, index) => ({
    heading: headings[index] ?? '',
    lines: fillLines(section.text, (key) => take(key).text),
    blocks: section.parts.flatMap(blocksOf),
  }));
  const body = told.flatMap(({ heading, lines, blocks }): Block[] => [
    ...(heading ? [{ kind: 'heading' as const, text: heading }] : []),
    ...lines.map((runs) => ({ kind: 'paragraph' as const, text: plain(runs) })),
    ...blocks.map(toBlock),
  ]);
  const document = Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: symbol ?? `/BC-${issuer.symbol}`,
    place: issuer.place,
    day,
    draft: symbol === undefined,
    type: 'Báo cáo',
    // A place is not torn apart between two lines.
    abstract: paper.title.replaceAll(issuer.place, issuer.place.replaceAll(' ', noBreak)),
    body,
    signatures: [{ lines: signatureLines({ ...signing, collective: issuer.collective }, issuer), name: signerName }],
    recipients: [...recipients, `Lưu: ${issuer.keeper}`],
  });
  const empty = sections.filter((_, index) => isEmpty(sections, index)).map(({ title }) => title);
  return { document, sections: told, used, missing: [...missing], empty };
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The headings as they are printed, in order; nothing for what has none. */
export function numbered(
  sections: readonly Pick<SummarySection, 'level' | 'title'>[],
  numbering: 'roman' | 'arabic',
): string[] {
  let [first, second] = [0, 0];
  return sections.map(({ level, title }) => {
    if (level === 0) return '';
    if (level === 1) {
      first += 1;
      second = 0;
      return numbering === 'roman'
        ? `${numerals[first - 1] ?? first}. ${title.toLocaleUpperCase('vi')}`
        : `${first}. ${title}`;
    }
    second += 1;
    return numbering === 'roman' ? `${second}. ${title}` : `${first}.${second}. ${title}`;
  });
}

/** Neither text nor parts, and nothing below it. */
function isEmpty(sections: readonly SummarySection[], index: number): boolean {
  const section = sections[index];
  const next = sections[index + 1];
  if (!section || section.text.trim() !== '' || section.parts.length > 0) return false;
  return section.level === 0 || (next?.level ?? 0) <= section.level;
}
