import { expect, it } from 'vitest';
import type { Moved } from '../apply-event.ts';
import { eventsAt } from '../apply-event.ts';
import { refusalCodes } from '../refusal.ts';
import { draftDossier, standingAt } from '../testing/dossiers.ts';
import { sample } from '../testing/events.ts';
import { roadAfter, unitMerged } from '../testing/heirs.ts';
import { brokenLaws } from '../testing/laws.ts';
import { send } from '../testing/play.ts';
import { stages } from './dossier.ts';
import type { Facts, NominationEvent } from './events.ts';
import { eventTypes } from './events.ts';

const walks = 5000;
const steps = 18;
/** Write the printed seed here to walk the same ways again. */
const seed = Math.floor(Math.random() * 2 ** 32);

const units = [
  'so-y-te',
  'bv-tinh',
  'cong-an-tinh',
  'ubnd-huyen',
  'thon-dom',
  'thon-moi',
  'bo-y-te',
  'cuc-y-te',
] as const;
const awards = ['BKT', 'BKTTG', 'HCLD3', 'CSTDT', 'GK_DV', 'GK_H', 'GK_X', 'TDPVH', 'AHLD', 'GDVH'] as const;
const days = ['2023-12-28', '2024-03-15', '2024-04-22', '2025-06-30', '2025-07-02'] as const;

/** What may have ended meanwhile, each with its heir or none. */
const endings = [
  {},
  unitMerged,
  { 'ubnd-huyen': 'ubnd-tinh', 'phong-noi-vu': 'so-noi-vu', 'xa-dom': 'xa-moi' },
  { 'ubnd-huyen': 'xa-moi', 'phong-noi-vu': null },
  { 'ubnd-tinh': 'ubnd-tinh-moi', 'so-noi-vu': 'so-noi-vu-moi' },
  { 'so-y-te': null, 'bo-y-te': null },
] as const;

type Pick = <T>(from: readonly T[]) => T;

function dice(start: number): Pick {
  let state = start;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from[((mixed ^ (mixed >>> 14)) >>> 0) % from.length] as (typeof from)[number];
  };
}

/** Now and then an event as it may come from anywhere; mostly one the stage knows, with fields that vary. */
function someEvent(pick: Pick, { stage, dossier }: Moved): NominationEvent {
  const known = eventsAt(stage);
  if (known.length === 0) return sample[pick(eventTypes)];
  const type = pick([0, 1, 2, 3]) > 0 ? pick(known) : pick(eventTypes);
  switch (type) {
    case 'return':
      return { ...sample.return, to: pick([0, 0, 1, 2]), papers: pick([[], ['other']]) };
    case 'attach':
      return { ...sample.attach, kind: pick(['deathCertificate', 'other', 'partyOpinion', 'achievementReport']) };
    case 'appraise':
      return { ...sample.appraise, opinion: pick(['agree', 'agree', 'otherAward']), award: pick(awards) };
    case 'approve':
      return pick([true, true, false]) ? sample.approve : { ...sample.approve, award: pick(awards) };
    case 'tally':
      return pick([true, true, false]) ? sample.tally : { ...sample.tally, inFavour: 9, against: pick([11, 12, 13]) };
    case 'withdraw':
    case 'discard':
    case 'reject':
      // Rarely, so that the walks get far.
      return pick([0, 0, 0, 1]) ? sample[type] : pick(known.map((other) => sample[other]));
    case 'proposeRevocation':
      return pick([true, false])
        ? sample.proposeRevocation
        : { ...sample.proposeRevocation, kind: 'stripping', ground: 'conviction' };
    default:
      return stage === 'approved' && !dossier.signed && type === 'issueDecision' ? sample.sign : sample[type];
  }
}

function someFacts(pick: Pick, { dossier }: Moved, { type }: NominationEvent): Facts {
  const road = type === 'reroute' ? roadAfter(dossier, pick(endings)) : {};
  return { on: pick(days), movement: pick(['none', 'open', 'open', 'closed']), dissolved: false, ...road };
}

/** A draft of any kind; every third road begins further on, so that the walks know the end of the road too. */
function someStart(pick: Pick): Moved {
  if (pick([true, false, false])) return standingAt(pick(['leader', 'approved', 'decided', 'conferred']));
  const procedure = pick(['standard', 'simplified'] as const);
  const subjectKind = pick(['individual', 'individual', 'collective', 'household'] as const);
  return {
    stage: 'draft',
    dossier: draftDossier({ unit: pick(units), award: pick(awards), procedure, subjectKind, on: pick(days) }),
  };
}

/** Walks one road, tells what it met, and stops at the first thing that must not be. */
function walk(pick: Pick, met: Set<string>): string[] {
  let at = someStart(pick);
  Object.freeze(at.dossier);
  for (let step = 0; step < steps; step += 1) {
    const event = someEvent(pick, at);
    const outcome = send(at, event, someFacts(pick, at, event));
    if (outcome.ok) {
      const next = { stage: outcome.stage, dossier: Object.freeze(outcome.dossier) };
      const broken = brokenLaws(at, next, event);
      if (broken.length > 0) return broken;
      at = next;
      met.add(at.stage);
    } else {
      met.add(outcome.refusal.code);
    }
  }
  return [];
}

it(`${walks} random walks keep the laws (seed ${seed})`, () => {
  const pick = dice(seed);
  const met = new Set<string>();
  for (let road = 0; road < walks; road += 1) {
    const broken = walk(pick, met);
    if (broken.length > 0) throw new Error(`road ${road} of seed ${seed}: ${broken.join('; ')}`);
  }
  const known = new Set<string>([...stages, ...refusalCodes]);
  expect([...met].filter((name) => !known.has(name))).toEqual([]);
  expect(stages.filter((stage) => !met.has(stage))).toEqual([]);
}, 300_000);
