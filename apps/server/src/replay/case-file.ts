import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommendationType, Day, DeclaredFacts, Procedure, SubjectKind } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Cascade, cascadeExpectations } from './cascade-file.ts';
import { CaseReports } from './reports-file.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM');
const key = z.string().min(1).max(100);
const count = z.number().int().min(0).max(10_000);
const optionalText = z.string().nullish();

const Movement = z.object({
  key,
  parent: key.nullish(),
  name: z.string(),
  level: z.enum(['national', 'province', 'district', 'commune', 'unit']),
  launchedBy: key,
  launchedOn: Day,
  endsOn: Day.nullish(),
  documents: z.array(z.object({ number: z.string(), date: Day })).default([]),
});

/** An organisation of the case's own, with the columns of the organisation files. */
const CaseOrganisation = z.object({
  key,
  name_vi: z.string(),
  name_en: optionalText,
  kind: z.string(),
  level: z.string(),
  parent_key: optionalText,
  managing_body_key: optionalText,
  note: optionalText,
});
export type CaseOrganisation = z.infer<typeof CaseOrganisation>;

const common = {
  movement: key.nullish(),
  commendationType: CommendationType.optional(),
  procedure: Procedure.optional(),
  achievementPeriod: z.tuple([Day, Day]).optional(),
  /** What the unit declares for the rules of eligibility. */
  facts: DeclaredFacts.optional(),
};

const Group = z.object({
  ...common,
  award: z.string(),
  subject: SubjectKind,
  count,
  submittingUnit: key,
  submitted: Month,
  decided: Day,
  posthumous: z.boolean().default(false),
});

const Twist = z.object({
  ...common,
  kind: z.enum(['returnedOnce', 'upgraded', 'rejected', 'withdrawn', 'annulled']),
  count: count.default(0),
  among: count.default(0),
  group: z.number().int().min(0).optional(),
  at: z.enum(['draft', 'intake']).optional(),
  annulledOn: Day.optional(),
  /** Upgraded: the award the unit asked for. */
  from: z.string().optional(),
  award: z.string().optional(),
  subject: SubjectKind.optional(),
  submittingUnit: key.optional(),
  submitted: Month.optional(),
  decided: Day.optional(),
  posthumous: z.boolean().optional(),
});
export type Twist = z.infer<typeof Twist>;

const Expected = z.object({
  award: z.string(),
  year: z.number().int().optional(),
  collective: count.optional(),
  individual: count.optional(),
  household: count.optional(),
  posthumous: count.optional(),
});
export type Expected = z.infer<typeof Expected>;

/** The prize money of an award on a day of decision, in đồng, of what stands. */
const ExpectedPrize = z.object({ award: z.string(), decided: Day, amount: z.number().int().min(0) });
export type ExpectedPrize = z.infer<typeof ExpectedPrize>;

const CaseFile = z.object({
  key,
  title: z.string().default(''),
  province: z.string().nullish(),
  defaults: z.object(common).default({}),
  organisations: z.array(CaseOrganisation).default([]),
  movements: z.array(Movement).default([]),
  groups: z.array(Group).default([]),
  twists: z.array(Twist).default([]),
  expect: z.array(Expected).default([]),
  expectPrizes: z.array(ExpectedPrize).default([]),
  /** A file of administrative units whose committees are organisations of the case. */
  units: z.string().optional(),
  cascade: Cascade.default({ movements: [], directions: [], forms: [] }),
  ...cascadeExpectations,
  reports: CaseReports.shape.reports,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Checks the form of a case. @throws Error naming the first field that does not fit. */
export function parseCase(json: unknown): CaseFile {
  const parsed = CaseFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`the case file: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Reads a case file. @throws Error when it cannot be read or is no case. */
export async function readCase(path: string): Promise<CaseFile> {
  const { reports: file, ...json } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  const parsed = parseCase(json);
  if (typeof file !== 'string') return parsed;
  // What is written of a case is long, and stands in a file of its own beside it.
  const { forms, reports } = CaseReports.parse(JSON.parse(await readFile(join(dirname(path), file), 'utf8')));
  const { cascade } = parsed;
  return { ...parsed, reports, cascade: { ...cascade, forms: [...cascade.forms, ...forms] } };
}
