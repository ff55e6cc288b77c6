import { Day } from '@vinh-danh/workflows';
import { Part, summaryKinds } from '@vinh-danh/workflows/summary';
import { z } from 'zod';
import { CascadeForm } from './cascade-file.ts';

const key = z.string().min(1).max(100);

const CaseSection = z.object({
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  title: z.string(),
  text: z.string().default(''),
  parts: z.array(Part).default([]),
});

/** A report as a document, drafted, written section by section, reviewed and signed off. */
const CaseReport = z.object({
  key,
  kind: z.enum(summaryKinds),
  issuer: key,
  movement: key,
  /** A form of the case whose reports are added up in it. */
  form: key.optional(),
  title: z.string(),
  from: Day,
  to: Day,
  draftedOn: Day,
  signedOn: Day,
  recipients: z.array(z.string()),
  sections: z.array(CaseSection).min(1),
  /** What must stand in it word for word. */
  says: z.array(z.string()).default([]),
});
export type CaseReport = z.infer<typeof CaseReport>;

/** The file beside a case with the reports that are written of it, and forms they need. */
export const CaseReports = z.object({
  forms: z.array(CascadeForm).default([]),
  reports: z.array(CaseReport).default([]),
});
