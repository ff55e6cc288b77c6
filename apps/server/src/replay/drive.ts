import { chooseAct } from './choose-act.ts';
import { create } from './create.ts';
import type { Creation } from './create.ts';
import { lookAt } from './look-at.ts';
import { nextDay } from './pace.ts';
import type { Performing, Result } from './perform.ts';
import { perform } from './perform.ts';
import { remedyFor } from './remedies.ts';
import type { Act, Travel } from './travel.ts';
import { hasArrived } from './travel.ts';
import type { Watch } from './watch.ts';

export type Driving = Performing & { readonly watch: Watch; readonly log: (line: string) => void };

const mostRefusals = 8;

/**
 * Takes every nomination to its end, day by day: whatever is due on the earliest day is done by whoever holds it, and the
 * server says where that brings it. Goes on from wherever an earlier run has stopped. @throws Error when a nomination is
 * stuck or misses its day.
 */
export async function drive(driving: Driving, creations: readonly Creation[]): Promise<Travel[]> {
  const waiting = [...creations];
  const travels: Travel[] = [];
  for (;;) {
    const today = earliest([waiting[0]?.on, ...travels.map(({ due }) => due)]);
    if (today === undefined) return travels;
    while (waiting[0]?.on === today) {
      const [creation] = waiting.splice(0, 1);
      if (creation) travels.push(...(await begin(driving, creation)));
    }
    await workOn(
      driving,
      travels.filter(({ due }) => due === today),
      today,
    );
  }
}

async function begin(driving: Driving, creation: Creation): Promise<Travel[]> {
  const created = await create(driving, creation);
  driving.log(`${creation.on}  ${creation.unitKey}: ${created.length} nominations written down`);
  await lookAt(driving.watch, created);
  for (const travel of created) await schedule(driving, travel, creation.on);
  return created;
}

/** One round of a day: the acts are put together by who does what; a decision waits until everything else is done. */
async function workOn(driving: Driving, due: readonly Travel[], today: string): Promise<void> {
  const chosen = await Promise.all(due.map(async (travel) => ({ travel, act: await nextAct(driving, travel) })));
  const groups = [...Map.groupBy(chosen, ({ act }) => JSON.stringify(act)).values()];
  const others = groups.filter(([first]) => first?.act.type !== 'issue');
  for (const group of others.length > 0 ? others : groups) {
    const [first] = group;
    if (!first) continue;
    const results = await perform(
      driving,
      first.act,
      group.map(({ travel }) => travel),
      today,
    );
    driving.log(lineOf(today, first.act, results));
    for (const result of results) await note(driving, result, { act: first.act, today });
  }
  const moved = due.filter(({ isStale }) => isStale);
  await lookAt(driving.watch, moved);
  for (const travel of moved) await schedule(driving, travel, today);
}

async function nextAct({ watch }: Driving, travel: Travel): Promise<Act> {
  return travel.remedies[0] ?? chooseAct(travel, await watch.roadOf(travel));
}

/** What an answer changes in what we know; where the nomination now lies is asked afterwards. */
async function note({ watch }: Driving, result: Result, { act, today }: { act: Act; today: string }): Promise<void> {
  const { travel } = result;
  if (result.ok) {
    travel.remedies.shift();
    travel.refusals = 0;
    travel.hasMoved = result.stage !== travel.stage || (act.type === 'send' && act.event.type === 'sign');
    travel.hasBeenReturned ||= act.type === 'send' && act.event.type === 'return';
    travel.isRevocationProposed ||= act.type === 'send' && act.event.type === 'proposeRevocation';
    Object.assign(travel, { version: result.version, stage: result.stage, lastOn: today, isStale: true });
    return;
  }
  const { refusal } = result;
  travel.refusals += 1;
  const remedy =
    travel.refusals > mostRefusals
      ? undefined
      : remedyFor(refusal, { travel, road: await watch.roadOf(travel), today });
  if (!remedy)
    throw new Error(
      `${travel.plan.key} cannot go on from ${travel.stage} on ${today}: ${JSON.stringify({ act, refusal })}`,
    );
  if ('waitUntil' in remedy) {
    travel.due = remedy.waitUntil;
    travel.refusals = 0;
    if (travel.due > travel.plan.endsOn)
      throw new Error(`${travel.plan.key} cannot be decided on ${travel.plan.endsOn}: ${tooLate(travel.due)}`);
    return;
  }
  travel.remedies = [...remedy.acts];
  travel.isStale = refusal.code === 'conflict';
}

function tooLate(day: string): string {
  return `its public comment is over only on ${day}; leave at least ten working days a level that publishes`;
}

/** Settles the day of the next act; never a day before the last one. */
async function schedule({ watch }: Driving, travel: Travel, today: string): Promise<void> {
  travel.isStale = false;
  const { plan, stage, lastOn } = travel;
  const from = lastOn > today ? lastOn : today;
  if (hasArrived(travel)) travel.due = undefined;
  else if (stage === 'decided')
    travel.due = plan.annulledOn !== undefined && plan.annulledOn > from ? plan.annulledOn : from;
  else if (from > plan.endsOn)
    throw new Error(`${plan.key} is only at ${stage} on ${from}, but was to be decided on ${plan.endsOn}`);
  else if (stage === 'approved' && travel.holder?.role === 'clerk') travel.due = plan.endsOn;
  else travel.due = travel.hasMoved ? nextDay(plan, from, (await watch.roadOf(travel)).ahead) : from;
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (least, day) => (day !== undefined && (least === undefined || day < least) ? day : least),
    undefined,
  );
}

function lineOf(today: string, act: Act, results: readonly Result[]): string {
  const done = results.filter(({ ok }) => ok).length;
  const codes = new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])));
  const refused = codes.size > 0 ? `, ${results.length - done} not yet: ${[...codes].join(', ')}` : '';
  const what = act.type === 'send' ? act.event.type : act.type;
  return `${today}  ${act.by.role} of ${act.by.organisationId}: ${what} ${done}${refused}`;
}
