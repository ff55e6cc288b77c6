import type { ListKind } from '../decision/machine.ts';
import type { SubjectKind } from '../nomination/dossier.ts';
import type { Day } from '../text.ts';
import { capital } from '../words/letters.ts';
import parts from './data/list-columns.json' with { type: 'json' };
import { dayInFigures } from './days.ts';
import type { OfficialDocument } from './official-document.ts';
import type { ListOrder } from './sort-recipients.ts';
import { sortRecipients } from './sort-recipients.ts';

/** One line of a decision's list. */
export type Recipient = {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly gender?: string | undefined;
  readonly post?: string | undefined;
  /** Of foreigners and Vietnamese abroad: "quốc tịch Pháp". */
  readonly origin?: string | undefined;
  readonly unit: string;
  /** As the decision calls it: "Bằng khen của Chủ tịch …". */
  readonly title: string;
  /** "Tặng", "Truy tặng". */
  readonly verb: string;
  readonly posthumous: boolean;
  /** What it is given for, as a clause: "đã có thành tích …". */
  readonly merit: string;
  /** The decision by which it was given, for one that takes it back or gives it back. */
  readonly former?: { readonly symbol: string; readonly decidedOn: Day } | undefined;
};

/** Those who are given the same award in the same words; `merit` where it is the same for all. */
export type RecipientGroup<T extends Recipient = Recipient> = {
  readonly title: string;
  readonly verb: string;
  readonly posthumous: boolean;
  readonly merit: string | undefined;
  readonly recipients: readonly T[];
};

const kindsInOrder: readonly SubjectKind[] = ['collective', 'individual', 'household'];
const kindNames = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const;

/** In the order in which the awards first occur, what is given to the living before what is given to the dead. */
export function groupRecipients<T extends Recipient>(recipients: readonly T[], order: ListOrder): RecipientGroup<T>[] {
  const groups = Map.groupBy(recipients, ({ verb, title }) => JSON.stringify([verb, title]));
  return [...groups.values()]
    .flatMap((all) => {
      const [first] = all;
      if (!first) return [];
      const merits = new Set(all.map(({ merit }) => merit));
      const sorted = kindsInOrder.flatMap((kind) =>
        sortRecipients(
          all.filter((one) => one.kind === kind),
          order,
        ),
      );
      return [
        {
          title: first.title,
          verb: first.verb,
          posthumous: first.posthumous,
          merit: merits.size === 1 ? first.merit : undefined,
          recipients: sorted,
        },
      ];
    })
    .toSorted((a, b) => Number(a.posthumous) - Number(b.posthumous));
}

/** The same as one list, in the order in which it is printed. */
export function listInOrder(recipients: readonly Recipient[], order: ListOrder): Recipient[] {
  return groupRecipients(recipients, order).flatMap((group) => group.recipients);
}

/** "02 tập thể và 03 cá nhân". */
export function countOf(recipients: readonly Pick<Recipient, 'kind'>[]): string {
  const counts = kindsInOrder.flatMap((kind) => {
    const count = recipients.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${String(count).padStart(2, '0')} ${kindNames[kind]}`] : [];
  });
  const last = counts.pop() ?? '';
  return counts.length > 0 ? `${counts.join(', ')} và ${last}` : last;
}

/** A recipient within a sentence: "ông Nguyễn Văn An, bác sĩ, Bệnh viện Đa khoa tỉnh". */
export function nameWithin({ name, kind, gender, post, origin, unit }: Recipient): string {
  if (kind === 'collective') return [name, origin].filter(Boolean).join(', ');
  if (kind === 'household') return `hộ ông (bà) ${name}, ${unit}`;
  const address = { male: 'ông ', female: 'bà ' }[gender ?? ''] ?? 'ông (bà) ';
  return `${address}${[name, origin, post, unit].filter(Boolean).join(', ')}`;
}

/** The same beside the name in a list: "Bác sĩ, quốc tịch Pháp, Bệnh viện Đa khoa tỉnh". */
export function postAndUnit({
  kind,
  post,
  origin,
  unit,
}: Pick<Recipient, 'kind' | 'post' | 'origin' | 'unit'>): string {
  const told = kind === 'collective' || !post ? undefined : post;
  return [told, told || !origin ? origin : capital(origin), unit].filter(Boolean).join(', ');
}

type Annex = OfficialDocument['annexes'][number];

/** The list of a decision: a section for each award, wording and kind of recipient, each numbered for itself. */
export function annexOf(kind: ListKind, groups: readonly RecipientGroup[], lead: string): Annex {
  const tellsMerit = kind === 'award' && groups.some(({ merit }) => merit === undefined);
  const columns: Annex['table']['columns'] = [
    { title: 'STT', part: parts.order, align: 'center' },
    { title: 'Họ và tên, tên tập thể', part: parts.name, align: 'left' },
    { title: 'Chức vụ, đơn vị', part: parts.post, align: 'left' },
    ...(tellsMerit ? [{ title: 'Thành tích', part: parts.merit, align: 'left' as const }] : []),
    ...(kind === 'award' ? [] : [{ title: 'Quyết định đã ban hành', part: parts.former, align: 'left' as const }]),
  ];
  const sections = groups.flatMap(({ title, verb, recipients }) =>
    kindsInOrder
      .map((subject) => ({ subject, all: recipients.filter((one) => one.kind === subject) }))
      .filter(({ all }) => all.length > 0)
      .map(({ subject, all }) => ({
        title: `${verb} ${title} – ${kindNames[subject]}`,
        rows: all.map((one, index) => [
          String(index + 1),
          one.name,
          postAndUnit(one),
          ...(tellsMerit ? [one.merit] : []),
          ...(kind === 'award'
            ? []
            : [one.former ? `Số ${one.former.symbol}, ${dayInFigures(one.former.decidedOn)}` : '']),
        ]),
      })),
  );
  return { title: 'Danh sách', lead, table: { columns, sections: numbered(sections) } };
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function numbered<T extends { readonly title: string }>(sections: readonly T[]): T[] {
  return sections.map((section, index) => ({ ...section, title: `${numerals[index] ?? index + 1}. ${section.title}` }));
}
