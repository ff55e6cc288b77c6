import { expect, it } from 'vitest';
import { afterDecision, dueAfter, hasInsignia } from './after-decision.ts';
import { findAward } from './awards.ts';

it('[NĐ 91 Đ.79] what is stripped comes back within 15 days, a result is told within 10 working days', () => {
  expect(dueAfter('itemsBack', '2026-11-23')).toMatchObject({ dueOn: '2026-12-08', verified: false });
  expect(dueAfter('noticeToUnit', '2026-11-23').dueOn).toBe('2026-12-07');
});

it('[Luật Khiếu nại Đ.28] a complaint is answered within 30 days from when it is taken up', () => {
  expect(dueAfter('complaintAnswered', '2026-11-23').dueOn).toBe('2026-12-23');
});

it('an order comes with its medal, a certificate of merit is only paper', () => {
  expect(hasInsignia('HCLD3')).toBe(true);
  expect(hasInsignia('BKT')).toBe(false);
  for (const award of afterDecision.insignia.awards) expect(findAward(award)?.code).toBe(award);
});
