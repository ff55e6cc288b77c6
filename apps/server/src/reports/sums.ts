import type { Tx } from '@vinh-danh/db';
import type { ReportForm, Window } from '@vinh-danh/workflows/reporting';
import { addUp, everything } from './add-up.ts';
import { listAccepted, listTree } from './lists.ts';
import { findForm } from './store.ts';

type Numbers = Record<string, number>;
export type FormSums = {
  content: ReportForm;
  /** Of all units together. */
  total: Numbers;
  /** Of each unit that has told something its own, so that they add up to the total. */
  units: { id: string; name: string; numbers: Numbers }[];
};

/** The figures of a form over a window, added up of what the context reads; undefined where there is no such form. */
export async function readSums(tx: Tx, formId: string, window: Window): Promise<FormSums | undefined> {
  const form = await findForm(tx, formId);
  if (!form) return undefined;
  const [tree, accepted] = await Promise.all([listTree(tx, formId, window.to), listAccepted(tx, formId, window.to)]);
  const totals = addUp(form.content, tree, accepted, window);
  const told = new Set(accepted.map(({ unitId }) => unitId));
  const apart = tree.map((unit) => ({ ...unit, parentId: null }));
  const owned = addUp(form.content, apart, accepted, window);
  const numbersOf = (id: string) => Object.fromEntries(owned.get(id)?.numbers ?? []);
  return {
    content: form.content,
    total: Object.fromEntries(totals.get(everything)?.numbers ?? []),
    units: tree.filter(({ id }) => told.has(id)).map(({ id, name }) => ({ id, name, numbers: numbersOf(id) })),
  };
}
