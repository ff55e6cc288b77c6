import { recordAct } from '../audit/acts.ts';
import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { Level } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { unitOffice } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { createNominations } from '../nominations/create.ts';
import type { NominateInput } from './input.ts';
import { expectYear } from './change-year.ts';
import { linkNomination, listFlags, listMembers } from './store.ts';

/**
 * Makes of a cluster's proposal the unit's own nomination for the flag, a draft like any other, with the rank it has.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `notProposed`, `alreadyNominated`, and what a nomination is refused for.
 */
export async function nominateProposed(
  context: UserContext,
  input: NominateInput,
): Promise<{ id: string; code: string }> {
  const { commandId, yearId, unitId, summary, memberCount } = input;
  const { year, name, rank } = await withContext(context.db, organisationsOf(context), (tx) =>
    findProposal(tx, context, input),
  );
  const office = unitOffice(context, unitId);
  const last = `${year.year}-12-31`;
  const draft = {
    organisationId: unitId,
    subject: { kind: 'collective' as const, name, ...(memberCount ? { memberCount } : {}) },
    award: year.award,
    commendationType: 'merit' as const,
    procedure: 'standard' as const,
    posthumous: false,
    achievement: { summary, from: `${year.year}-01-01`, to: last < context.on ? last : context.on },
    facts: { cluster: { organisedBy: Level.parse(year.organiserLevel), rank } },
    papers: [],
  };
  const { created } = await createNominations(context, { commandId, items: [draft] }, async (tx, [made]) => {
    await expectYear(tx, yearId);
    if (!made || !(await linkNomination(tx, { yearId, unitId, nominationId: made.id })))
      throw new RefusedError({ code: 'alreadyNominated' });
    const payload = { unitId, nominationId: made.id };
    await recordAct(tx, 'clusterYears', {
      id: yearId,
      act: 'nominate',
      actorId: context.user.id,
      office,
      payload,
      commandId,
    });
  });
  const [made] = created;
  if (!made) throw new Error('nothing was made');
  return { id: made.id, code: made.code };
}

async function findProposal(tx: Tx, context: UserContext, { yearId, unitId }: NominateInput) {
  const year = await expectYear(tx, yearId);
  unitOffice(context, unitId);
  const [flags, members] = await Promise.all([listFlags(tx, yearId), listMembers(tx, yearId, context.on)]);
  const flag = flags.find((one) => one.unitId === unitId);
  const member = members.find((one) => one.unitId === unitId);
  if (!flag || !member) throw new RefusedError({ code: 'notProposed' });
  return { year, name: member.name, rank: flag.rank };
}
