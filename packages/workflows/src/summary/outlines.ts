import { z } from 'zod';
import { Part, summaryKinds } from './content.ts';
import data from './data/outlines.json' with { type: 'json' };

const OutlineSection = z.strictObject({
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  title: z.string(),
  text: z.string().default(''),
  parts: z.array(Part).default([]),
});
const Outline = z.strictObject({
  source: z.string(),
  verified: z.boolean(),
  /** How headings of the first level are numbered. */
  numbering: z.enum(['roman', 'arabic']),
  recipients: z.array(z.string()),
  sections: z.array(OutlineSection),
});
export type Outline = z.infer<typeof Outline>;

/** What each kind of report begins with. */
export const outlines = z.record(z.enum(summaryKinds), Outline).parse(data);
