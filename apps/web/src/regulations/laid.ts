import type { RegulatedValue, RegulationContent } from '../trpc.ts';

/** What a regulation lays down beside what the law has, in the order of the law. */
export type Laid = { readonly own: RegulatedValue; readonly law: RegulatedValue };

export function laidDown(content: RegulationContent, national: readonly RegulatedValue[]): Laid[] {
  return national.flatMap((law) => {
    const own = ownOf(content, law);
    return own ? [{ own, law }] : [];
  });
}

function ownOf(content: RegulationContent, law: RegulatedValue): RegulatedValue | undefined {
  const { shares, quotas, workingDays, directWorkers, rounding } = content;
  switch (law.kind) {
    case 'share': {
      const row = shares.find(({ award }) => award === law.award);
      return row && { ...law, value: row, ...by(row) };
    }
    case 'quota': {
      const row = quotas.find(({ award }) => award === law.award);
      return row && { ...law, value: row.percent, ...by(row) };
    }
    case 'workingDays': {
      const row = workingDays.find(({ step, level }) => step === law.step && level === law.level);
      return row && law.award === undefined ? { ...law, value: row.value, ...by(row) } : undefined;
    }
    case 'directWorkers':
      return directWorkers ? { ...law, value: directWorkers.percent, ...by(directWorkers) } : undefined;
    case 'rounding':
      return rounding ? { ...law, value: rounding, ...by(rounding) } : undefined;
  }
}

function by({ source }: { readonly source: string }) {
  return { source, verified: true };
}
