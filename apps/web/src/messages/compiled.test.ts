import format, { type CompiledMessage } from 'icu-minify/format';
import { partsOf } from '../../build/messages.ts';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { en as regulationsEn } from '../regulations/messages/en.ts';
import { vi as regulationsVi } from '../regulations/messages/vi.ts';
import { en as reroutingEn } from '../rerouting/messages/en.ts';
import { vi as reroutingVi } from '../rerouting/messages/vi.ts';
import { en } from './further/en.ts';
import { vi } from './further/vi.ts';

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
};

test.each([
  ['Vietnamese', 'vi-VN', [vi, regulationsVi, reroutingVi]],
  ['English', 'en-GB', [en, regulationsEn, reroutingEn]],
] as const)('the build says every %s sentence as it is written', (_name, locale, books) => {
  const sentences = books.flatMap((book) => textsOf(book));
  expect(sentences.length).toBeGreaterThan(500);
  for (const count of [0, 1, 1234]) {
    const different = sentences.filter((sentence) => {
      const values = valuesFor(sentence, count);
      const t = createTranslator({ locale, messages: { sentence } });
      return format(partsOf(sentence) as CompiledMessage, locale, values, { formatters }) !== t('sentence', values);
    });
    expect(different).toEqual([]);
  }
});

function valuesFor(sentence: string, count: number): Record<string, number> {
  return Object.fromEntries([...sentence.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, count]));
}

function textsOf(book: object): string[] {
  return Object.values(book).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : textsOf(value as object),
  );
}
