import type { Day } from '@vinh-danh/workflows';
import type { DocumentTable, Issuer } from '@vinh-danh/workflows/documents';
import { OfficialDocument } from '@vinh-danh/workflows/documents';
import { tellNumber, type ToldRow, type ToldTable } from './told-table.ts';

type Made = { readonly issuer: Issuer; readonly day: Day; readonly countedBy: string; readonly compiler: string };

/** More columns than this lie across the page. */
const mostUpright = 5;

/** A table of the counts as a paper of the office that asks for it, to be signed by whoever has drawn it up. */
export function composeCounts(table: ToldTable, { issuer, day, countedBy, compiler }: Made): OfficialDocument {
  return OfficialDocument.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: '',
    place: issuer.place,
    day,
    landscape: table.columns.length > mostUpright,
    type: 'Biểu số liệu',
    abstract: table.title,
    body: [
      ...table.about.map((text) => ({ kind: 'paragraph', text })),
      { kind: 'table', table: tableOf(table) },
      { kind: 'paragraph', text: countedBy },
    ],
    signatures: [
      { lines: ['Người lập biểu'], name: compiler },
      { lines: [issuer.head], name: '' },
    ],
  });
}

function tableOf({ corner, columns, rows, total }: ToldTable): DocumentTable {
  const lineOf = ({ label, values }: ToldRow) => [
    label,
    ...columns.map(({ kind }, index) => tellNumber(values[index] ?? null, kind)),
  ];
  return {
    columns: [
      { title: corner, part: 3, align: 'left' },
      ...columns.map(({ heading }) => ({ title: heading, part: 1, align: 'right' as const })),
    ],
    sections: [{ rows: [...rows, total].map(lineOf) }],
  };
}
