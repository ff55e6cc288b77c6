import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { NewOrganisation } from '../organisations/insert.ts';

const folder = resolve(import.meta.dirname, '../../../../data');
type Unit = { code: string; level: string; full_name_vi: string; parent_code: string };

/** Kon Tum's committees that have a key of their own, by the code of their unit. */
export const namedCommittees: Readonly<Record<string, string>> = {
  '618': 'ubnd-huyen-ia-hdrai',
  '23535': 'ubnd-xa-ia-dal',
  '23537': 'ubnd-xa-ia-dom',
  '23538': 'ubnd-xa-ia-toi',
};

/** The key of the committee of one of Kon Tum's units. */
export function oldCommittee(code: string): string {
  return namedCommittees[code] ?? `kt-ubnd-${code}`;
}

/** The committees of the districts and communes in a file of units; none without a file. */
export async function committeesIn(file: string | undefined): Promise<NewOrganisation[]> {
  if (file === undefined) return [];
  const units = parse<Unit>(await readFile(resolve(folder, file)), { columns: true, skip_empty_lines: true });
  return units
    .filter(({ level }) => level !== 'province')
    .map(({ code, level, full_name_vi: name, parent_code }) => {
      const above = level === 'district' ? 'ubnd-tinh' : oldCommittee(parent_code);
      return {
        id: oldCommittee(code),
        nameVi: `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
        nameEn: null,
        kind: 'people-committee',
        level,
        parentId: above,
        managingBodyId: above,
        unitCode: code,
      };
    });
}

/** These keys, where `districts` and `communes` stand for all committees of the level. */
export function expand(keys: readonly string[], committees: readonly NewOrganisation[]): string[] {
  const all = keys.flatMap((key) =>
    key === 'districts' || key === 'communes'
      ? committees.filter(({ level }) => `${level}s` === key).map(({ id }) => id)
      : [key],
  );
  return [...new Set(all)];
}
