import type { ReportRead } from '../trpc.ts';
import { tellQuantity } from './quantity.ts';
import type { ReportWords } from './use-report-words.ts';

type Finding = ReportRead['findings'][number];

/** What is odd in a sentence with its arithmetic. */
export function tellFinding(finding: Finding, { content }: Pick<ReportRead, 'content'>, words: ReportWords): string {
  const { r, list } = words;
  const indicatorOf = (key: string) => content.indicators.find((indicator) => indicator.key === key);
  const label = (key: string) => indicatorOf(key)?.label ?? key;
  const indicator = indicatorOf(finding.key);
  const decimals = indicator?.kind === 'quantity' ? indicator.decimals : 0;
  const told = (value: number) => tellQuantity(value, decimals, words);
  switch (finding.kind) {
    case 'moreThanWhole': {
      const { part, whole } = finding.figures;
      const names = { part: label(finding.key), whole: label(finding.whole) };
      return r('findings.moreThanWhole', { ...names, partValue: told(part), wholeValue: told(whole) });
    }
    case 'doesNotAddUp': {
      const { parts, sum, total } = finding.figures;
      const difference = r(sum > total ? 'more' : 'less', { count: told(Math.abs(sum - total)) });
      return r('findings.doesNotAddUp', {
        parts: list(finding.parts.map((key, index) => `${label(key)} (${told(parts[index] ?? 0)})`)),
        sum: told(sum),
        total: label(finding.key),
        totalValue: told(total),
        difference,
      });
    }
    case 'belowNought':
      return r('findings.belowNought', { label: label(finding.key), value: told(finding.figures.value) });
    case 'differsFromSource': {
      const { value, known } = finding.figures;
      const source = indicator?.kind === 'quantity' && indicator.source ? r(`sources.${indicator.source}`) : '';
      return r('findings.differsFromSource', {
        label: label(finding.key),
        value: told(value),
        known: told(known),
        source,
      });
    }
    case 'hasFallen': {
      const { value, before } = finding.figures;
      return r('findings.hasFallen', { label: label(finding.key), value: told(value), before: told(before) });
    }
  }
}
