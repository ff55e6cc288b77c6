import type { Figure, Figures } from './figures.ts';
import { formulaOf, type ReportForm } from './form.ts';

/** What the system itself knows of a unit for a period, by indicator. */
export type KnownFigures = Readonly<Record<string, number>>;

/**
 * What stands in a report before anything is written: what the system knows; else, of what only grows and of texts that are
 * carried on, what was accepted last.
 */
export function prefill(form: ReportForm, before: Figures, known: KnownFigures): Figures {
  const figures: Record<string, Figure> = {};
  for (const indicator of form.indicators) {
    if (formulaOf(indicator)) continue;
    const { key } = indicator;
    const isCarried =
      (indicator.kind === 'quantity' && indicator.isCumulative) ||
      (indicator.kind === 'text' && indicator.isCarried === true);
    const figure = known[key] ?? (isCarried ? before[key] : undefined);
    if (figure !== undefined) figures[key] = figure;
  }
  return figures;
}
