import type { SubjectKind } from '../nomination/dossier.ts';
import type { Day } from '../text.ts';
import columns from './data/register-columns.json' with { type: 'json' };
import { dayInFigures, dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { countOf } from './recipients.ts';

/** One line of the register: who is honoured, with what and by which decision, and who receives. */
export type HandoverLine = {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly unit: string;
  /** As the decision calls it. */
  readonly award: string;
  readonly posthumous: boolean;
  readonly decision?: { readonly symbol: string; readonly decidedOn: Day } | undefined;
  readonly isAbsent: boolean;
  /** Who receives for the honoured, and by which mandate. */
  readonly representative?: { readonly name: string; readonly relation: string } | undefined;
  readonly mandate?: { readonly name: string; readonly on?: Day | undefined } | undefined;
  readonly note?: string | undefined;
};

export type HandoverRegisterFacts = {
  readonly issuer: Issuer;
  readonly title: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly lines: readonly HandoverLine[];
};

/** The register of a ceremony: everybody who is to receive, with room to sign. */
export function composeHandoverRegister(facts: HandoverRegisterFacts): OfficialDocument {
  const { issuer, title, heldOn, place, lines } = facts;
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: '',
    place: issuer.place,
    day: heldOn,
    landscape: true,
    type: 'Danh sách ký nhận',
    abstract: 'Trao tặng danh hiệu thi đua, hình thức khen thưởng',
    body: [
      { kind: 'paragraph', text: `${title}, tổ chức ${dayInFull(heldOn)} tại ${place}.` },
      { kind: 'table', table: { columns: head, sections: sectionsOf(lines) } },
      { kind: 'paragraph', text: `Danh sách gồm ${countOf(lines)}./.` },
    ],
    signatures: [
      { lines: ['Người lập danh sách'], name: '' },
      { lines: ['Người trao'], name: '' },
      { lines: ['Đại diện cơ quan tổ chức'], name: '' },
    ],
  });
}

const head = [
  { title: 'STT', part: columns.order, align: 'center' },
  { title: 'Họ và tên, tên tập thể', part: columns.name, align: 'left' },
  { title: 'Đơn vị', part: columns.unit, align: 'left' },
  { title: 'Người nhận', part: columns.receiver, align: 'left' },
  { title: 'Ký nhận', part: columns.sign, align: 'left' },
] as const;

/** What is given by one decision under a heading, numbered through. */
function sectionsOf(lines: readonly HandoverLine[]) {
  const numbered = lines.map((line, index) => ({ title: titleOf(line), row: rowOf(line, index) }));
  return [...Map.groupBy(numbered, ({ title }) => title)].map(([title, all]) => ({
    title,
    rows: all.map(({ row }) => row),
  }));
}

function titleOf({ award, posthumous, decision }: HandoverLine): string {
  const by = decision ? ` theo Quyết định số ${decision.symbol} ${dayInFull(decision.decidedOn)}` : '';
  return `${posthumous ? 'Truy tặng' : 'Tặng'} ${award}${by}`;
}

function rowOf(line: HandoverLine, index: number): string[] {
  return [String(index + 1), line.name, line.unit, receiverOf(line), ''];
}

function receiverOf({ isAbsent, representative, mandate, note }: HandoverLine): string {
  const by = representative ? `${representative.name} (${representative.relation})` : 'Trực tiếp nhận';
  const dated = mandate?.on ? ` ngày ${dayInFigures(mandate.on)}` : '';
  const told = mandate ? [`ủy quyền: ${mandate.name}${dated}`] : [];
  return [isAbsent ? 'Vắng mặt' : by, ...(isAbsent ? [] : told), ...(note ? [note] : [])].join('; ');
}
