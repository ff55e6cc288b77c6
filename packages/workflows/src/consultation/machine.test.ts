import { expect, it } from 'vitest';
import type { Consultation } from './consultation.ts';
import { consultationStates } from './consultation.ts';
import type { ConsultationEvent } from './machine.ts';
import { consultationMachine, settleConsultation } from './machine.ts';

type Status = Consultation['status'];
const question = { id: 'q', organisationId: 'cong-an-tinh', dueOn: '2024-03-15' };
const events = {
  answer: { type: 'answer' },
  lapseOnLastDay: { type: 'lapse', on: '2024-03-15' },
  lapseAfter: { type: 'lapse', on: '2024-03-16' },
} as const satisfies Record<string, ConsultationEvent>;

function outcomeOf(status: Status, event: keyof typeof events): string {
  const settled = settleConsultation({ ...question, status }, events[event]);
  return settled.ok ? settled.consultation.status : settled.reason.code;
}

it.each<[Status, keyof typeof events, string]>([
  ['asked', 'answer', 'answered'],
  ['asked', 'lapseOnLastDay', 'consultationNotLapsed'],
  ['asked', 'lapseAfter', 'lapsed'],
  ['answered', 'answer', 'consultationUnknown'],
  ['answered', 'lapseOnLastDay', 'consultationUnknown'],
  ['answered', 'lapseAfter', 'consultationUnknown'],
  ['lapsed', 'answer', 'consultationUnknown'],
  ['lapsed', 'lapseOnLastDay', 'consultationUnknown'],
  ['lapsed', 'lapseAfter', 'consultationUnknown'],
])('a question %s, %s → %s', (status, event, to) => {
  expect(outcomeOf(status, event)).toBe(to);
});

it('[NĐ 39/2012] says by when the agency may answer, and changes nothing but its status', () => {
  const asked = { ...question, status: 'asked' } as const;
  expect(settleConsultation(asked, events.lapseOnLastDay)).toMatchObject({
    reason: { source: expect.stringContaining('39/2012/NĐ-CP'), params: { dueOn: '2024-03-15' } },
  });
  expect(settleConsultation(asked, events.answer)).toEqual({
    ok: true,
    consultation: { ...question, status: 'answered' },
  });
});

it('the states are the machine’s', () => {
  expect(Object.keys(consultationMachine.states)).toEqual([...consultationStates]);
});
