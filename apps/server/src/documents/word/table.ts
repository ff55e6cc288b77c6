import type { DocumentTable } from '@vinh-danh/workflows/documents';
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { decree30 } from '../layout/decree-30.ts';

type Column = DocumentTable['columns'][number];
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table whose heading is repeated on every page and whose rows are not torn apart. */
export function dataTable({ columns, sections }: DocumentTable): Table {
  const parts = columns.reduce((sum, { part }) => sum + part, 0);
  const share = (part: number) => Math.round((part / parts) * 100);
  const size = `${decree30.elements.table.size.use}pt` as const;
  const cell = (text: string, { align, part }: Column, bold = false) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: share(part), type: WidthType.PERCENTAGE },
      children: [new Paragraph({ alignment: alignments[align], children: [new TextRun({ text, bold, size })] })],
    });
  const heading = new TableRow({
    tableHeader: true,
    children: columns.map((column) => cell(column.title, { ...column, align: 'center' }, true)),
  });
  const rows = sections.flatMap(({ title, rows: lines }) => [
    ...(title === undefined ? [] : [titleRow(title, columns.length, size)]),
    ...lines.map(
      (line) =>
        new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(line[index] ?? '', column)) }),
    ),
  ]);
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [heading, ...rows] });
}

function titleRow(text: string, columnSpan: number, size: `${number}pt`): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ columnSpan, children: [new Paragraph({ children: [new TextRun({ text, bold: true, size })] })] }),
    ],
  });
}
