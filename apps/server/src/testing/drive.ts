import { randomUUID } from 'node:crypto';
import type { Dossier, Level, NominationEvent, RouteStep, Stage } from '@vinh-danh/workflows';
import type { NominationDraft } from '../nominations/draft.ts';
import { dossierSql } from '../nominations/ladders.ts';
import type { OrganisationId } from './organisations.ts';
import type { Office, Province } from './province.ts';

type Defaulted = 'papers' | 'facts';
export type DraftInput = Omit<NominationDraft, Defaulted> & Partial<Pick<NominationDraft, Defaulted>>;
export type Row = { id: string; version: number; stage: Stage; dossier: Dossier };
type Goal = { stage: Stage; level?: Level };
type Start = { count?: number; unit?: OrganisationId; on?: string; draft?: Partial<DraftInput> };

let people = 0;

/** A nomination as a hospital writes it down, for the province's certificate of merit. Every one has its own person. */
export function draftOf(unit: OrganisationId = 'benh-vien', change: Partial<DraftInput> = {}): DraftInput {
  people += 1;
  return {
    organisationId: unit,
    subject: {
      kind: 'individual',
      fullName: `Nguyễn Văn ${people}`,
      birthYear: 1980,
      gender: 'male',
      occupationGroup: 'official',
    },
    award: 'BKT',
    commendationType: 'merit',
    procedure: 'standard',
    posthumous: false,
    achievement: { summary: 'Hoàn thành xuất sắc nhiệm vụ', from: '2025-01-01', to: '2025-12-31' },
    papers: [{ kind: 'achievementReport' }],
    ...change,
  };
}

/** Creates nominations and brings them to a stage by the ordinary road, all in step. */
export async function driveTo(
  province: Province,
  goal: Goal,
  { count = 1, unit = 'benh-vien', on, draft }: Start = {},
): Promise<Row[]> {
  const ids: string[] = [];
  for (let left = count; left > 0; left -= 200) {
    const { created } = await play(province, on, `nominator@${unit}`).nominations.createMany({
      commandId: randomUUID(),
      items: Array.from({ length: Math.min(left, 200) }, () => draftOf(unit, draft)),
    });
    ids.push(...created.map(({ id }) => id));
  }
  return drive(province, ids, goal, on);
}

/** Brings nominations that stand alike to a stage, and to a level when given. */
export async function drive(province: Province, ids: readonly string[], goal: Goal, on?: string): Promise<Row[]> {
  for (let steps = 0; steps < 60; steps += 1) {
    const rows = await rowsOf(province, ids);
    const [first] = rows;
    if (!first) throw new Error('nothing to drive');
    const level = stepOf(first).level;
    if (first.stage === goal.stage && (goal.level === undefined || goal.level === level)) return rows;
    await advance(province, rows, first, on);
  }
  throw new Error(`no road to ${goal.stage}`);
}

/** As they stand, in the order of the ids; read past row level security. */
export async function rowsOf(province: Province, ids: readonly string[]): Promise<Row[]> {
  return province.database.owner.sql<Row[]>`
    select n.id, n.version, n.stage, ${dossierSql(province.database.owner.sql)} as dossier
    from unnest(${[...ids]}::uuid[]) with ordinality as i(id, place) join nominations n using (id) order by place`;
}

/** The route's step where the dossier lies. */
export function stepOf({ dossier }: Pick<Row, 'dossier'>): RouteStep {
  const step = dossier.route[dossier.position];
  if (!step) throw new Error('no such step');
  return step;
}

/** The leader of a level: the unit's own head, above it the leader. */
export function leaderOf(step: RouteStep | undefined): Office {
  return `${step?.level === 'unit' ? 'unitHead' : 'leader'}@${step?.organisationId as OrganisationId}`;
}

export function items(rows: readonly Row[]): { id: string; version: number }[] {
  return rows.map(({ id, version }) => ({ id, version }));
}

function play(province: Province, on: string | undefined, office: Office) {
  return province.asWith(on === undefined ? {} : { on }, office);
}

/** The next act of the ordinary road, on all of them at once. */
async function advance(province: Province, rows: readonly Row[], first: Row, on: string | undefined): Promise<void> {
  const step = stepOf(first);
  const deciding = first.dossier.route.at(-1);
  const appraiser = `appraiser@${step.appraiserId as OrganisationId}` as const;
  const send = (office: Office, event: NominationEvent) => sendAll(province, on, office, rows, event);
  switch (first.stage) {
    case 'draft':
      // Where a soft rule is not met, as when one subject stands for many in a test.
      return send(`nominator@${step.organisationId as OrganisationId}`, {
        type: 'submit',
        reason: 'Đơn vị vẫn đề nghị',
      });
    case 'intake':
      return send(appraiser, { type: 'accept', checklist: first.dossier.papers.map(({ kind }) => kind) });
    case 'appraisal':
      return appraise(province, rows, first, on);
    case 'council':
      return vote(province, rows, step, on);
    case 'leader':
      return send(leaderOf(step), { type: 'approve' });
    case 'approved':
      if (!first.dossier.signed) return send(leaderOf(deciding), { type: 'sign' });
      await play(province, on, `clerk@${deciding?.clerkId as OrganisationId}`).decisions.issue({
        commandId: randomUUID(),
        items: items(rows),
        decidedOn: on ?? '2026-11-23',
      });
      return;
    case 'decided':
      for (const { id, version } of rows) {
        await play(province, on, `clerk@${deciding?.clerkId as OrganisationId}`).nominations.send({
          commandId: randomUUID(),
          id,
          version,
          event: { type: 'confer', conferredOn: on ?? '2026-11-23', receivedBy: 'Trần Thị B', relation: 'vợ' },
        });
      }
      return;
    default:
      throw new Error(`the ordinary road does not go on from ${first.stage}`);
  }
}

async function appraise(
  province: Province,
  rows: readonly Row[],
  { dossier }: Row,
  on: string | undefined,
): Promise<void> {
  const { level, appraiserId } = stepOf({ dossier });
  const appraiser = `appraiser@${appraiserId as OrganisationId}` as const;
  if (!dossier.appraised) {
    return sendAll(province, on, appraiser, rows, {
      type: 'appraise',
      findings: 'Đủ điều kiện',
      opinion: 'agree',
      complaintOpen: false,
    });
  }
  if (level === 'central' && dossier.procedure === 'standard' && dossier.consultations.length === 0) {
    return consult(province, rows, appraiser, on);
  }
  const votes = dossier.procedure === 'standard' && ['unit', 'province', 'ministry'].includes(level);
  return sendAll(province, on, appraiser, rows, { type: votes ? 'putToCouncil' : 'putToLeader' });
}

async function consult(
  province: Province,
  rows: readonly Row[],
  appraiser: Office,
  on: string | undefined,
): Promise<void> {
  for (const { id, version } of rows) {
    const consultationId = randomUUID();
    const ask = { type: 'consult', consultationId, organisationId: 'bo-y-te', question: 'Ý kiến của Bộ?' } as const;
    const answer = { type: 'answerConsultation', consultationId, opinion: 'noObjection', answer: 'Nhất trí' } as const;
    await play(province, on, appraiser).nominations.send({ commandId: randomUUID(), id, version, event: ask });
    const consultee = play(province, on, 'consultee@bo-y-te');
    await consultee.nominations.send({ commandId: randomUUID(), id, version: version + 1, event: answer });
  }
}

async function vote(
  province: Province,
  rows: readonly Row[],
  { councilId }: RouteStep,
  on: string | undefined,
): Promise<void> {
  const { results } = await play(province, on, `councilSecretary@${councilId as OrganisationId}`).councils.holdSession({
    commandId: randomUUID(),
    organisationId: councilId,
    heldOn: on ?? '2026-11-23',
    members: 15,
    present: 15,
    items: items(rows).map((item) => ({ ...item, inFavour: 15, against: 0, abstained: 0 })),
  });
  expectAll(results);
}

async function sendAll(
  province: Province,
  on: string | undefined,
  office: Office,
  rows: readonly Row[],
  event: NominationEvent,
): Promise<void> {
  const { results } = await play(province, on, office).nominations.sendBatch({
    commandId: randomUUID(),
    items: items(rows),
    event,
  });
  expectAll(results);
}

function expectAll(results: readonly { ok: boolean }[]): void {
  const refused = results.find(({ ok }) => !ok);
  if (refused) throw new Error(`refused on the ordinary road: ${JSON.stringify(refused)}`);
}
