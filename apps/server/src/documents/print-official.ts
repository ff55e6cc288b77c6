import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { placeAndDay } from '@vinh-danh/workflows/documents';
import { decree30 } from './layout/decree-30.ts';
import type { Press } from './typst/press.ts';

/** An official paper as PDF/A in the layout of NĐ 30/2020. @throws RefusedError as the press does. */
export async function toPdf(press: Press, document: OfficialDocument): Promise<Uint8Array> {
  const { place, day } = document;
  return press.print('official.typ', {
    document,
    layout: decree30,
    placeAndDay: place === '' ? '' : placeAndDay(place, day),
  });
}
