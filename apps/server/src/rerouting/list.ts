import { withContext } from '@vinh-danh/db';
import type { Tx } from '@vinh-danh/db';
import { applyEvent, bodiesOf, currentStep, holderOf, stepAt } from '@vinh-danh/workflows';
import type { NominationEvent, Refusal } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { readOutside } from '../nominations/outside.ts';
import type { Outside } from '../nominations/steps.ts';
import { namesOf } from '../nominations/read-detail.ts';
import { ensureRules } from '../rules/in-force.ts';
import { findTouched } from './find-touched.ts';
import type { Touched } from './find-touched.ts';

/** An organisation that has ended, and who stands for it. */
type Gone = { name: string; heirName: string | null };
export type EndedRoad = Omit<Touched, 'dossier'> & {
  lies: string;
  gone: Gone[];
  /** Who would have to act next, and whether that is another level, which begins anew; or why the dossier cannot be re-routed. */
  outcome: { to: string; isAnew: boolean } | { refusal: Refusal };
};

/** As many as one batch takes. */
const most = 500;
const asking: NominationEvent = { type: 'reroute', reason: '-', document: '-' };
/** Not this caller's to re-route, or nothing to re-route after all. */
const elsewhere = new Set(['roleNotPermitted', 'roadStands']);

/** The open nominations that the caller re-routes because organisations on their road have ended, and where each would go: a dry run. */
export async function listEndedRoads(context: UserContext): Promise<{ cases: EndedRoad[]; isMore: boolean }> {
  const organisations = organisationsOf(context);
  return withContext(context.db, organisations, async (tx) => {
    const touched = await findTouched(tx, organisations, { on: context.on, limit: most + 1 });
    await ensureRules(
      tx,
      touched.map(({ dossier }) => dossier.ruleVersion),
    );
    const sendings = touched.map((nomination) => ({ nomination, event: asking }));
    const outside = await readOutside(tx, sendings, context.on);
    const tried = touched.flatMap((row) => tryOne(row, outside.get(row.id), context));
    const cases = await named(tx, tried.slice(0, most));
    return { cases, isMore: touched.length > most };
  });
}

type Tried = {
  row: Touched;
  gone: [string, string | null][];
  to: string | undefined;
  isAnew: boolean;
  refusal: Refusal | undefined;
};

function tryOne(row: Touched, outside: Outside = {}, { memberships, on }: UserContext): Tried[] {
  const { stage, dossier } = row;
  const facts = { on, movement: 'none', dissolved: false, ...outside } as const;
  const outcome = applyEvent({ stage, dossier }, asking, memberships, facts);
  if (!outcome.ok && elsewhere.has(outcome.refusal.code)) return [];
  const ahead = new Set([stepAt(dossier, 0), ...dossier.route.slice(dossier.position)].flatMap(bodiesOf));
  const gone = Object.entries(outside.road?.ended ?? {}).filter(([id]) => ahead.has(id));
  if (!outcome.ok) return [{ row, gone, to: undefined, isAnew: false, refusal: outcome.refusal }];
  const isAnew = currentStep(outcome.dossier).level !== currentStep(dossier).level;
  return [{ row, gone, to: holderOf(outcome)?.organisationId, isAnew, refusal: undefined }];
}

async function named(tx: Tx, tried: readonly Tried[]): Promise<EndedRoad[]> {
  const names = await namesOf(
    tx,
    tried.flatMap(({ row, gone, to }) => [
      currentStep(row.dossier).organisationId,
      ...gone.flat().filter((id) => id !== null),
      ...(to === undefined ? [] : [to]),
    ]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  return tried.map(({ row: { dossier, ...row }, gone, to, isAnew, refusal }) => ({
    ...row,
    lies: nameOf(currentStep(dossier).organisationId),
    gone: gone.map(([id, heir]) => ({ name: nameOf(id), heirName: heir === null ? null : nameOf(heir) })),
    outcome: refusal ? { refusal } : { to: nameOf(to ?? ''), isAnew },
  }));
}
