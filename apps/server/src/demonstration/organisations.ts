import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { NewOffice, NewOrganisation, NewSuccessor } from '../organisations/insert.ts';
import { namedCommittees, oldCommittee } from '../replay/units.ts';

/** The day on which the district level ended and Kon Tum became part of Quảng Ngãi. */
export const mergerDay = '2025-07-01';

type Unit = { code: string; level: string; full_name_vi: string; parent_code: string };
type Merge = { old_code: string; old_level: string; new_code: string; is_main: string };
type Organisation = {
  key: string;
  name_vi: string;
  name_en: string;
  kind: string;
  level: string;
  parent_key: string;
  managing_body_key: string;
  predecessors: string;
};

const provinceId = 'qn-ubnd-tinh';
/** Quảng Ngãi in its two tiers, the committees of Kon Tum's districts and communes, and who succeeded whom. */
export function demonstrationOrganisations(): {
  organisations: NewOrganisation[];
  offices: NewOffice[];
  successors: NewSuccessor[];
} {
  const bodies = read<Organisation>('quang-ngai-organizations.csv');
  const communes = read<Unit>('units-quang-ngai-2025.csv').filter(({ level }) => level === 'commune');
  const oldUnits = read<Unit>('units-kon-tum-2021.csv').filter(({ level }) => level !== 'province');
  const organisations: NewOrganisation[] = [
    ...bodies.map(toOrganisation),
    ...communes.map((unit) => committee(unit, newCommittee(unit.code), provinceId, '2025-07-01')),
    ...oldUnits
      .filter(({ code }) => !namedCommittees[code])
      .map((unit) => ({
        ...committee(
          unit,
          oldCommittee(unit.code),
          unit.level === 'district' ? 'ubnd-tinh' : oldCommittee(unit.parent_code),
          null,
        ),
        validTo: '2025-06-30',
      })),
  ];
  const offices: NewOffice[] = [
    { organisationId: provinceId, office: 'appraiser', holderId: 'qn-so-noi-vu', validFrom: mergerDay },
    { organisationId: provinceId, office: 'clerk', holderId: 'qn-so-noi-vu', validFrom: mergerDay },
    { organisationId: provinceId, office: 'council', holderId: 'qn-hd-tdkt', validFrom: mergerDay },
  ];
  const merges = read<Merge>('units-kon-tum-merge.csv').filter(({ old_level }) => old_level !== 'province');
  const successors: NewSuccessor[] = [
    ...bodies.flatMap(({ key, predecessors }) =>
      predecessors
        .split(';')
        .filter(Boolean)
        .map((id) => succeeds(id, key, true)),
    ),
    ...merges.map(({ old_code, old_level, new_code, is_main }) =>
      succeeds(oldCommittee(old_code), old_level === 'district' ? provinceId : newCommittee(new_code), is_main === '1'),
    ),
  ];
  return { organisations, offices, successors };
}

function succeeds(organisationId: string, successorId: string, isMain: boolean): NewSuccessor {
  return { organisationId, successorId, fromDate: mergerDay, isMain };
}

function toOrganisation(row: Organisation): NewOrganisation {
  return {
    id: row.key,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    kind: row.kind,
    level: row.level,
    parentId: row.parent_key || null,
    managingBodyId: row.managing_body_key || null,
    validFrom: mergerDay,
  };
}

function committee(
  { code, level, full_name_vi: name }: Unit,
  id: string,
  parentId: string,
  validFrom: string | null,
): NewOrganisation {
  const lowered = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    id,
    nameVi: `Ủy ban nhân dân ${lowered}`,
    nameEn: null,
    kind: 'people-committee',
    level,
    parentId,
    managingBodyId: parentId,
    unitCode: code,
    validFrom,
  };
}

/** The committee of a commune of Quảng Ngãi. */
export function newCommittee(code: string): string {
  return `qn-ubnd-${code}`;
}

function read<T>(file: string): T[] {
  const path = fileURLToPath(new URL(`../../../../data/${file}`, import.meta.url));
  return parse<T>(readFileSync(path), { columns: true, skip_empty_lines: true });
}
