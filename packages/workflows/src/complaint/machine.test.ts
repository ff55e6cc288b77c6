import { expect, it } from 'vitest';
import type { Complaint, ComplaintEvent, ComplaintState } from './machine.ts';
import { complaintMachine, complaintStates, moveComplaint, receiveComplaint } from './machine.ts';

const on = { on: '2026-11-24', today: '2026-11-24' } as const;
const take = { type: 'take', ...on } as const;
const uphold = { type: 'uphold', ...on, answer: 'Đúng', way: 'annulment' } as const;
const reject = { type: 'reject', ...on, answer: 'Không có căn cứ' } as const;
const withdraw = { type: 'withdraw', ...on, answer: 'Đã rõ' } as const;
const all: ComplaintEvent[] = [take, uphold, reject, withdraw];

function after(events: readonly ComplaintEvent[]): Complaint {
  let complaint = receiveComplaint('2026-11-23');
  for (const event of events) {
    const moved = moveComplaint(complaint, event);
    if (!moved.ok) throw new Error(`${event.type}: ${moved.reason.code}`);
    complaint = { state: moved.state, context: moved.context };
  }
  return complaint;
}

function says(complaint: Complaint, event: ComplaintEvent): string {
  const moved = moveComplaint(complaint, event);
  return moved.ok ? moved.state : moved.reason.code;
}

const arrows: Record<ComplaintState, [ComplaintEvent[], Partial<Record<ComplaintEvent['type'], string>>]> = {
  received: [[], { take: 'examining', withdraw: 'withdrawn' }],
  examining: [[take], { uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' }],
  upheld: [[take, uphold], {}],
  rejected: [[take, reject], {}],
  withdrawn: [[withdraw], {}],
};

it.each(complaintStates)('a complaint that is %s', (state) => {
  const [events, leads] = arrows[state];
  const complaint = after(events);
  expect(complaint.state).toBe(state);
  expect(Object.fromEntries(all.map((event) => [event.type, says(complaint, event)]))).toEqual(
    Object.fromEntries(all.map(({ type }) => [type, leads[type] ?? 'complaintElsewhere'])),
  );
});

it('is answered neither tomorrow nor before it was taken up', () => {
  expect(says(after([take]), { ...reject, on: '2026-11-25' })).toBe('dayInFuture');
  expect(says(after([take]), { ...reject, on: '2026-11-23' })).toBe('dayTooEarly');
  expect(says(after([]), { ...take, on: '2026-11-22' })).toBe('dayTooEarly');
});

it('keeps its answer, and upheld the way on', () => {
  expect(after([take, uphold]).context.closed).toEqual({ on: on.on, answer: 'Đúng', way: 'annulment' });
  expect(after([take, reject]).context.closed?.way).toBeNull();
});

it('the states are the machine’s', () => {
  expect(Object.keys(complaintMachine.states)).toEqual([...complaintStates]);
});
