import {
  documentRefusalCodes,
  eventTypes,
  levels,
  listAwards,
  refusalCodes,
  roles,
  stages,
} from '@vinh-danh/workflows';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

describe.each([
  ['Vietnamese', vi, 'vi-VN'],
  ['English', en, 'en-GB'],
] as const)('the %s catalogue', (_name, messages, locale) => {
  test.each([
    ['refusals', [...refusalCodes, ...documentRefusalCodes]],
    ['stages', stages],
    ['events', eventTypes],
    ['history', eventTypes],
    ['levels', levels],
    ['roles', roles],
    ['awards', listAwards().map(({ code }) => code)],
  ] as const)('has words for all %s', (part, keys) => {
    const book: Readonly<Record<string, string>> = messages[part];
    expect(keys.filter((key) => !book[key]?.trim())).toEqual([]);
  });

  test('is well formed in every sentence', () => {
    const failed: string[] = [];
    const t = createTranslator({
      locale,
      messages,
      onError: ({ message }) => failed.push(message),
    });
    for (const key of leavesOf(messages)) t(key as never, sample as never);
    expect(failed).toEqual([]);
  });
});

/** A value for every name that stands in braces anywhere. */
const sample = Object.fromEntries(
  [...JSON.stringify([vi, en]).matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 2] as const),
);

function leavesOf(book: object, path = ''): string[] {
  return Object.entries(book).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [here] : leavesOf(value as object, here);
  });
}
