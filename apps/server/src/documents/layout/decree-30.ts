import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the rule allows, and what this product prints. */
const Range = z.object({ least: z.number(), most: z.number().optional(), use: z.number() });
const Element = z.object({ size: Range, bold: z.boolean(), italic: z.boolean(), verified: z.boolean() });

const elements = [
  'form',
  'nation',
  'motto',
  'superior',
  'issuer',
  'symbol',
  'placeAndDay',
  'type',
  'abstract',
  'letterAbstract',
  'authority',
  'grounds',
  'body',
  'articleLabel',
  'heading',
  'signature',
  'recipientsLabel',
  'recipients',
  'annexTitle',
  'annexLead',
  'table',
  'pageNumber',
] as const;

export type DocumentElement = (typeof elements)[number];

const DocumentLayout = z.object({
  source: z.string(),
  /** In millimetres, as the margins and the indent; sizes of letters and the gap in points. */
  paper: z.object({ width: z.number(), height: z.number() }),
  margins: z.object({ top: Range, bottom: Range, left: Range, right: Range }),
  family: z.string(),
  /** Named in Word files, where the reader's machine has it. */
  wordFamily: z.string(),
  elements: z.record(z.enum(elements), Element),
  paragraph: z.object({ indent: Range, lineSpacing: Range, gap: Range }),
  /** Left for the hand and the seal, in mm. */
  signatureSpace: z.object({ use: z.number() }),
  rules: z.object({ underIssuer: Range, underAbstract: Range }),
});
export type DocumentLayout = z.infer<typeof DocumentLayout>;

/** The layout of official papers: NĐ 30/2020, Annex I. */
export const decree30: DocumentLayout = DocumentLayout.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'decree-30.json'), 'utf8')),
);
