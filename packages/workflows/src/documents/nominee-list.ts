import type { Day } from '../text.ts';
import { dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import { nomineeTable, type Nominee } from './nominees.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { countOf } from './recipients.ts';
import type { ListOrder } from './sort-recipients.ts';

export type NomineeListFacts = {
  readonly issuer: Issuer;
  readonly day: Day;
  readonly nominees: readonly Nominee[];
  readonly order: ListOrder;
};

/** A list of nominees alone, on lying pages, to be signed by whoever draws it up. */
export function composeNomineeList({ issuer, day, nominees, order }: NomineeListFacts): OfficialDocument {
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: '',
    place: issuer.place,
    day,
    landscape: true,
    type: 'Danh sách trích ngang',
    abstract: `Các trường hợp đề nghị khen thưởng, tính đến ${dayInFull(day)}`,
    body: [
      { kind: 'table', table: nomineeTable(nominees, order) },
      { kind: 'paragraph', text: `Danh sách gồm ${countOf(nominees)}./.` },
    ],
    signatures: [
      { lines: ['Người lập danh sách'], name: '' },
      { lines: [issuer.head], name: '' },
    ],
  });
}
