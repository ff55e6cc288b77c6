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
import { en as papersEn } from '../papers/messages/en.ts';
import { vi as papersVi } from '../papers/messages/vi.ts';
import { en as reroutingEn } from '../rerouting/messages/en.ts';
import { vi as reroutingVi } from '../rerouting/messages/vi.ts';
import { en as signedEn } from '../signed-files/messages/en.ts';
import { vi as signedVi } from '../signed-files/messages/vi.ts';
import { en as templatesEn } from '../templates/messages/en.ts';
import { vi as templatesVi } from '../templates/messages/vi.ts';
import { en as firstEn } from './en.ts';
import { en } from './further/en.ts';
import { vi } from './further/vi.ts';
import { named } from './refusal.ts';
import { vi as firstVi } from './vi.ts';

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

  test('is well formed in every sentence', () => expect(faultsOf(messages, locale)).toEqual([]));

  test('names nothing in a refusal but what is replaced where the server has not given it', () => {
    const names = [...JSON.stringify(messages.refusals).matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('the first catalogue', () => {
  test.each([
    ['Vietnamese', firstVi, vi],
    ['English', firstEn, en],
  ] as const)('says in %s what the whole one says', (_name, first, whole) => {
    expect(leavesOf(first).filter((key) => at(first, key) !== at(whole, key))).toEqual([]);
  });
});

test.each([
  ['Vietnamese', reroutingVi, 'vi-VN'],
  ['English', reroutingEn, 'en-GB'],
  ['Vietnamese', papersVi, 'vi-VN'],
  ['English', papersEn, 'en-GB'],
  ['Vietnamese', templatesVi, 'vi-VN'],
  ['English', templatesEn, 'en-GB'],
  ['Vietnamese', signedVi, 'vi-VN'],
  ['English', signedEn, 'en-GB'],
] as const)(
  'the %s words of rerouting, papers, templates and signed files are well formed',
  (_name, messages, locale) => {
    expect(faultsOf(messages, locale)).toEqual([]);
  },
);

/** A value for every name that stands in braces anywhere. */
const sample = Object.fromEntries(
  [
    ...JSON.stringify([
      vi,
      en,
      reroutingVi,
      reroutingEn,
      papersVi,
      papersEn,
      templatesVi,
      templatesEn,
      signedVi,
      signedEn,
    ]).matchAll(/\{(\w+)/g),
  ].map(([, name = '']) => [name, 2] as const),
);

/** What is wrong with the sentences, in the words of the library. */
function faultsOf(messages: object, locale: string): string[] {
  const failed: string[] = [];
  const t = createTranslator({ locale, messages, onError: ({ message }) => failed.push(message) });
  for (const key of leavesOf(messages)) t(key as never, sample as never);
  return failed;
}

function leavesOf(book: object, path = ''): string[] {
  return Object.entries(book).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [here] : leavesOf(value as object, here);
  });
}

function at(book: object, key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], book);
}
