import type { AcceptedReport, Aggregate, ReportForm, Window } from '@vinh-danh/workflows/reporting';
import { aggregate } from '@vinh-danh/workflows/reporting';
import type { UnitNode } from './lists.ts';

/** Stands above all units a form asks. */
export const everything = '';

/** The figures of every level over a window, and under `everything` of all together. */
export function addUp(
  content: ReportForm,
  tree: readonly UnitNode[],
  accepted: readonly AcceptedReport[],
  window: Window,
): Map<string, Aggregate> {
  const known = new Set(tree.map(({ id }) => id));
  const units = tree.map(({ id, parentId, mergedInto, mergedOn }) => ({
    id,
    parentId: parentId !== null && known.has(parentId) ? parentId : everything,
    // A merger after the window has not happened in it.
    merged:
      mergedInto !== null && mergedOn !== null && mergedOn <= window.to
        ? { into: mergedInto, on: mergedOn }
        : undefined,
  }));
  return aggregate(content, [{ id: everything, parentId: null }, ...units], accepted, window);
}
