import { describe, expect, it } from 'vitest';
import type { Dossier, Stage } from './nomination/dossier.ts';
import type { EventType, Facts, NominationEvent } from './nomination/events.ts';
import { refusalCodes } from './refusal.ts';
import { standingAt, tallied } from './testing/dossiers.ts';
import { consultationId, sample } from './testing/events.ts';
import { roadAfter } from './testing/heirs.ts';
import { member, refusal } from './testing/play.ts';

type Case = {
  readonly why: string;
  readonly stage: Stage;
  readonly type: EventType;
  readonly with?: Partial<Dossier> & { readonly unit?: string };
  readonly event?: Partial<NominationEvent> | Readonly<Record<string, unknown>>;
  readonly facts?: Partial<Facts>;
};

const asked = { id: consultationId, organisationId: 'cong-an-tinh', dueOn: '2024-03-29', status: 'asked' as const };
const atCentre = { award: 'BKTTG', proposedAward: 'BKTTG', position: 2 };

function barredBy(code: NonNullable<Facts['movementBar']>['code']): Case {
  const movementBar = { code, params: { document: '3510/KH-UBND' } };
  return { why: 'the terms of the movement', stage: 'draft', type: 'submit', facts: { movement: 'open', movementBar } };
}

/** One road to every refusal of a nomination; the compiler asks for a row when a code is added. */
const cases: Readonly<Record<Exclude<(typeof refusalCodes)[number], 'roleNotPermitted'>, Case>> = {
  eventNotAtStage: { why: 'a decided award is not approved again', stage: 'decided', type: 'approve' },
  papersMissing: {
    why: '[Luật 2022 Đ.84] no achievement report',
    stage: 'draft',
    type: 'submit',
    with: { papers: [] },
  },
  paperNotAsked: { why: 'the report is not swapped once it is approved', stage: 'approved', type: 'attach' },
  supplementMissing: {
    why: 'what was asked for is not there',
    stage: 'returned',
    type: 'resubmit',
    with: { awaiting: ['unitMinutes'] },
  },
  checklistIncomplete: {
    why: 'the report is not ticked',
    stage: 'intake',
    type: 'accept',
    event: { checklist: ['other'] },
  },
  subjectNotAllowed: {
    why: '[Luật 2022 Đ.80] no culture family of one',
    stage: 'draft',
    type: 'submit',
    with: { award: 'GDVH' },
  },
  awardNotPosthumous: {
    why: 'no emulation title for the dead',
    stage: 'draft',
    type: 'submit',
    with: { award: 'CSTDT', posthumous: true },
  },
  awardUnknown: { why: 'not in the rulebook', stage: 'draft', type: 'submit', with: { award: 'HCXX' } },
  noDecidingAuthority: {
    why: '[NĐ 152] district certificate after the districts ended',
    stage: 'draft',
    type: 'submit',
    with: { award: 'GK_H', unit: 'thon-moi' },
    facts: { on: '2025-07-02' },
  },
  routeDiverges: {
    why: '[TT 12/2019] police: a state award goes through its ministry',
    stage: 'appraisal',
    type: 'appraise',
    with: { unit: 'cong-an-tinh' },
    event: { opinion: 'otherAward', award: 'BKTTG' },
  },
  awardBelowLevel: {
    why: 'the centre does not give a provincial certificate',
    stage: 'appraisal',
    type: 'appraise',
    with: atCentre,
    event: { opinion: 'otherAward', award: 'BKT' },
  },
  notEligible: {
    why: 'a hard rule fails',
    stage: 'draft',
    type: 'submit',
    facts: { failedRules: [{ rule: 'LDTT.service', source: 'TT 01/2024', severity: 'hard' }] },
  },
  reasonRequired: {
    why: 'a soft rule fails without a reason',
    stage: 'draft',
    type: 'submit',
    facts: { failedRules: [{ rule: 'P1', source: 'NĐ 98 Đ.4', severity: 'soft' }] },
  },
  movementClosed: { why: 'the movement is over', stage: 'draft', type: 'submit', facts: { movement: 'closed' } },
  quotaExhausted: barredBy('quotaExhausted'),
  movementSubject: barredBy('movementSubject'),
  movementOccupation: barredBy('movementOccupation'),
  unitDissolved: {
    why: '[TT 15/2025] no award for a unit dissolved',
    stage: 'draft',
    type: 'submit',
    facts: { dissolved: true },
  },
  notAppraised: { why: 'no findings yet', stage: 'appraisal', type: 'putToCouncil', with: { appraised: false } },
  openComplaint: {
    why: '[NĐ 98 Đ.4] an open complaint',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { complaintOpen: true },
  },
  consultationRequired: {
    why: '[Luật 2022 Đ.84(3)] a state award needs the opinion of others at the centre',
    stage: 'appraisal',
    type: 'putToLeader',
    with: atCentre,
  },
  consultationOpen: {
    why: 'an agency has not answered',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { consultations: [asked] },
  },
  consultationUnknown: { why: 'no such question', stage: 'appraisal', type: 'lapseConsultation' },
  consultationNotLapsed: {
    why: 'still time to answer',
    stage: 'appraisal',
    type: 'lapseConsultation',
    with: { consultations: [asked] },
  },
  publicCommentRequired: {
    why: '[NĐ 98 Đ.46] a hero is published first',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { award: 'AHLD', proposedAward: 'AHLD', papers: [{ kind: 'achievementReport' }, { kind: 'partyOpinion' }] },
  },
  publicCommentOpen: {
    why: '[NĐ 98 Đ.46(1)] the working days are not over',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { publicComment: { status: 'open', closesOn: '2024-03-15', comments: 0, answered: 0 } },
  },
  publicCommentNotOpen: { why: 'nothing was published', stage: 'appraisal', type: 'recordComment' },
  commentUnanswered: {
    why: 'one of two comments is unanswered',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { publicComment: { status: 'open', closesOn: '2024-03-14', comments: 2, answered: 1 } },
  },
  councilRequired: { why: 'the province votes', stage: 'appraisal', type: 'putToLeader' },
  councilNotRequired: {
    why: '[NĐ 98 Đ.40] no vote in the simplified procedure',
    stage: 'appraisal',
    type: 'putToCouncil',
    with: { procedure: 'simplified' },
  },
  quorumMissing: {
    why: '[NĐ 98 Đ.47] 13 of 21 present',
    stage: 'council',
    type: 'tally',
    event: { present: 13, writtenOpinions: 8 },
  },
  voteCountsWrong: { why: '22 votes of 21 members', stage: 'council', type: 'tally', event: { inFavour: 22 } },
  voteBelowShare: {
    why: 'the share is not reached',
    stage: 'leader',
    type: 'approve',
    with: { tally: { ...tallied, reached: false } },
  },
  voteForOtherAward: {
    why: 'the council voted on another award',
    stage: 'leader',
    type: 'approve',
    event: { award: 'BKTTG' },
  },
  letterRequired: {
    why: 'the head has signed: a letter',
    stage: 'leader',
    type: 'withdraw',
    event: { letter: undefined },
  },
  returnTarget: { why: 'not to itself', stage: 'leader', type: 'return', event: { to: 1 } },
  notIndividual: {
    why: 'a collective does not die',
    stage: 'intake',
    type: 'die',
    with: { subjectKind: 'collective' },
  },
  alreadyPosthumous: { why: 'nobody dies twice', stage: 'intake', type: 'die', with: { posthumous: true } },
  dayInFuture: {
    why: 'a decision of tomorrow',
    stage: 'approved',
    type: 'issueDecision',
    with: { signed: true },
    event: { decidedOn: '2024-03-16' },
  },
  dayTooEarly: {
    why: 'a decision older than its approval',
    stage: 'approved',
    type: 'issueDecision',
    with: { signed: true, approvedOn: '2024-03-15' },
    event: { decidedOn: '2024-03-14' },
  },
  notSigned: { why: 'no decision without signature', stage: 'approved', type: 'issueDecision' },
  alreadySigned: { why: 'not signed twice', stage: 'approved', type: 'sign', with: { signed: true } },
  familyRequired: {
    why: 'the family receives for the dead',
    stage: 'decided',
    type: 'confer',
    with: { posthumous: true },
  },
  groundNotForKind: {
    why: '[Luật 2022 Đ.93] conviction strips',
    stage: 'conferred',
    type: 'proposeRevocation',
    event: { ground: 'conviction' },
  },
  revocationNotProposed: { why: 'nobody proposed it', stage: 'conferred', type: 'annul' },
  alreadyDone: {
    why: 'published once',
    stage: 'appraisal',
    type: 'openPublicComment',
    with: { publicComment: { status: 'open', closesOn: '2024-04-01', comments: 1, answered: 0 } },
  },
  roadStands: {
    why: 'nobody on the road has ended',
    stage: 'appraisal',
    type: 'reroute',
    facts: roadAfter(standingAt('appraisal').dossier, {}),
  },
};

describe('refusals', () => {
  const rows = Object.entries(cases).map(([code, row]) => ({ code, ...row }));

  it.each(rows)('$code: $why', ({ code, stage, type, with: change, event, facts }) => {
    const found = refusal(standingAt(stage, change), { ...sample[type], ...event } as NominationEvent, facts);
    expect(found).toMatchObject({ code, stage, event: type });
  });

  it('roleNotPermitted tells which roles may', () => {
    expect(refusal(standingAt('leader'), sample.approve, {}, member('appraiser', 'so-noi-vu'))).toEqual({
      code: 'roleNotPermitted',
      stage: 'leader',
      event: 'approve',
      roles: ['leader'],
    });
  });

  it('there is a road to every code', () => {
    expect([...Object.keys(cases), 'roleNotPermitted'].toSorted()).toEqual([...refusalCodes].toSorted());
  });

  it('names the article where a rule stands behind it', () => {
    const { stage, type, with: change } = cases.consultationRequired;
    expect(refusal(standingAt(stage, change), sample[type])?.source).toContain('khoản 3 Điều 84');
  });
});
