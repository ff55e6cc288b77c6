import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { schema } from '@vinh-danh/db';
import { parse } from 'csv-parse/sync';
import type { NewOffice, NewOrganisation } from '../organisations/insert.ts';
import { placeOnTerritory } from '../organisations/insert.ts';
import { standardOffices } from '../organisations/standard-offices.ts';
import { cascadeOffices } from './cascade-offices.ts';
import type { CaseFile, CaseOrganisation } from './case-file.ts';
import { committeesIn } from './units.ts';

const organisationsFile = resolve(import.meta.dirname, '../../../../data/kon-tum-organizations.csv');
/** The people's committee on whose territory the organisations of that file stand. */
const provinceOfFile = 'ubnd-tinh';
const kinds: readonly string[] = schema.organisations.kind.enumValues;
const levels: readonly string[] = schema.organisations.level.enumValues;

export type CaseStructure = {
  /** The committees of the case's units. */
  committees: NewOrganisation[];
  organisations: NewOrganisation[];
  offices: NewOffice[];
};

/**
 * The organisations a case needs: those it names, whatever stands above them, and the offices of the product's table.
 * @throws Error when a key is neither in the case nor in the organisation file, or names a group of bodies.
 */
export async function structureOf(file: CaseFile): Promise<CaseStructure> {
  const committees = await committeesIn(file.units);
  const known = await loadKnown(file, committees);
  const acting = cascadeOffices(file, committees).map(({ organisationId }) => organisationId);
  const needed = closure(known, [...namedKeys(file), ...committees.map(({ id }) => id), ...acting]);
  const provinces = [...needed.values()].filter(
    ({ kind, level }) => kind === 'people-committee' && level === 'province',
  );
  const below = [...known.values()];
  const standard = standardOffices(
    provinces.map(({ id, nameVi }) => ({
      id,
      nameVi,
      appraiserId: below.find(({ parentId, nameVi: name }) => parentId === id && name.startsWith('Sở Nội vụ'))?.id,
      councilId: below.find(
        ({ parentId, kind, nameVi: name }) => parentId === id && kind === 'council' && name.includes('Thi đua'),
      )?.id,
    })),
  );
  // What the files know of a standard organisation is nearer to the case than the product's table.
  for (const made of standard.organisations)
    closure(known.has(made.id) ? known : new Map([[made.id, made]]), [made.id], needed);
  return { organisations: [...needed.values()], offices: standard.offices, committees };
}

type Known = Map<string, NewOrganisation>;

/** Every single body of the organisation file, on the territory of its province; groups of bodies are left out. */
export async function listedOrganisations(): Promise<NewOrganisation[]> {
  const rows = parse<CaseOrganisation>(await readFile(organisationsFile), { columns: true, skip_empty_lines: true });
  const single = rows.filter(({ note }) => !note?.startsWith('collective actor'));
  return placeOnTerritory(single.map(toOrganisation), provinceOfFile);
}

/** The organisation file and the case's own, which win; each group on its own territory. */
async function loadKnown(file: CaseFile, committees: readonly NewOrganisation[]): Promise<Known> {
  const own = file.organisations.map(toOrganisation);
  const province = own.find(({ kind, level }) => kind === 'people-committee' && level === 'province')?.id;
  const placed = placeOnTerritory(own.map(adrift(province)), province ?? provinceOfFile);
  return new Map(
    [...(await listedOrganisations()), ...committees, ...placed].map((organisation) => [organisation.id, organisation]),
  );
}

/** A unit, commune or district of the case that says nothing of who stands above it belongs to the case's province. */
function adrift(province: string | undefined) {
  return (organisation: NewOrganisation): NewOrganisation => {
    const { level, parentId, managingBodyId } = organisation;
    const isAdrift = parentId === null && managingBodyId === null && ['district', 'commune', 'unit'].includes(level);
    return isAdrift ? { ...organisation, parentId: province ?? provinceOfFile } : organisation;
  };
}

function toOrganisation(row: CaseOrganisation): NewOrganisation {
  const kind = row.kind === 'district' || row.kind === 'commune' ? 'people-committee' : row.kind;
  if (!kinds.includes(kind)) throw new Error(`organisation ${row.key}: unknown kind "${row.kind}"`);
  if (!levels.includes(row.level)) throw new Error(`organisation ${row.key}: unknown level "${row.level}"`);
  const parentId = row.parent_key || null;
  return {
    id: row.key,
    nameVi: row.name_vi.normalize('NFC'),
    nameEn: row.name_en || null,
    kind,
    level: row.level,
    parentId,
    managingBodyId: row.managing_body_key || (row.managing_body_key === undefined ? parentId : null),
  };
}

function namedKeys({ groups, twists, movements, organisations }: CaseFile): string[] {
  return [
    ...organisations.map(({ key }) => key),
    ...groups.map(({ submittingUnit }) => submittingUnit),
    ...twists.flatMap(({ submittingUnit }) => submittingUnit ?? []),
    ...movements.map(({ launchedBy }) => launchedBy),
  ];
}

/** These organisations and everything above them, by parents and by managing bodies. */
function closure(known: Known, keys: readonly string[], into: Known = new Map()): Known {
  for (const key of keys) {
    if (into.has(key)) continue;
    const organisation = known.get(key);
    if (!organisation)
      throw new Error(`unknown organisation "${key}": neither in the case nor in the organisation file`);
    into.set(key, organisation);
    closure(
      known,
      [organisation.parentId, organisation.managingBodyId].filter((above) => above !== null),
      into,
    );
  }
  return into;
}
