import { expect, it } from 'vitest';
import type { Decision, DecisionDraft, DecisionEvent } from './machine.ts';
import { decisionKinds, decisionMachine, decisionStates, draftDecision, moveDecision } from './machine.ts';

const award: DecisionDraft = { kind: 'award', issuers: ['ubnd-tinh'] };
const sign = { type: 'sign', signedById: 'chu-tich' } as const;
const issue = {
  type: 'issue',
  number: '210/QĐ-UBND',
  decidedOn: '2024-03-15',
  on: '2024-03-15',
  refused: 0,
} as const;

type State = Decision['state'];
it.each<[State, string, DecisionDraft, DecisionEvent, string]>([
  ['drafted', 'sign', award, sign, 'signed'],
  ['drafted', 'sign, of two issuers', { ...award, issuers: ['ubnd-tinh', 'bo-y-te'] }, sign, 'decisionMixed'],
  ['drafted', 'sign, of none', { ...award, issuers: [] }, sign, 'decisionMixed'],
  ['drafted', 'sign, by nobody', award, { ...sign, signedById: undefined }, 'notSigned'],
  ['drafted', 'issue', award, issue, 'notSigned'],
  ['signed', 'sign', award, sign, 'alreadyDone'],
  ['signed', 'issue', award, issue, 'issued'],
  ['signed', 'issue, dated tomorrow', award, { ...issue, decidedOn: '2024-03-16' }, 'dayInFuture'],
  ['signed', 'issue, one of its list refused', award, { ...issue, refused: 1 }, 'decisionNotWhole'],
  ['issued', 'sign', award, sign, 'alreadyDone'],
  ['issued', 'issue', award, issue, 'alreadyDone'],
])('a decision %s: %s', (state, _what, draft, event, to) => {
  const moved = moveDecision({ state, context: draft }, event);
  expect(moved.ok ? moved.state : moved.reason.code).toBe(to);
});

it.each(decisionKinds)('%s: only a restoration and a correction must say why', (kind) => {
  const silent = moveDecision(draftDecision({ ...award, kind }), sign);
  expect(silent.ok ? silent.state : silent.reason.code).toBe(
    kind === 'restoration' || kind === 'correction' ? 'reasonMissing' : 'signed',
  );
  expect(moveDecision(draftDecision({ ...award, kind, reason: 'Minh oan' }), sign).ok).toBe(true);
});

it('keeps who signed, the number and the day', () => {
  const signed = moveDecision(draftDecision(award), sign);
  const issued = signed.ok && moveDecision(signed, issue);
  expect(issued).toEqual({
    ok: true,
    state: 'issued',
    context: { ...award, signedById: 'chu-tich', number: '210/QĐ-UBND', decidedOn: '2024-03-15' },
  });
});

it('the states are the machine’s', () => {
  expect(Object.keys(decisionMachine.states)).toEqual([...decisionStates]);
});
