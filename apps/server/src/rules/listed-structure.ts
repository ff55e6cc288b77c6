import type { OrganisationFacts } from '@vinh-danh/workflows';
import type { Structure } from '@vinh-danh/workflows/rulebook';
import { demonstrationOrganisations, mergerDay } from '../demonstration/organisations.ts';
import type { NewOffice, NewOrganisation } from '../organisations/insert.ts';
import { placeOnTerritory } from '../organisations/insert.ts';
import { standardOffices } from '../organisations/standard-offices.ts';
import { listedOrganisations } from '../replay/structure.ts';

/** An organisation of the files, as whoever asks about it reads it. */
export type ListedStructure = Structure & { readonly nameOf: (id: string) => string };

/**
 * The organisations of the reference data (Kon Tum as it stood, Quảng Ngãi from the merger on) without a database: who
 * appraises, votes and numbers, and who came after a unit that has ended.
 */
export async function loadListedStructure(): Promise<ListedStructure> {
  const listed = await listedOrganisations();
  const merged = demonstrationOrganisations();
  const old = standardOffices([
    { id: 'ubnd-tinh', nameVi: 'Kon Tum', appraiserId: 'so-noi-vu', councilId: 'hd-tdkt-tinh' },
  ]);
  const organisations = new Map<string, NewOrganisation>(
    [...old.organisations, ...placeOnTerritory(merged.organisations, 'qn-ubnd-tinh'), ...listed].map((one) => [
      one.id,
      one,
    ]),
  );
  const offices = [...old.offices, ...merged.offices];
  const successorsOf = (id: string) =>
    merged.successors.flatMap(({ organisationId, successorId }) => (organisationId === id ? [successorId] : []));
  return {
    find: (id) => {
      const organisation = organisations.get(id);
      return organisation && factsOf(organisation, offices);
    },
    standingOf: (id) => {
      const successors = successorsOf(id);
      const ended = successors.length > 0 ? mergerDay : null;
      const { validFrom = null, validTo } = organisations.get(id) ?? {};
      return { foundedOn: validFrom, dissolvedOn: validTo ? dayAfter(validTo) : ended, successors };
    },
    nameOf: (id) => organisations.get(id)?.nameVi ?? id,
  };
}

function factsOf(
  { id, kind, level, parentId, managingBodyId }: NewOrganisation,
  offices: readonly NewOffice[],
): OrganisationFacts {
  const holder = (name: NewOffice['office']) =>
    offices.find(({ organisationId, office }) => organisationId === id && office === name)?.holderId;
  return {
    id,
    kind,
    level,
    parentId,
    managingBodyId,
    appraiserId: holder('appraiser'),
    councilId: holder('council'),
    clerkId: holder('clerk'),
  };
}

const dayMilliseconds = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds).toISOString().slice(0, 10);
}
