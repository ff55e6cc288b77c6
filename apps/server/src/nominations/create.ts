import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { computeRoute, holderOf, nationalVersion, newDossier, regimeOn, rulesOf } from '@vinh-danh/workflows';
import type { Dossier, Ladders, Membership } from '@vinh-danh/workflows';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import { chainStart, hashEntry } from '../audit/history.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { checkNominees } from '../movements/places.ts';
import { laddersOf } from '../organisations/road.ts';
import { versionsInForce } from '../rules/in-force.ts';
import { addSubjects } from '../people/add-subjects.ts';
import { actOf, organisationsOf } from './acting.ts';
import { newCode } from './code.ts';
import type { NominationDraft } from './draft.ts';
import { insertNominations } from './insert.ts';
import type { NewNomination } from './insert.ts';
import { newIds } from './new-ids.ts';
import { provinceOf } from './outside.ts';
import { spreadDeathsOf } from './spread-deaths.ts';
import { visibleTo } from './steps.ts';

type Created = { id: string; code: string; version: number };

/**
 * Writes down new nominations, all of them or none: persons and collectives, the dossiers in `draft`, their first history
 * entry. `also`: what is written with them, in the same transaction.
 * @throws RefusedError naming the row (`params.row`, from 0) that cannot be nominated so.
 */
export async function createNominations(
  context: UserContext,
  input: { commandId: string; items: readonly NominationDraft[] },
  also?: (tx: Tx, created: readonly Created[]) => Promise<void>,
): Promise<{ created: Created[] }> {
  const command = toCommand(context.user.id, 'nominations.createMany', input);
  const answer = await once(context.db, command, () =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const [clock] = await tx.sql<{ now: string }[]>`select clock_timestamp() as now`;
      const nominators = nominatorsOf(context.memberships, input.items);
      const ladders = await laddersOf(
        tx,
        input.items.map(({ organisationId }) => organisationId),
        context.on,
      );
      await checkNominees(tx, input.items);
      const versions = await versionsOf(tx, ladders, context.on);
      const subjects = await addSubjects(tx, input.items);
      const ids = newIds(input.items.length, context.on);
      const rows = input.items.map((draft, row) =>
        toNomination({
          id: ids[row] ?? '',
          draft,
          row,
          subjectId: subjects[row] ?? '',
          ladders,
          versions,
          nominators,
          context,
          commandId: input.commandId,
          now: clock?.now ?? '',
        }),
      );
      await insertNominations(tx, rows);
      const posthumous = rows.filter(({ draft }) => draft.posthumous).map(({ id }) => id);
      await spreadDeathsOf(tx, posthumous, actOf(context, input.commandId));
      const created = rows.map(({ id, code }) => ({ id, code, version: 1 }));
      await also?.(tx, created);
      await recordAnswer(tx, command, { created });
      return { created };
    }),
  );
  context.announce();
  return answer;
}

async function versionsOf(tx: Tx, ladders: ReadonlyMap<string, Ladders>, on: string): Promise<Map<string, string>> {
  const provinces = new Map([...ladders].map(([unit, own]) => [unit, provinceOf({ ladders: own })]));
  const inForce = await versionsInForce(tx, [...new Set([...provinces.values()].filter((id) => id !== undefined))], on);
  return new Map([...provinces].map(([unit, id]) => [unit, inForce.get(id ?? '') ?? nationalVersion]));
}

type Making = {
  id: string;
  draft: NominationDraft;
  row: number;
  subjectId: string;
  ladders: Map<string, Ladders>;
  /** The rulebook in force, by unit. */
  versions: Map<string, string>;
  nominators: Map<string, Membership>;
  context: UserContext;
  commandId: string;
  now: string;
};

function toNomination({
  id,
  draft,
  row,
  subjectId,
  ladders,
  versions,
  nominators,
  context,
  commandId,
  now,
}: Making): NewNomination {
  const own = ladders.get(draft.organisationId);
  const membership = nominators.get(draft.organisationId);
  if (!membership || !own) throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator'], params: { row } });
  const dossier = firstDossier(draft, row, own, {
    on: context.on,
    ruleVersion: versions.get(draft.organisationId) ?? nationalVersion,
  });
  const entry = hashEntry(
    {
      nominationId: id,
      sequence: 1,
      previousHash: chainStart,
      recordedAt: now,
      effectiveOn: context.on,
      actorId: context.user.id,
      role: membership.role,
      organisationId: membership.organisationId,
      onBehalfOf: membership.onBehalfOf ?? null,
      eventType: 'create',
      stageFrom: null,
      stageTo: 'draft',
      award: dossier.award,
      ruleVersion: dossier.ruleVersion,
      commandId,
    },
    { draft, dossier },
  );
  const holder = holderOf({ stage: 'draft', dossier });
  return {
    id,
    code: newCode(),
    draft,
    subjectId,
    dossier,
    entry,
    holder,
    visibleTo: visibleTo([], { stage: 'draft', dossier }),
  };
}

/** The memberships under which the drafts are written, by unit; asked before anything is written in the unit's name. */
function nominatorsOf(memberships: readonly Membership[], items: readonly NominationDraft[]): Map<string, Membership> {
  const held = memberships.filter(({ role }) => role === 'nominator');
  const nominators = new Map(held.map((membership) => [membership.organisationId, membership]));
  const row = items.findIndex(({ organisationId }) => !nominators.has(organisationId));
  if (row >= 0) throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator'], params: { row } });
  return nominators;
}

/** The machine's context at the start of the road, under the law of the day until the first acceptance binds it. */
function firstDossier(
  draft: NominationDraft,
  row: number,
  ladders: Ladders,
  { on, ruleVersion }: { on: string; ruleVersion: string },
): Dossier {
  const { awards, procedure } = rulesOf({ ruleVersion });
  const award = awards.get(draft.award);
  const regime = regimeOn(on, procedure);
  if (!award) throw new RefusedError({ code: 'awardUnknown', params: { award: draft.award, row } });
  if (!award.subjects.includes(draft.subject.kind)) {
    const source = award.regimes[regime]?.source;
    throw new RefusedError({
      code: 'subjectNotAllowed',
      source,
      params: { award: award.code, subject: draft.subject.kind, row },
    });
  }
  const route = computeRoute(ladders, award.code, regime, awards);
  if (!route)
    throw new RefusedError({
      code: 'noDecidingAuthority',
      source: award.regimes[regime]?.source,
      params: { award: award.code, row },
    });
  return newDossier({
    subjectKind: draft.subject.kind,
    award: award.code,
    commendationType: draft.commendationType,
    procedure: draft.procedure,
    posthumous: draft.posthumous,
    regime,
    ruleVersion,
    ladders,
    route,
    papers: draft.papers.map(({ kind, number, issuedOn }) => ({
      kind,
      ...(number ? { number } : {}),
      ...(issuedOn ? { issuedOn } : {}),
    })),
  });
}
