import { computeLadders } from '@vinh-danh/workflows';
import type { OrganisationFacts, Role } from '@vinh-danh/workflows';
import { standardConsultee } from '../organisations/standard-offices.ts';
import type { NameMaker } from './names.ts';
import { derivedId } from './random.ts';
import type { CaseStructure } from './structure.ts';

/** A role held in an organisation, by one person with an account of that one role. */
export type Office = { readonly role: Role; readonly organisationId: string };

export type CastMember = Office & { userId: string; membershipId: string; email: string; name: string };

/** The address under which an office signs in. */
export function emailOf({ role, organisationId }: Office): string {
  return `${role.toLowerCase()}.${organisationId}@vinh-danh.example`;
}

/** Where the auditor of a replay sits: at the board of the centre, which every case has. */
export const auditor: Office = { role: 'auditor', organisationId: 'ban-tdkt-tw' };

/** One account for every role that any road from these units needs in any organisation on it, and for further ones; ids are derived from `of`. */
export function castOf(
  structure: CaseStructure,
  units: readonly string[],
  names: NameMaker,
  of: readonly unknown[],
  further: readonly Office[] = [],
): CastMember[] {
  const facts = factsOf(structure);
  const offices = units.flatMap((unit) => officesFor(unit, facts));
  offices.push(
    auditor,
    { role: 'statistician', organisationId: auditor.organisationId },
    { role: 'consultee', organisationId: standardConsultee },
    ...further,
  );
  const unique = new Map(offices.map((office) => [emailOf(office), office]));
  return [...unique].map(([email, office]) => ({
    ...office,
    email,
    name: names.official(),
    userId: derivedId('user', ...of, email),
    membershipId: derivedId('membership', ...of, email),
  }));
}

function officesFor(unit: string, facts: ReadonlyMap<string, OrganisationFacts>): Office[] {
  const { own, state } = computeLadders(unit, (id) => facts.get(id));
  const roles: Office[] = [
    { role: 'nominator', organisationId: unit },
    { role: 'unitHead', organisationId: unit },
  ];
  for (const { level, organisationId, appraiserId, councilId, clerkId } of [...own, ...state]) {
    roles.push({ role: 'councilSecretary', organisationId: councilId });
    roles.push({ role: 'appraiser', organisationId: appraiserId });
    roles.push({ role: 'clerk', organisationId: clerkId });
    if (level !== 'unit') roles.push({ role: 'leader', organisationId });
  }
  return roles;
}

function factsOf({ organisations, offices }: CaseStructure): Map<string, OrganisationFacts> {
  return new Map(
    organisations.map(({ id, kind, level, parentId, managingBodyId }) => {
      const holder = (name: string) =>
        offices.find(({ organisationId, office }) => organisationId === id && office === name)?.holderId;
      const facts = { id, kind, level, parentId, managingBodyId };
      return [
        id,
        { ...facts, appraiserId: holder('appraiser'), councilId: holder('council'), clerkId: holder('clerk') },
      ];
    }),
  );
}
