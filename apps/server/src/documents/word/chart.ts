import type { Block } from '@vinh-danh/workflows/documents';
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { decree30 } from '../layout/decree-30.ts';
import { layout } from './chart-layout.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const size = `${decree30.elements.table.size.use}pt` as const;

/** Lying bars as a table without lines: the name, a shaded cell as long as its figure, and the figure at the end. */
export function barTable({ title, bars }: Chart): Table {
  const top = Math.max(1, ...bars.map(({ value }) => value));
  const heading = row([
    cell([text(title, AlignmentType.CENTER, true)], layout.whole, { columnSpan: layout.columns.length }),
  ]);
  return new Table({
    width: { size: layout.whole, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      heading,
      ...bars.map((bar) => {
        const [name, room, figure] = layout.columns;
        return row([
          cell([text(bar.label, AlignmentType.RIGHT)], name),
          cell([drawn(Math.max(bar.value, 0) / top), ending()], room),
          cell([text(bar.text, AlignmentType.LEFT)], figure),
        ]);
      }),
    ],
  });
}

/** A cell ends with a paragraph, which Word makes as small as it is told. */
function ending(): Paragraph {
  return new Paragraph({ spacing: { after: 0, line: layout.thin, lineRule: LineRuleType.EXACT }, children: [] });
}

/** A part of the width, shaded. */
function drawn(share: number): Table {
  const long = Math.round(share * layout.whole);
  const shading = { type: ShadingType.CLEAR, fill: layout.fill, color: 'auto' };
  const empty = () => text('', AlignmentType.LEFT);
  const cells = [
    ...(long > 0 ? [cell([empty()], long, { shading }, joined)] : []),
    ...(long < layout.whole ? [cell([empty()], layout.whole - long, {}, joined)] : []),
  ];
  return new Table({ width: { size: layout.whole, type: WidthType.PERCENTAGE }, rows: [row(cells)] });
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children });
}

type Look = { columnSpan?: number; shading?: { type: (typeof ShadingType)['CLEAR']; fill: string; color: string } };
type Margins = { top: number; bottom: number };
const between: Margins = { top: layout.between, bottom: layout.between };

/** A cell without lines; `margins`: what sets a bar apart from the next. */
function cell(children: (Paragraph | Table)[], width: number, look: Look = {}, margins = between): TableCell {
  return new TableCell({
    ...look,
    borders: noBorders,
    margins,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.PERCENTAGE },
    children,
  });
}

const joined = { top: 0, bottom: 0 };

function text(said: string, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'], bold = false): Paragraph {
  return new Paragraph({
    alignment,
    keepNext: true,
    spacing: { after: 0 },
    children: [new TextRun({ text: said, bold, size })],
  });
}
