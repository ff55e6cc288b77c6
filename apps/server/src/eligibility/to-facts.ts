import type { Dossier, Level } from '@vinh-danh/workflows';
import type { CaseFacts, HeldAward, Known } from '@vinh-danh/workflows/rulebook';

/** An award of the register, with the initiatives that were declared for it. */
export type RegisteredAward = {
  id: string;
  award: string;
  decidedOn: string;
  from: string | null;
  to: string | null;
  commendationType: HeldAward['commendationType'];
  annulled: boolean;
  initiatives: CaseFacts['initiatives'] | null;
  /** Ids of the awards it stood on, as far as the register has them. */
  basis: string[] | null;
};

/** What the register knows of a nomination: a row of `eligibility_facts`. */
export type Registered = {
  id: string;
  declared: CaseFacts;
  from: string | null;
  to: string | null;
  gender: NonNullable<CaseFacts['gender']> | null;
  /** Of a person or a collective. */
  origin: NonNullable<CaseFacts['origin']> | null;
  memberCount: number | null;
  suspended: NonNullable<CaseFacts['suspension']> | null;
  movement: { level: string; launcherKind: string; from: string; to: string | null } | null;
  unit: Known['standing'];
  held: RegisteredAward[] | null;
};

/**
 * The facts a case is judged by: what the unit declares, and over it what the register knows. Awards of the register come
 * after those that were declared; one that is on both lists counts once.
 */
export function toFacts(
  { id, declared, from, to, gender, origin, memberCount, suspended, movement, held }: Omit<Registered, 'unit'>,
  { complaintOpen, tally }: Pick<Dossier, 'complaintOpen' | 'tally'>,
): CaseFacts {
  const others = (held ?? []).filter((award) => award.id !== id);
  const registered = others.map((award) => toHeld(award, others));
  const open = [...(suspended ?? []), ...(complaintOpen ? (['complaint'] as const) : [])];
  const { awards, initiatives, members, suspension, ...said } = declared;
  return {
    ...said,
    ...(from && to ? { achievement: { from, to } } : {}),
    awards: [...without(awards ?? [], registered), ...registered],
    ...(gender ? { gender } : {}),
    ...(origin ? { origin } : {}),
    // Awards from before the register are known only where the unit has declared all of them.
    awardsComplete: awards !== undefined,
    ...(initiatives ? { initiatives: withUse(initiatives, others) } : {}),
    ...(members || memberCount ? { members: { ...members, total: members?.total ?? memberCount ?? 1 } } : {}),
    ...(suspension || open.length > 0 ? { suspension: [...new Set([...(suspension ?? []), ...open])] } : {}),
    // The road goes through whoever manages the unit: nobody else can propose it.
    proposerManages: true,
    ...(movement ? { movement: toMovement(movement) } : {}),
    ...(tally ? { council: tallied(tally) } : {}),
  };
}

/** An award that another one which stands has stood on has been used for it. */
function toHeld(
  { from, to, initiatives: _initiatives, commendationType, basis, ...award }: RegisteredAward,
  all: readonly RegisteredAward[],
): HeldAward {
  const used = all.filter((other) => !other.annulled && other.basis?.includes(award.id));
  return {
    ...award,
    ...(basis ? { basis } : {}),
    ...(used.length > 0 ? { usedFor: [...new Set(used.map((other) => other.award))] } : {}),
    ...(from && to ? { from, to } : {}),
    ...(commendationType ? { commendationType } : {}),
  };
}

function without(declared: readonly HeldAward[], registered: readonly HeldAward[]): HeldAward[] {
  return declared.filter(
    ({ award, decidedOn }) => !registered.some((one) => one.award === award && one.decidedOn === decidedOn),
  );
}

/** An initiative that was declared for an award that stands has been used for it. */
function withUse(initiatives: NonNullable<CaseFacts['initiatives']>, held: readonly RegisteredAward[]) {
  return initiatives.map((initiative) => {
    const used = held.filter(
      (award) =>
        !award.annulled &&
        initiative.decision !== undefined &&
        award.initiatives?.some(({ decision }) => decision === initiative.decision),
    );
    const usedFor = [...new Set([...(initiative.usedFor ?? []), ...used.map(({ award }) => award)])];
    return usedFor.length > 0 ? { ...initiative, usedFor } : initiative;
  });
}

const launchers: Readonly<Record<string, Level>> = {
  national: 'primeMinister',
  province: 'province',
  district: 'district',
  commune: 'commune',
  unit: 'unit',
};

function toMovement({ level, launcherKind, from, to }: NonNullable<Registered['movement']>) {
  const launchedBy = launcherKind === 'ministry' ? 'ministry' : (launchers[level] ?? 'unit');
  return { launchedBy, from, ...(to ? { to } : {}) };
}

function tallied({ members, present, writtenOpinions, recused, inFavour }: NonNullable<Dossier['tally']>) {
  return { members, present, writtenOpinions, recused, inFavour };
}
