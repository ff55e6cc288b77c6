import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { placeAndDay } from '@vinh-danh/workflows/documents';
import {
  BorderStyle,
  convertMillimetersToTwip,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { centred, run } from './text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

type Cells = readonly (readonly Paragraph[])[];

/** Who issues on the left, the name and the motto of the state on the right; below them the number and the place and day. */
export function headOf({ superior, issuer, symbol, place, day, type, abstract }: OfficialDocument): Table {
  const left = [
    ...(superior ? [centred(run('superior', superior.toLocaleUpperCase('vi')))] : []),
    centred(run('issuer', issuer.toLocaleUpperCase('vi'))),
    rule(22),
  ];
  const right = [
    centred(run('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
    centred(run('motto', 'Độc lập - Tự do - Hạnh phúc')),
    rule(18),
  ];
  const number = [
    ...(symbol === '' ? [] : [centred(run('symbol', `Số: ${symbol.startsWith('/') ? `        ${symbol}` : symbol}`))]),
    ...(type ? [] : [centred(run('letterAbstract', `V/v ${abstract}`))]),
  ];
  // The name of the state stands on one line.
  return frame(
    [38, 62],
    [
      [left, right],
      [
        number.length > 0 ? number : [new Paragraph({})],
        [centred(run('placeAndDay', place === '' ? '' : placeAndDay(place, day)))],
      ],
    ],
  );
}

/** Whom it goes to on the left and the signature on the right; several signatures stand beside each other above the recipients. */
export function signaturesOf({ signatures, recipients }: OfficialDocument): (Table | Paragraph)[] {
  const signed = signatures.map(({ lines, name }) => [
    ...lines.map((line) => centred(run('signature', line.toLocaleUpperCase('vi')))),
    ...Array.from({ length: 4 }, () => centred(run('signature', ''))),
    centred(run('signature', name)),
  ]);
  const sent =
    recipients.length === 0
      ? [new Paragraph({})]
      : [
          new Paragraph({ children: [run('recipientsLabel', 'Nơi nhận:')] }),
          ...recipients.map(
            (line, index) =>
              new Paragraph({
                children: [run('recipients', `- ${line}${index === recipients.length - 1 ? '.' : ';'}`)],
              }),
          ),
        ];
  const [only, ...others] = signed;
  if (only && others.length === 0) return [frame([50, 50], [[sent, only]])];
  return [
    frame(
      signed.map(() => 100 / signed.length),
      [signed],
    ),
    ...sent,
  ];
}

/** A short line below the words: a paragraph without height whose lower border is as wide as its indents leave it. */
export function rule(indent: number): Paragraph {
  const mm = convertMillimetersToTwip(indent);
  return new Paragraph({
    indent: { left: mm, right: mm },
    spacing: { after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
  });
}

function frame(widths: readonly number[], rows: readonly Cells[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: { top: none, bottom: none, left: none, right: none },
                width: { size: widths[index] ?? 50, type: WidthType.PERCENTAGE },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
