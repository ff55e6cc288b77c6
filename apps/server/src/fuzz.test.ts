import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedurePolicy } from './auth/policy.ts';
import { draftOf, driveTo, items } from './testing/drive.ts';
import { malform } from './testing/malform.ts';
import { settle } from './testing/outcome.ts';
import { everyOffice, openProvince, today, type Caller, type Province } from './testing/province.ts';
import { pick, randomFrom } from './testing/wander.ts';

const tries = 300;
const seed = 91;

let province: Province;
let caller: Caller;
let inputs: Record<string, readonly unknown[]>;

const expected = /^(BAD_REQUEST|NOT_FOUND|FORBIDDEN|CONFLICT|UNPROCESSABLE_CONTENT)$/;
const paths = Object.keys(procedurePolicy);

beforeAll(async () => {
  province = await openProvince();
  caller = province.as(...everyOffice);
  inputs = await validInputs();
});
afterAll(async () => province.close());

describe(`${tries} malformed inputs of each procedure (seed ${seed})`, () => {
  it.each(paths)('%s answers or refuses, and never fails', async (path) => {
    const random = randomFrom(seed);
    const call = path.split('.').reduce((at: unknown, key) => (at as Record<string, unknown>)[key], caller) as (
      input: unknown,
    ) => Promise<unknown>;
    const surprises: unknown[] = [];
    let answered = 0;
    for (let left = tries; left > 0; left -= 1) {
      const input = malform(pick(random, inputs[path] ?? [{}]), random);
      const outcome = await settle(call(input));
      if ('answer' in outcome) answered += 1;
      else if (!expected.test(outcome.failure.status)) surprises.push({ input, ...outcome.failure });
    }
    expect(surprises.slice(0, 3)).toEqual([]);
    // Whoever takes no input cannot refuse one.
    expect(answered).toBeLessThanOrEqual(inputs[path] ? (tries * 2) / 3 : tries);
  });

  it('leaves every nomination with a history as long as its version', async () => {
    const rows = await province.database.owner.sql`
      select n.id from nominations n where version <> (select count(*) from history h where h.nomination_id = n.id)`;
    expect([...rows]).toEqual([]);
  });
});

/** Well-formed inputs to start from; the ids in them are of nominations that are there. */
async function validInputs(): Promise<Record<string, readonly unknown[]>> {
  const commandId = randomUUID();
  const [draft] = await driveTo(province, { stage: 'draft' });
  const [atCouncil] = await driveTo(province, { stage: 'council' });
  const [appraised] = await driveTo(province, { stage: 'appraisal' });
  const [decided] = await driveTo(province, { stage: 'decided' }, { draft: { award: 'GK_DV' } });
  if (!draft || !atCouncil || !appraised || !decided) throw new Error('four were driven');
  const event = (type: string, fields: object, { id, version } = appraised) => ({
    commandId,
    id,
    version,
    event: { type, ...fields },
  });
  return {
    'nominations.list': [
      {
        view: 'all',
        stage: 'draft',
        award: 'BKT',
        year: 2026,
        submittingUnitId: 'benh-vien',
        movementId: 'm',
        text: 'Nguyễn',
        limit: 10,
      },
      { view: 'work', cursor: { key: '2026-12-01', id: draft.id }, decisionId: randomUUID(), posthumous: false },
      { view: 'all', cursor: { key: draft.id, id: draft.id }, standing: true },
    ],
    'nominations.count': [
      { view: 'all', stage: 'draft', year: 2026, text: 'Nguyễn', standing: true },
      { view: 'work' },
    ],
    'nominations.get': [{ id: draft.id }],
    'nominations.createMany': [
      { commandId, items: [draftOf('benh-vien', { movementId: 'phong-trao' }), draftOf()] },
      {
        commandId,
        items: [draftOf('benh-vien', { subject: { kind: 'collective', name: 'Khoa Nội', memberCount: 12 } })],
      },
    ],
    'nominations.send': [
      event('submit', { reason: 'x' }, draft),
      event('consult', { consultationId: randomUUID(), organisationId: 'bo-y-te', question: 'Ý kiến?' }),
      event('consult', { consultationId: commandId, organisationId: 'nowhere', question: 'Ý kiến?' }),
      event('appraise', { findings: 'Đủ', opinion: 'otherAward', award: 'BKT', complaintOpen: false }),
      event('return', { reason: 'x', papers: ['achievementReport'], to: 0 }),
      event('die', { diedOn: today }),
      event('edit', { achievement: { summary: 'x', from: '2025-01-01', to: today } }, draft),
      event('confer', { conferredOn: today, receivedBy: 'x', relation: 'y' }, decided),
    ],
    'nominations.sendBatch': [{ commandId, items: items([draft, atCouncil]), event: { type: 'submit' }, dryRun: true }],
    'councils.holdSession': [
      {
        commandId,
        organisationId: 'benh-vien',
        heldOn: today,
        members: 9,
        present: 9,
        writtenOpinions: 0,
        items: [{ ...items([atCouncil])[0], recused: 0, inFavour: 9, against: 0, abstained: 0 }],
        dryRun: true,
      },
    ],
    'decisions.get': [{ id: randomUUID() }],
    'decisions.issue': [{ commandId, items: items([draft, decided]), decidedOn: today, dryRun: true }],
    'decisions.revoke': [
      { commandId, kind: 'annulment', items: items([decided]), decidedOn: today, reason: 'x', dryRun: true },
    ],
    'organisations.named': [{ ids: ['so-y-te', 'benh-vien'] }],
    'organisations.search': [{ text: 'Sở', limit: 20, alsoEnded: true }],
    'leading.batch': [
      { organisationId: 'benh-vien', role: 'unitHead', task: 'decide', letterId: randomUUID() },
      {
        organisationId: 'benh-vien',
        role: 'unitHead',
        task: 'sign',
        senderId: 'benh-vien',
        award: 'GK_DV',
        commendationType: 'merit',
      },
    ],
    'eligibility.ofNomination': [{ id: draft.id }],
    'eligibility.ofDraft': [
      {
        organisationId: 'benh-vien',
        award: 'BKTTG',
        subject: { kind: 'individual', name: 'Nguyễn', birthYear: 1980 },
        commendationType: 'movement',
        procedure: 'standard',
        posthumous: false,
        movementId: 'phong-trao',
        achievement: { from: '2025-01-01', to: today },
        facts: { ratings: [{ year: 2025, rating: 'completedWell' }], awards: [{ award: 'BKT', decidedOn: today }] },
      },
    ],
    'aftermath.ofNomination': [{ id: decided.id }],
    'aftermath.ofDecision': [{ id: randomUUID() }],
    'aftermath.settle': [
      { commandId, items: items([decided]), act: { type: 'send', on: today, channel: 'electronic', document: 'x' } },
      { commandId, items: items([draft, decided]), act: { type: 'recheck', on: today, outcome: 'stands', note: 'x' } },
    ],
    'aftermath.complain': [
      { commandId, nominationId: decided.id, complainant: 'Trần Thị B', content: 'Sai năm', receivedOn: today },
    ],
    'aftermath.actOnComplaint': [
      { commandId, id: randomUUID(), version: 1, act: { type: 'uphold', on: today, answer: 'x', way: 'annulment' } },
    ],
    'aftermath.askReissue': [{ commandId, nominationId: decided.id, cause: 'lost', reason: 'Cháy nhà' }],
    'aftermath.actOnReissue': [{ commandId, id: randomUUID(), version: 1, act: { type: 'refuse', note: 'x' } }],
    'conferral.get': [{ id: randomUUID() }],
    'conferral.plan': [{ commandId, organiserId: 'benh-vien', title: 'Lễ trao', heldOn: today, place: 'Hội trường' }],
    'conferral.edit': [{ commandId, id: randomUUID(), version: 1, title: 'Lễ', heldOn: today, place: 'Hội trường' }],
    'conferral.add': [
      { commandId, id: randomUUID(), version: 1, nominationIds: [decided.id], decisionId: randomUUID() },
    ],
    'conferral.remove': [{ commandId, id: randomUUID(), version: 1, nominationIds: [decided.id] }],
    'conferral.mark': [
      {
        commandId,
        id: randomUUID(),
        version: 1,
        nominationId: decided.id,
        presence: 'represented',
        receivedBy: 'x',
        relation: 'y',
        mandate: 'z',
        mandateOn: today,
        certificate: true,
        prize: false,
      },
    ],
    'conferral.hold': [{ commandId, id: randomUUID(), version: 1, dryRun: true }],
    'conferral.cancel': [{ commandId, id: randomUUID(), version: 1, reason: 'x' }],
    'conferral.handOver': [
      { commandId, items: items([decided]), receivedOn: today, presence: 'present', dryRun: true },
    ],
    'prizes.decisions': [{ year: 2026, payerId: 'benh-vien', state: 'listed' }],
    'prizes.get': [{ decisionId: randomUUID() }],
    'prizes.act': [
      { commandId, items: items([decided]), act: { type: 'markPaid', on: today, document: 'PC-01' }, dryRun: true },
      { commandId, items: items([draft, decided]), act: { type: 'sendBack', note: 'x' } },
    ],
    'prizes.setBudget': [
      { commandId, payerId: 'benh-vien', year: 2026, amount: 1_000_000, document: '01/QĐ', documentOn: today },
    ],
    'prizes.decideBudget': [{ commandId, id: randomUUID(), confirm: false, note: 'x' }],
    'statistics.prizes': [{ year: 2026, award: 'BKT' }],
    'rules.book': [{ regime: 'B' }],
    'rules.calendar': [{ year: 2026, count: { from: today, workingDays: 10 } }],
    'rules.explain': [
      {
        award: 'BKT',
        subject: 'individual',
        commendationType: 'merit',
        procedure: 'standard',
        unit: 'benh-vien',
        on: today,
      },
      { award: 'GK_H', subject: 'collective', posthumous: true, regime: 'A' },
    ],
    'statistics.counts': [{ year: 2026, award: 'BKT', submittingUnitId: 'benh-vien', decisionId: randomUUID() }],
    'statistics.cube': [
      {
        by: ['gender', 'year'],
        filter: { ethnicity: 'Kinh', occupationGroup: ['farmer', 'worker'], period: { by: 'year', from: 2021 } },
        days: true,
      },
    ],
  };
}
