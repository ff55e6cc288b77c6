import { requiredPresence } from '@vinh-danh/workflows';
import { createRandom } from './random.ts';
import type { Travel } from './travel.ts';

const unitMembers = 9;
const councilMembers = 21;

/** A session as a secretary writes it down: some sit, some send their opinion, hardly anybody abstains. */
export function voteOn(travels: readonly Travel[], seed: number) {
  const isUnit = travels.every(({ level }) => level === 'unit');
  const members = isUnit ? unitMembers : councilMembers;
  const present = Math.max(requiredPresence(members), members - 2);
  const writtenOpinions = members - present;
  const items = travels.map(({ id, version, plan, level }) => {
    // One of 21 is under a tenth: every share the law knows is reached.
    const abstained = !isUnit && createRandom(seed, `vote ${plan.key} ${level}`).chance(20) ? 1 : 0;
    return { id, version, inFavour: members - abstained, against: 0, abstained };
  });
  return { members, present, writtenOpinions, items };
}
