import { regulatedSteps, nationalRulebook, regulatedValues } from '@vinh-danh/workflows/rulebook';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

describe.each([
  ['Vietnamese', vi, 'vi-VN'],
  ['English', en, 'en-GB'],
] as const)('the %s words of regulations', (_name, messages, locale) => {
  it('name every step, and every value that a province may lay down', () => {
    const steps: Readonly<Record<string, string>> = messages.steps;
    expect(regulatedSteps.filter((step) => !steps[step])).toEqual([]);
    const bases: Readonly<Record<string, string>> = messages.quotaOf;
    const quotas = regulatedValues(nationalRulebook).flatMap((value) => (value.kind === 'quota' ? [value.of] : []));
    expect(quotas.filter((of) => !bases[of])).toEqual([]);
  });

  it('are well formed in every sentence', () => {
    const failed: string[] = [];
    const t = createTranslator({ locale, messages, onError: ({ message }) => failed.push(message) });
    const names = [...JSON.stringify(messages).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '7']);
    const sample = Object.fromEntries(names);
    for (const key of leavesOf(messages)) t(key as never, sample as never);
    expect(failed).toEqual([]);
  });
});

function leavesOf(book: object, path = ''): string[] {
  return Object.entries(book).flatMap(([key, value]) =>
    typeof value === 'object' ? leavesOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}
