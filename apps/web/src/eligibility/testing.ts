import { createTranslator } from 'use-intl/core';
import { vi as messages } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { RuleFinding } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import type { Telling } from './telling.ts';

const words: AllWords = {
  t: createTranslator({ locale: 'vi-VN', messages }) as AllWords['t'],
  day: (day) => (day ? day.split('-').toReversed().join('/') : ''),
  time: String,
  date: String,
  percent: (value) => `${value * 100}%`,
  number: (value) => new Intl.NumberFormat('vi-VN').format(value),
  list: (items) => items.join(', '),
  award: (code) => (Object.hasOwn(messages.awards, code) ? messages.awards[code as 'BKT'] : code),
};

/** Says findings in Vietnamese, outside a page. */
export function tellingWith(awards: Telling['awards'] = []): Telling {
  return { words, book: vi, awards };
}

export function findingOf(part: Partial<RuleFinding>): RuleFinding {
  return {
    rule: 'BKTTG.anyOf',
    nameVi: 'Tiêu chuẩn',
    nameEn: 'Criteria',
    source: 'Điều 73',
    verified: true,
    severity: 'hard',
    verdict: 'unknown',
    facts: {},
    ...part,
  };
}
