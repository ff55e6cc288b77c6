import { Day } from '@vinh-danh/workflows';
import { Figure, ReportForm, rhythms } from '@vinh-danh/workflows/reporting';
import { z } from 'zod';

const key = z.string().min(1).max(100);
/** Organisations by key; `districts` and `communes` stand for all committees of the case's units. */
const keys = z.array(key);
const figures = z.record(z.string(), Figure);
const document = z.object({ number: z.string(), issuedOn: Day, abstract: z.string() });

const Pledge = z.object({ unit: key, place: z.string(), households: z.int(), signedOn: Day, content: z.string() });
const CascadeMovement = z.object({
  key,
  parent: key.optional(),
  name: z.string(),
  launchedBy: key,
  launchedOn: Day,
  startedOn: Day,
  documents: z.array(document).min(1),
  sentTo: keys,
  joinedOn: Day,
  plan: z.string().optional(),
  pledges: z.array(Pledge).default([]),
});

const CascadeTask = z.object({
  /** The number of the item in the document. */
  item: z.int().optional(),
  /** Each of these gets the task. */
  leads: keys.min(1),
  partners: keys.default([]),
  content: z.string(),
  done: z.object({ on: Day, note: z.string(), acceptedOn: Day }).optional(),
});
const CascadeDirection = document.extend({
  kind: z.enum(['plan', 'conclusion', 'letter']),
  issuer: key,
  movement: key,
  dueOn: Day,
  tasks: z.array(CascadeTask).min(1),
});

const CascadeReport = z.object({
  unit: key,
  submittedOn: Day,
  acceptedOn: Day,
  figures,
  remarks: z.record(z.string(), z.string()).default({}),
  /** Returned once with this reason, then handed in again. */
  returned: z.string().optional(),
});
export const CascadeForm = z.object({
  key,
  owner: key,
  movement: key,
  rhythm: z.enum(rhythms),
  from: Day,
  to: Day,
  daysToReport: z.int(),
  content: ReportForm,
  /** Which figures of single units the documents give, and which are invented. */
  split: z.object({ seed: z.array(z.string()), invented: z.array(z.string()) }).optional(),
  reports: z.array(CascadeReport).min(1),
});
export type CascadeForm = z.infer<typeof CascadeForm>;

/** Movements that go through the product's own steps: sent down, joined, pledged, with their tasks and reports. */
export const Cascade = z.object({
  movements: z.array(CascadeMovement).default([]),
  directions: z.array(CascadeDirection).default([]),
  forms: z.array(CascadeForm).default([]),
});
export type Cascade = z.infer<typeof Cascade>;

/** What must have come of it. */
export const cascadeExpectations = {
  expectMovements: z
    .array(
      z.object({
        movement: key,
        communes: z.int().optional(),
        districts: z.int().optional(),
        households: z.int().optional(),
      }),
    )
    .default([]),
  expectTasks: z.array(z.object({ number: z.string(), items: z.int() })).default([]),
  expectFigures: z.array(z.object({ form: key, unit: key, figures: z.record(z.string(), z.int()) })).default([]),
  expectFindings: z
    .array(z.object({ form: key, unit: key, key: z.string(), sum: z.int(), total: z.int() }))
    .default([]),
};
