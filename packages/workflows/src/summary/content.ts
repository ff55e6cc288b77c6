import { z } from 'zod';
import { text } from '../text.ts';

export const summaryKinds = ['final', 'periodic'] as const;
export type SummaryKind = (typeof summaryKinds)[number];

/** At whose level an award was decided, as a report parts them. */
export const awardGroups = ['state', 'ministry', 'province', 'local'] as const;
export type AwardGroup = (typeof awardGroups)[number];

const Key = z.string().max(200);

/** What a section holds beside its text, made of the figures. */
export const Part = z.discriminatedUnion('kind', [
  /** A sentence for each year and award, or one for all; `merit`: what for, as the sentence goes on. */
  z.strictObject({
    kind: z.literal('awardSentences'),
    group: z.enum(awardGroups),
    by: z.enum(['year', 'whole']),
    merit: text(500).optional(),
    posthumousMerit: text(500).optional(),
  }),
  z.strictObject({ kind: z.literal('awardTable'), group: z.enum(awardGroups).optional() }),
  z.strictObject({ kind: z.literal('awardChart'), group: z.enum(awardGroups).optional() }),
  /** The sums of the unit reports; all indicators where none is named. */
  z.strictObject({ kind: z.literal('figureTable'), keys: z.array(Key).max(80).optional() }),
  /** A row for each unit, a column for each of a few indicators. */
  z.strictObject({ kind: z.literal('unitTable'), keys: z.array(Key).min(1).max(6) }),
  z.strictObject({ kind: z.literal('unitChart'), key: Key }),
]);
export type Part = z.infer<typeof Part>;

export type SummarySection = {
  /** 0 without a heading: what opens and closes the report. */
  readonly level: 0 | 1 | 2;
  /** On paper a heading; of level 0 only what it is called on the screen. */
  readonly title: string;
  readonly text: string;
  readonly parts: readonly Part[];
};

const token = /\{([a-z0-9][\w.@-]*)\}/giu;

/** The names of figures in a text. */
export function tokensIn(content: string): string[] {
  return [...new Set([...content.matchAll(token)].map(([, key = '']) => key))];
}

/** A piece of a text: words, or a figure by its name. */
export type Run = { readonly text: string; readonly key?: string | undefined };

/** The lines of a text with their figures in place. */
export function fillLines(content: string, tell: (key: string) => string): Run[][] {
  const lines = content.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => fillLine(line, tell));
}

function fillLine(line: string, tell: (key: string) => string): Run[] {
  // Split by what a pattern holds in brackets: every second piece is the name of a figure.
  const pieces = line.split(token);
  return pieces
    .map((piece, index): Run => (index % 2 === 0 ? { text: piece } : { text: tell(piece), key: piece }))
    .filter(({ text: said }) => said !== '');
}
