import { z } from 'zod';
import { Level, Regime } from '../nomination/dossier.ts';
import layoutsData from './data/layouts.json' with { type: 'json' };
import type { PrintedText } from './printed-text.ts';

const millimetres = z.number().nonnegative();
const points = z.number().positive();
const place = { x: millimetres, y: millimetres, width: z.number().positive() };

export const TextPart = z.enum([
  'nation',
  'motto',
  'authority',
  'wording',
  'title',
  'name',
  'unit',
  'achievement',
  'decision',
  'register',
  'check',
  'code',
  'place',
  'signature',
  'signer',
]);
export type TextPart = z.infer<typeof TextPart>;

/** Blank paper gets the whole certificate, a form printed beforehand only what differs from one to the next. */
export const Stock = z.enum(['blank', 'preprinted']);
export type Stock = z.infer<typeof Stock>;

const LaidText = z.object({
  part: TextPart,
  ...place,
  height: z.number().positive(),
  size: z.object({ least: points, most: points }),
  lines: z.number().int().positive(),
  color: z.enum(['black', 'red']),
  align: z.enum(['left', 'center', 'right']),
  weight: z.enum(['regular', 'bold']),
  style: z.enum(['normal', 'italic']),
  case: z.enum(['asIs', 'upper']),
  on: z.array(Stock),
});
export type LaidText = z.infer<typeof LaidText>;

/** Where everything stands on a certificate, in millimetres from the top left corner; sizes of letters in points. */
export const Layout = z.object({
  id: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  /** The certificates it is meant for; an empty scope is any. */
  scope: z.object({
    regimes: z.array(Regime).optional(),
    decidedAt: z.array(Level).optional(),
    titles: z.array(z.string()).optional(),
  }),
  paper: z.object({ width: z.number().positive(), height: z.number().positive() }),
  frame: z.object({ ...place, height: z.number().positive() }),
  /** Left empty: the emblem is on the paper or put on it. */
  emblem: z.object({ ...place, height: z.number().positive() }),
  /** The line under the motto. */
  rule: z.object(place),
  qr: z.object({ x: millimetres, y: millimetres, size: z.number().positive() }),
  texts: z.array(LaidText),
  verified: z.boolean(),
  source: z.string().min(1),
});
export type Layout = z.infer<typeof Layout>;

export const layouts: readonly Layout[] = z.array(Layout).parse(layoutsData);

/** The layout meant for a certificate: the first whose scope holds it. */
export function layoutFor({ regime, decidedAt, title }: Pick<PrintedText, 'regime' | 'decidedAt' | 'title'>): Layout {
  const found = layouts.find(
    ({ scope }) =>
      (scope.regimes?.includes(regime) ?? true) &&
      (scope.decidedAt?.includes(decidedAt) ?? true) &&
      (scope.titles?.includes(title) ?? true),
  );
  if (!found) throw new Error('one layout is meant for every certificate');
  return found;
}
