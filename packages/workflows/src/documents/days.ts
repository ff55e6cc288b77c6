import type { Day } from '../text.ts';

/**
 * "ngày 03 tháng 02 năm 2022": days under 10 and the months January and February have a nought before them, so that nothing
 * can be written in front (NĐ 30/2020, Annex I).
 */
export function dayInFull(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${/^0[12]$/.test(month) ? month : Number(month)} năm ${year}`;
}

/** "03/02/2022". */
export function dayInFigures(day: Day): string {
  return day.split('-').toReversed().join('/');
}

/** "Kon Tum, ngày 03 tháng 02 năm 2022"; with room to write where the day is not known yet. */
export function placeAndDay(place: string, day: Day | undefined): string {
  return `${place}, ${day ? dayInFull(day) : 'ngày      tháng      năm        '}`;
}
