import type { Days } from './days.ts';
import { councilWork } from './work/council.ts';
import { departmentWork } from './work/department.ts';
import { leadershipWork } from './work/leadership.ts';
import { unitsWork } from './work/units.ts';
import type { CurrentWork } from './work/work.ts';

/** What lies on the tables of the demonstration province on its first day: something for each group to do. All names are invented. */
export function currentWork(days: Days): CurrentWork[] {
  return [...unitsWork(days), ...departmentWork(days), ...councilWork(days), ...leadershipWork(days)];
}
