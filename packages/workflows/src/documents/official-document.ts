import { z } from 'zod';
import { Day } from '../text.ts';

const Line = z.string();

const Column = z.object({
  title: Line,
  /** Its part of the width, against the parts of the others. */
  part: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).default('left'),
});

/** Rows under an optional heading of their own, such as `I. TẬP THỂ`. */
const Section = z.object({ title: Line.optional(), rows: z.array(z.array(Line)) });

export const DocumentTable = z.object({ columns: z.array(Column).min(1), sections: z.array(Section) });
export type DocumentTable = z.infer<typeof DocumentTable>;

const Block = z.discriminatedUnion('kind', [
  /** `Điều 1.` and what it lays down. */
  z.object({ kind: z.literal('article'), label: Line, text: Line }),
  z.object({ kind: z.literal('heading'), text: Line }),
  z.object({ kind: z.literal('paragraph'), text: Line }),
  z.object({ kind: z.literal('table'), table: DocumentTable }),
  /** Bars, each with what it is of and its figure as it is written. */
  z.object({
    kind: z.literal('chart'),
    title: Line,
    bars: z.array(z.object({ label: Line, value: z.number(), text: Line })),
  }),
]);
export type Block = z.infer<typeof Block>;

const Signature = z.object({
  /** From the top: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  lines: z.array(Line).min(1),
  /** Empty until somebody has signed. */
  name: Line,
});

/**
 * An official paper as plain data (NĐ 30/2020, Annex I): what stands where, in the order of the page. The renderers give
 * it its layout and add no word.
 */
export const OfficialDocument = z.object({
  /** `cơ quan chủ quản`, left out by who has none above. */
  superior: Line.optional(),
  issuer: Line,
  /** `Mẫu số 02`: the form it is written on. */
  form: Line.optional(),
  /** Number and symbol, `09/QĐ-UBND`; of what has no number yet, `/QĐ-UBND`; empty where it never has one. */
  symbol: Line,
  /** Empty where it does not say where and when, as minutes do not. */
  place: Line,
  /** Undefined in a draft: the day of a paper is the day it is signed. */
  day: Day.optional(),
  draft: z.boolean().default(false),
  /** Lying pages, for what is a list and nothing else. */
  landscape: z.boolean().default(false),
  /** `QUYẾT ĐỊNH`; left out by an official letter, whose abstract stands under its number. */
  type: Line.optional(),
  abstract: Line,
  /** Who decides, `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM`. */
  authority: Line.optional(),
  /** `Kính gửi`. */
  addressees: z.array(Line).default([]),
  /** `Căn cứ …` and `Theo đề nghị của …`, without the sign at their end. */
  grounds: z.array(Line).default([]),
  /** `QUYẾT ĐỊNH:` between the grounds and the articles. */
  resolution: Line.optional(),
  body: z.array(Block),
  /** The last one stands on the right; minutes have two, registers three. */
  signatures: z.array(Signature).min(1),
  recipients: z.array(Line).default([]),
  annexes: z
    .array(
      z.object({
        title: Line,
        /** `(Kèm theo Quyết định số …)`. */
        lead: Line,
        table: DocumentTable,
      }),
    )
    .default([]),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;
