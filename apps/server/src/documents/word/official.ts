import type { Block, OfficialDocument } from '@vinh-danh/workflows/documents';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { DocumentLayout } from '../layout/decree-30.ts';
import { decree30 } from '../layout/decree-30.ts';
import { barTable } from './chart.ts';
import { headOf, rule, signaturesOf } from './frame.ts';
import { dataTable } from './table.ts';
import { centred, run } from './text.ts';

/** An official paper as an editable Word file, in the layout of NĐ 30/2020 and with the words of the paper alone. */
export async function toWord(paper: OfficialDocument, layout: DocumentLayout = decree30): Promise<Buffer> {
  const annexes = paper.annexes.map((annex) =>
    section(layout, 'landscape', [
      centred(run('annexTitle', annex.title.toLocaleUpperCase('vi'))),
      centred(run('annexLead', annex.lead)),
      spacer(),
      dataTable(annex.table),
    ]),
  );
  const file = new Document({
    title: paper.abstract,
    creator: paper.issuer,
    styles: { default: { document: { run: { font: layout.wordFamily, size: `${layout.elements.body.size.use}pt` } } } },
    sections: [section(layout, paper.landscape ? 'landscape' : 'portrait', bodyOf(paper)), ...annexes],
  });
  return Packer.toBuffer(file);
}

/** A section of its own numbering, which begins to show with its second page. */
function section(
  { paper, margins, elements }: DocumentLayout,
  turned: 'portrait' | 'landscape',
  children: ISectionOptions['children'],
): ISectionOptions {
  const mm = convertMillimetersToTwip;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: `${elements.pageNumber.size.use}pt` })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(paper.width),
          height: mm(paper.height),
          orientation: turned === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margins.top.use),
          bottom: mm(margins.bottom.use),
          left: mm(margins.left.use),
          right: mm(margins.right.use),
          header: mm(margins.top.use / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
    children,
  };
}

function bodyOf(paper: OfficialDocument): ISectionOptions['children'] {
  const { type, abstract, authority, addressees, grounds, resolution } = paper;
  return [
    ...(paper.draft ? [new Paragraph({ children: [new TextRun({ text: 'DỰ THẢO', bold: true })] })] : []),
    ...(paper.form ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run('form', paper.form)] })] : []),
    headOf(paper),
    spacer(),
    ...(type ? [centred(run('type', type.toLocaleUpperCase('vi'))), abstractOf(abstract), rule(55), spacer()] : []),
    ...(authority ? [centred(run('authority', authority.toLocaleUpperCase('vi'))), spacer()] : []),
    ...addressed(addressees),
    ...grounds.map((ground, index) =>
      justified(run('grounds', `${ground}${index === grounds.length - 1 ? '.' : ';'}`)),
    ),
    ...(resolution ? [spacer(), centred(run('type', resolution.toLocaleUpperCase('vi'))), spacer()] : []),
    ...paper.body.flatMap((block) => [blockOf(block), ...(isDrawn(block) ? [gapAfter()] : [])]),
    spacer(),
    ...signaturesOf(paper),
  ];
}

/** Within the lines of the text, so that no last word stands alone. */
function abstractOf(text: string): Paragraph {
  const inset = convertMillimetersToTwip(12);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: inset, right: inset },
    spacing: { after: 0 },
    children: [run('abstract', text)],
  });
}

function addressed(addressees: readonly string[]): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [centred(run('body', `Kính gửi: ${only}`)), spacer()];
  const lines = addressees.map((one, index) => `- ${one}${index === addressees.length - 1 ? '.' : ';'}`);
  return [centred(run('body', 'Kính gửi:')), ...lines.map((line) => centred(run('body', line))), spacer()];
}

/** What has no space of its own below it. */
function isDrawn({ kind }: Block): boolean {
  return kind === 'table' || kind === 'chart';
}

function gapAfter(): Paragraph {
  const { gap } = decree30.paragraph;
  return new Paragraph({
    spacing: { after: 0, line: gap.use * twipsInPoint, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

function blockOf(block: Block): ISectionOptions['children'][number] {
  if (block.kind === 'article') return justified(run('articleLabel', `${block.label} `), run('body', block.text));
  if (block.kind === 'heading') return headed(run('heading', block.text));
  if (block.kind === 'chart') return barTable(block);
  return block.kind === 'table' ? dataTable(block.table) : justified(run('body', block.text));
}

/** A heading stays with what follows it. */
function headed(...children: ParagraphChild[]): Paragraph {
  return justified({ keepNext: true }, ...children);
}

function justified(...told: (ParagraphChild | { keepNext: true })[]): Paragraph {
  const { indent, gap, lineSpacing } = decree30.paragraph;
  const children = told.filter((one): one is ParagraphChild => !('keepNext' in one));
  return new Paragraph({
    keepNext: children.length < told.length,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(indent.use) },
    spacing: { after: gap.use * twipsInPoint, line: lineSpacing.use * twipsInLine },
    children,
  });
}

const twipsInPoint = 20;
/** Word counts the distance of lines in 240ths of a line. */
const twipsInLine = 240;

function spacer(): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: [] });
}
