import type { Block } from '@vinh-danh/workflows/documents';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
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
  const heading = row([cell([text(title, AlignmentType.CENTER, true)], layout.whole, layout.columns.length)]);
  return new Table({
    width: { size: layout.whole, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      heading,
      ...bars.map((bar) => {
        const [name, room, figure] = layout.columns;
        return row([
          cell([text(bar.label, AlignmentType.RIGHT)], name),
          cell(
            [drawn(Math.max(bar.value, 0) / top), new Paragraph({ spacing: { after: 0, line: layout.thin } })],
            room,
          ),
          cell([text(bar.text, AlignmentType.LEFT)], figure),
        ]);
      }),
    ],
  });
}

/** A part of the width, shaded. */
function drawn(share: number): Table {
  const long = Math.round(share * layout.whole);
  const shaded = { type: ShadingType.CLEAR, fill: layout.fill, color: 'auto' };
  const cells = [
    ...(long > 0 ? [cell([text('', AlignmentType.LEFT)], long, 1, shaded)] : []),
    ...(long < layout.whole ? [cell([text('', AlignmentType.LEFT)], layout.whole - long)] : []),
  ];
  return new Table({ width: { size: layout.whole, type: WidthType.PERCENTAGE }, rows: [row(cells)] });
}

function row(children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children });
}

type Shading = { type: (typeof ShadingType)['CLEAR']; fill: string; color: string };

function cell(children: (Paragraph | Table)[], width: number, columnSpan = 1, shading?: Shading): TableCell {
  return new TableCell({
    borders: noBorders,
    columnSpan,
    width: { size: width, type: WidthType.PERCENTAGE },
    ...(shading ? { shading } : {}),
    children,
  });
}

function text(said: string, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'], bold = false): Paragraph {
  return new Paragraph({
    alignment,
    keepNext: true,
    spacing: { after: 0 },
    children: [new TextRun({ text: said, bold, size })],
  });
}
