import type { Days } from './days.ts';
import { centreWork } from './work/centre.ts';
import { councilWork } from './work/council.ts';
import { decidedWork } from './work/decided.ts';
import { departmentWork } from './work/department.ts';
import { diplomaticWork } from './work/diplomatic.ts';
import { leadershipWork } from './work/leadership.ts';
import { lettersWork } from './work/letters.ts';
import { unitsWork } from './work/units.ts';
import type { CurrentWork } from './work/work.ts';

/** What lies on the tables of the demonstration province on its first day: something for each group to do, and the awards of the weeks before. All names are invented. */
export function currentWork(days: Days): CurrentWork[] {
  return [
    unitsWork,
    departmentWork,
    councilWork,
    leadershipWork,
    lettersWork,
    decidedWork,
    diplomaticWork,
    centreWork,
  ].flatMap((lying) => lying(days));
}
