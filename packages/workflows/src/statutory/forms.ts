import { z } from 'zod';
import data from './data/forms.json' with { type: 'json' };
import { StoredForm } from './form.ts';

/** The statutory tables as the product knows them. */
export const nationalForms: readonly StoredForm[] = z.array(StoredForm).parse(data);

type Version = { readonly key: string; readonly validFrom: string; readonly version: number };

/** Of the versions of each form the one that is valid on a day: the latest that has begun. */
export function formsOn<T extends Version>(versions: readonly T[], day: string): T[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  const groups = Map.groupBy(begun, ({ key }) => key);
  return [...groups.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version);
    return sorted.slice(0, 1);
  });
}
