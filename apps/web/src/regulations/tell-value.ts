import type { RegulatedChange, RegulatedValue } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import type { RegulationWords } from './use-regulation-words.ts';

/** What a value is about: the award, the step, the level. */
export function tellName(value: RegulatedValue, { r, t, award }: RegulationWords): string {
  switch (value.kind) {
    case 'share':
    case 'quota':
      return r(`kinds.${value.kind}`, { award: award(value.award) });
    case 'workingDays': {
      const at = value.level ? t(`levels.${value.level}`).toLocaleLowerCase('vi') : value.award && award(value.award);
      const step = r(`steps.${value.step}`).toLocaleLowerCase('vi');
      return at ? r('stepAt', { step, at }) : r('step', { step });
    }
    default:
      return r(`kinds.${value.kind}`);
  }
}

/** The value itself, in words. */
export function tellValue(value: RegulatedValue, words: RegulationWords): string {
  const { r, number } = words;
  switch (value.kind) {
    case 'share':
      return tellShare(value.value, words);
    case 'quota':
      return value.value === null
        ? r('notSet')
        : r('quota', { percent: percentOf(value.value, words), of: r(`quotaOf.${baseOf(value.of)}`) });
    case 'workingDays':
      return r('days', { count: number(value.value) });
    case 'directWorkers':
      return value.value === null ? r('notSet') : r('atLeast', { percent: percentOf(value.value, words) });
    case 'rounding':
      return value.value.policy === 'none'
        ? r('roundingNone')
        : r('rounding', { policy: r(`policies.${value.value.policy}`), unit: number(value.value.unit) });
  }
}

type ShareValue = Extract<RegulatedValue, { kind: 'share' }>['value'];

export function tellShare({ percent, strictlyMore, of }: ShareValue, words: RegulationWords): string {
  const { r } = words;
  return r(strictlyMore ? 'shareOver' : 'shareFrom', { percent: percentOf(percent, words), of: r(`bases.${of}`) });
}

/** A change in one line: of what, from what, to what. */
export function tellChange({ from, to }: RegulatedChange, words: RegulationWords): string {
  return words.r('change', {
    name: tellName(to, words),
    from: tellValue(from, words),
    to: tellValue(to, words),
  });
}

/** Where a value stands, and whether anybody has compared it with the text. */
export function tellSource({ source, verified }: RegulatedValue, { r }: RegulationWords): string {
  return r('source', { source: verified ? source : `${source} (${r('unverified')})` });
}

function percentOf(percent: number, words: RegulationWords): string {
  return words.percent(percent / 100);
}

function baseOf(of: string): keyof typeof vi.quotaOf {
  return Object.hasOwn(vi.quotaOf, of) ? (of as keyof typeof vi.quotaOf) : 'other';
}
