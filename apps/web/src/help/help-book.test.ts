import { type Role, roles } from '@vinh-danh/workflows';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it, test } from 'vitest';
import { en as english } from '../messages/further/en.ts';
import { vi as vietnamese } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import { type HelpBook, namesFrom } from './help-book.ts';
import { groupsOf, groupWith, helpGroups } from './help-group.ts';
import { en } from './messages/en.ts';
import { vi } from './messages/vi.ts';

type SayAll = AllWords['t'];
const failed: string[] = [];
const onError = ({ message }: { readonly message: string }) => failed.push(message);
const books = {
  vi: vi(namesFrom(createTranslator({ locale: 'vi-VN', messages: vietnamese, onError }) as SayAll)),
  en: en(namesFrom(createTranslator({ locale: 'en-GB', messages: english, onError }) as SayAll)),
} as const;
const catalogues = { vi: vietnamese, en: english } as const;

test('both languages have the same sentences', () => {
  expect([...leavesOf(books.en).keys()]).toEqual([...leavesOf(books.vi).keys()]);
});

test('both name the same pages and buttons in each sentence', () => {
  const inEnglish = leavesOf(books.en);
  const counts = [...leavesOf(books.vi)].map(([key, sentence]) => [key, namesIn(sentence).length]);
  expect(counts.filter(([key = '', count]) => namesIn(inEnglish.get(String(key)) ?? '').length !== count)).toEqual([]);
});

describe.each(['vi', 'en'] as const)('the help in %s', (language) => {
  const book: HelpBook = books[language];

  it('leaves no sentence empty', () => {
    expect([...leavesOf(book)].filter(([, sentence]) => !sentence.trim())).toEqual([]);
  });

  it('calls every page and button as the screen does', () => {
    const onScreens = new Set(
      [...leavesOf(catalogues[language]).values()].map((name) => name.replaceAll('{count}', '…')),
    );
    const named = [...leavesOf(book).values()].flatMap(namesIn);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !onScreens.has(name))).toEqual([]);
    expect(failed).toEqual([]);
  });

  it.each(helpGroups)('has a page for %s, with a tour of three to five steps', (group) => {
    const { lead, jobs, setbacks, law, tour } = book.pages[group];
    expect(lead).not.toBe('');
    expect(jobs.every(({ steps }) => steps.length >= 3)).toBe(true);
    expect(setbacks.length).toBeGreaterThanOrEqual(3);
    expect(law.length).toBeGreaterThanOrEqual(1);
    expect(tour.length).toBeGreaterThanOrEqual(3);
    expect(tour.length).toBeLessThanOrEqual(5);
  });

  it.each(roles)('tells %s the job, on the page of its group and on no other', (role) => {
    const telling = helpGroups.filter((group) => book.pages[group].jobs.some((job) => job.role === role));
    expect(telling).toEqual([groupWith(role)]);
  });
});

test('a person belongs to the groups of all roles held, the first of the road first', () => {
  const held = (...names: Role[]) => ({
    memberships: names.map((role) => ({ role, organisationId: 'a', organisationName: 'A', onBehalfOf: null })),
  });
  const groups = (...names: Role[]) => groupsOf(held(...names) as unknown as Parameters<typeof groupsOf>[0]);
  expect(groups('leader', 'unitHead')).toEqual(['units', 'leadership']);
  expect(groups('clerk', 'appraiser')).toEqual(['department']);
  expect(groups()).toEqual([]);
});

/** Every sentence by its place. */
function leavesOf(book: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(book).flatMap(([key, value]): [string, string][] => {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === 'string') return [[here, value]];
      if (typeof value === 'function') return [[here, (value as (...of: number[]) => string)(1, 3)]];
      return [...leavesOf(value as object, here)];
    }),
  );
}

function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(/“([^”]*)”/g)].map(([, name = '']) => name);
}
