import { describe, expect, test } from 'vitest';
import { eventTypes } from '@vinh-danh/workflows';
import { buildEvent } from './build-event.ts';
import { isDialogEvent, isRevocation } from './event-fields.ts';

describe('an event from the values of its dialog', () => {
  test('leaves out what is empty', () => {
    expect(buildEvent('attach', { kind: 'deathCertificate', number: '', issuedOn: '' })).toEqual({
      ok: true,
      event: { type: 'attach', kind: 'deathCertificate' },
    });
  });

  test('puts nested fields in their place', () => {
    const values = {
      'achievement-summary': 'Giữ rừng',
      'achievement-from': '2025-01-01',
      'achievement-to': '2025-12-31',
    };
    const built = buildEvent('edit', values);
    expect(built.ok && built.event).toEqual({
      type: 'edit',
      achievement: { summary: 'Giữ rừng', from: '2025-01-01', to: '2025-12-31' },
    });
  });

  test('leaves out a field that is not asked for any more', () => {
    const built = buildEvent('appraise', { findings: 'Đủ', opinion: 'agree', award: 'BKT', complaintOpen: false });
    expect(built.ok && 'award' in built.event).toBe(false);
  });

  test('keeps the id of a consultation, so that a repeat is the same command', () => {
    const values = {
      consultationId: '0198f000-0000-7000-8000-000000000001',
      organisationId: 'cong-an',
      question: 'Có vi phạm?',
    };
    expect(buildEvent('consult', values)).toEqual(buildEvent('consult', values));
  });
});

describe('what is wrong', () => {
  test.each([
    ['reject', { reason: '' }, { reason: 'empty' }],
    ['reject', { reason: '   ' }, { reason: 'empty' }],
    ['die', { diedOn: '31/02/2026' }, { diedOn: 'notADay' }],
    ['suspend', { cause: null, reason: 'Đơn thư' }, { cause: 'notChosen' }],
    ['reject', { reason: 'x'.repeat(2001) }, { reason: 'tooLong' }],
  ] as const)('with %s %j is told by field', (type, values, errors) => {
    expect(buildEvent(type, values)).toEqual({ ok: false, errors });
  });

  test('with a reversed period stands at its end', () => {
    const values = {
      'achievement-summary': 'Giữ rừng',
      'achievement-from': '2025-12-31',
      'achievement-to': '2025-01-01',
    };
    expect(buildEvent('edit', values)).toEqual({ ok: false, errors: { 'achievement.to': 'periodReversed' } });
  });
});

test('every act of the machine has a dialog or a page of its own', () => {
  const without = eventTypes.filter((type) => !isDialogEvent(type) && !isRevocation(type));
  expect(without).toEqual(['tally', 'issueDecision', 'correct']);
});
