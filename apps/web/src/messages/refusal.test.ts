import { documentRefusalCodes, refusalCodes } from '@vinh-danh/workflows';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import type { ServerRefusal } from '../trpc.ts';
import { tellRefusal } from './refusal.ts';
import { vi } from './further/vi.ts';
import type { AllWords } from './further/words.ts';

const words: AllWords = {
  t: createTranslator({ locale: 'vi-VN', messages: vi }) as AllWords['t'],
  day: (day) => (day ? day.split('-').toReversed().join('/') : ''),
  time: String,
  date: String,
  percent: String,
  number: (value) => new Intl.NumberFormat('vi-VN').format(value),
  list: (items) => items.join(', '),
  award: (code) => (code === 'BKT' ? vi.awards.BKT : code),
};
const at = { stage: 'appraisal', event: 'putToCouncil' } as const;

describe('a refusal', () => {
  test.each([
    [
      { ...at, code: 'papersMissing', params: { papers: ['achievementReport', 'deathCertificate'] } },
      'Báo cáo thành tích, Giấy chứng tử',
    ],
    [{ ...at, code: 'publicCommentOpen', params: { closesOn: '2026-12-01' } }, '01/12/2026'],
    [{ ...at, code: 'roleNotPermitted', roles: ['leader'] }, 'Lãnh đạo có thẩm quyền'],
    [{ ...at, code: 'awardNotPosthumous', params: { award: 'BKT' } }, 'Bằng khen của bộ, ban, ngành, tỉnh'],
    [
      { ...at, code: 'notEligible', params: { rule: 'BKTTG.anyOf', nameVi: 'Sáng kiến', nameEn: 'Initiatives' } },
      'Chưa đáp ứng: Sáng kiến.',
    ],
    [{ ...at, code: 'quorumMissing', params: { present: 5, required: 1000, members: 1500 } }, '1.000'],
    [
      {
        code: 'conflict',
        params: {
          actor: 'Thu Hà',
          role: 'clerk',
          organisation: 'Sở Nội vụ',
          event: 'accept',
          stage: 'appraisal',
          at: 'x',
        },
      },
      'Thu Hà (Văn thư, Sở Nội vụ)',
    ],
  ] as const satisfies readonly [ServerRefusal, string][])('%j says “%s”', (refusal, part) => {
    expect(tellRefusal(refusal, words).sentence).toContain(part);
  });

  test('names the rule behind it', () => {
    expect(tellRefusal({ ...at, code: 'notAppraised', source: 'NĐ 98 Đ.46' }, words).source).toBe('Căn cứ: NĐ 98 Đ.46');
  });

  test.each([...refusalCodes, ...documentRefusalCodes])('%s never shows its code', (code) => {
    expect(tellRefusal({ ...at, code }, words).sentence).not.toContain(code);
  });
});
