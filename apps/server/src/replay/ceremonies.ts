import { addWorkingDays } from '@vinh-danh/workflows';
import type { ItemResult } from '../nominations/apply-all.ts';
import { emailOf } from './cast.ts';
import type { Caller, InputOf, OutputOf, Path } from './client.ts';
import { createNameMaker } from './names.ts';
import type { Performing } from './perform.ts';
import { createRandom, derivedId } from './random.ts';
import type { Travel } from './travel.ts';
import type { Watch } from './watch.ts';

type Holding = Pick<Performing, 'client' | 'seed' | 'acknowledge'> & {
  readonly watch: Watch;
  readonly log: (line: string) => void;
};
type Dead = { readonly travel: Travel; readonly detail: OutputOf<'nominations.get'> };

/** Working days from a decision to its ceremony. */
const preparation = 10;

/**
 * Every decision that honours somebody who has died is handed over in a ceremony: everybody on its list comes, and of the
 * dead a representative of the family. What a ceremony has handed over is left alone when it is repeated.
 */
export async function holdCeremonies(holding: Holding, travels: readonly Travel[]): Promise<void> {
  const dead: Dead[] = [];
  for (const travel of travels) {
    if (travel.stage !== 'decided' || !travel.plan.posthumous) continue;
    const detail = await holding.watch.get(travel.id);
    if (detail.stage === 'decided') dead.push({ travel, detail });
  }
  for (const [decisionId, honoured] of Map.groupBy(dead, ({ detail }) => detail.decision?.id ?? ''))
    await hold(holding, decisionId, honoured);
}

async function hold(holding: Holding, decisionId: string, dead: readonly Dead[]): Promise<void> {
  const { client, seed, acknowledge, log } = holding;
  const [{ travel, detail } = {}] = dead;
  const issuer = detail?.route.at(-1);
  if (!travel?.holder || !detail?.decision || !issuer) throw new Error(`nobody hands over the decision ${decisionId}`);
  const heldOn = addWorkingDays(detail.decision.decidedOn, preparation);
  const clerk: Caller = { email: emailOf(travel.holder), on: heldOn };
  const say = async <P extends Path>(path: P, input: Omit<InputOf<P>, 'commandId'>) => {
    const commandId = derivedId(seed, heldOn, clerk.email, path, input);
    const answer = await client.mutate(clerk, path, { commandId, ...input } as InputOf<P>);
    return { commandId, answer };
  };
  const { answer: planned } = await say('conferral.plan', {
    organiserId: issuer.organisationId,
    title: `Lễ trao tặng khen thưởng theo Quyết định số ${detail.decision.symbol}`,
    heldOn,
    place: `Hội trường ${issuer.organisationName}`,
  });
  let { answer: known }: { answer: { id: string; version: number } } = await say('conferral.add', {
    ...planned,
    nominationIds: [],
    decisionId,
  });
  for (const { travel: one } of dead) {
    const { id, version } = known;
    known = (await say('conferral.mark', { id, version, nominationId: one.id, ...familyOf(one, seed, heldOn) })).answer;
  }
  const { id, version } = known;
  const { commandId, answer } = await say('conferral.hold', { id, version, dryRun: false });
  for (const result of answer.results) acknowledge({ nominationId: result.id, version: versionOf(result), commandId });
  log(
    `${heldOn}  ${clerk.email}: ${answer.results.length} handed over in a ceremony, ${dead.length} to their families`,
  );
}

function versionOf(result: ItemResult): number {
  if (result.ok) return result.version;
  throw new Error(`not handed over: ${JSON.stringify(result)}`);
}

/** Whoever survives the honoured receives, by the minutes of the family. */
function familyOf({ plan, draft }: Travel, seed: number, heldOn: string) {
  const names = createNameMaker(createRandom(seed, `family ${plan.key}`), { highlands: false });
  const isMan = draft.subject.kind === 'individual' && draft.subject.gender === 'male';
  return {
    presence: 'represented' as const,
    receivedBy: names.relative(isMan ? 'female' : 'male'),
    relation: isMan ? 'vợ' : 'chồng',
    mandate: 'Biên bản họp gia đình',
    mandateOn: heldOn,
    identity: 'Đã xem thẻ căn cước',
    certificate: true,
    prize: true,
  };
}
