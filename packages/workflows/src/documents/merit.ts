import type { CommendationType } from '../nomination/dossier.ts';
import type { Day } from '../text.ts';
import { dayInFigures } from './days.ts';

export type Merit = {
  readonly commendationType: CommendationType;
  /** The name of the movement, for what was done in one. */
  readonly movement: string | null;
  readonly from: Day;
  readonly to: Day;
};

/**
 * What an award is given for, as the clause of a decision. The period belongs to it: later awards are counted from it
 * (NĐ 98 Đ.30(9)).
 */
export function meritClause({ commendationType, movement, from, to }: Merit): string {
  const period = `từ ngày ${dayInFigures(from)} đến ngày ${dayInFigures(to)}`;
  if (movement) return `đã có thành tích xuất sắc trong ${named(movement)}, ${period}`;
  if (commendationType === 'unexpected') return `đã lập được thành tích đột xuất, ${period}`;
  if (commendationType === 'serviceRecord') return `đã có quá trình cống hiến, ${period}`;
  if (commendationType === 'seniority') return `đã có nhiều năm công tác, ${period}`;
  if (commendationType === 'diplomatic') return `đã có đóng góp cho quan hệ hữu nghị và hợp tác, ${period}`;
  return `đã có thành tích xuất sắc trong công tác, ${period}`;
}

/** A movement within a sentence; its name often begins with what it is. */
function named(movement: string): string {
  return /^phong trào/iu.test(movement) ? `p${movement.slice(1)}` : `phong trào thi đua “${movement}”`;
}
