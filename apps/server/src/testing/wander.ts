import { randomUUID } from 'node:crypto';
import type { EventType, NominationEvent } from '@vinh-danh/workflows';
import { eventsAt, requiredPapers } from '@vinh-danh/workflows';
import { rowsOf, type Row } from './drive.ts';
import { settle, type Failure } from './outcome.ts';
import { today, type Caller, type Province } from './province.ts';

export type Random = () => number;

/** Numbers in [0, 1) from a seed, the same ones every time (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Sends random events that the stage knows, whether they are refused or not; gives the failures. */
export async function wander(
  province: Province,
  caller: Caller,
  id: string,
  { random, steps }: { random: Random; steps: number },
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (let step = 0; step < steps; step += 1) {
    const [row] = await rowsOf(province, [id]);
    // A correction is drawn up, signed and issued: no single act.
    const known = row ? eventsAt(row.stage).filter((type) => type !== 'correct') : [];
    if (!row || known.length === 0) break;
    const outcome = await settle(act(caller, row, pick(random, weighed(known)), random));
    if ('failure' in outcome) failures.push(outcome.failure);
  }
  return failures;
}

const endings: ReadonlySet<EventType> = new Set(['withdraw', 'discard', 'reject', 'suspend', 'die'] as const);

/** Events that end or hold up the road are rarer, so that the walk gets somewhere. */
function weighed(known: readonly EventType[]): EventType[] {
  return known.flatMap((type) => (endings.has(type) ? [type] : Array<EventType>(4).fill(type)));
}

async function act(caller: Caller, row: Row, type: EventType, random: Random): Promise<unknown> {
  const command = { commandId: randomUUID(), items: [{ id: row.id, version: row.version }] };
  switch (type) {
    case 'tally': {
      const { councilId = '' } = row.dossier.route[row.dossier.position] ?? {};
      const votes = { recused: 0, inFavour: pick(random, [9, 9, 3]), abstained: 0 };
      const items = command.items.map((item) => ({ ...item, ...votes, against: 9 - votes.inFavour }));
      return caller.councils.holdSession({
        ...command,
        organisationId: councilId,
        heldOn: today,
        members: 9,
        present: 9,
        items,
      });
    }
    case 'issueDecision':
      return caller.decisions.issue({ ...command, decidedOn: today });
    case 'annul':
    case 'strip':
    case 'restore': {
      const kind = ({ annul: 'annulment', strip: 'stripping', restore: 'restoration' } as const)[type];
      return caller.decisions.revoke({ ...command, kind, decidedOn: today, reason: 'Theo kết luận' });
    }
    default:
      return caller.nominations.send({
        commandId: randomUUID(),
        id: row.id,
        version: row.version,
        event: eventOf(type, row, random),
      });
  }
}

const reason = 'Lý do';

/** A well-formed event of the type, with what this nomination needs where that is easily known. */
function eventOf(type: EventType, { dossier }: Row, random: Random): NominationEvent {
  const papers = requiredPapers(dossier).kinds;
  const consultationId = dossier.consultations.find(({ status }) => status === 'asked')?.id ?? randomUUID();
  const fields: Partial<Record<EventType, object>> = {
    edit: { achievement: { summary: 'Thành tích', from: '2025-01-01', to: '2025-12-31' } },
    attach: { kind: pick(random, [...papers, ...dossier.awaiting, 'other']) },
    accept: { checklist: papers },
    return: { reason, papers: [pick(random, papers)], to: Math.floor(random() * Math.max(dossier.position, 1)) },
    appraise: { findings: 'Đủ', opinion: 'agree', complaintOpen: random() < 0.1 },
    consult: { consultationId: randomUUID(), organisationId: 'bo-y-te', question: 'Ý kiến?' },
    answerConsultation: { consultationId, opinion: 'noObjection', answer: 'Nhất trí' },
    lapseConsultation: { consultationId },
    recordComment: { comment: 'Ý kiến' },
    answerComment: { answer: 'Trả lời' },
    reject: { reason },
    withdraw: { reason, letter: '1/CV' },
    suspend: { cause: 'complaint', reason },
    resume: { reason },
    reroute: { reason, document: '1/QĐ' },
    die: { diedOn: today },
    confer: { conferredOn: today, receivedBy: 'Trần Thị B', relation: 'vợ' },
    proposeRevocation: { kind: 'stripping', ground: 'conviction', reason },
    recordRecovery: { items: true, money: random() < 0.5 },
  };
  return { type, ...fields[type] } as NominationEvent;
}
