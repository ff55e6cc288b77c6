import { small } from '../words/letters.ts';
import columns from './data/list-columns.json' with { type: 'json' };
import type { DocumentTable, OfficialDocument } from './official-document.ts';
import { percentOf } from './figures.ts';
import { countOf, groupRecipients, postAndUnit, type Recipient } from './recipients.ts';
import type { ListOrder } from './sort-recipients.ts';

/** One line of a list of those who are proposed. */
export type Nominee = Recipient & {
  readonly birthYear?: number | undefined;
  /** What was achieved, as the unit tells it. */
  readonly summary: string;
  /** Votes in favour, and the voters they are counted of. */
  readonly vote?: { readonly inFavour: number; readonly whole: number } | undefined;
};

type Section = DocumentTable['sections'][number];
const kinds = ['collective', 'individual', 'household'] as const;
const kindNames = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' } as const;
const genders: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };
const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The list of those proposed: a section for each award and kind of subject, each numbered for itself. */
export function nomineeTable(nominees: readonly Nominee[], order: ListOrder): DocumentTable {
  const hasPersons = nominees.some(({ kind }) => kind === 'individual');
  const hasVotes = nominees.some(({ vote }) => vote !== undefined);
  const sections = groupNominees(nominees, order).flatMap(({ verb, title, recipients }) =>
    kinds.flatMap((kind) => {
      const all = recipients.filter((one) => one.kind === kind);
      return all.length === 0 ? [] : [{ title: `${verb} ${title} – ${kindNames[kind]}`, all }];
    }),
  );
  return {
    columns: [
      { title: 'STT', part: columns.order, align: 'center' },
      { title: 'Họ và tên, tên tập thể', part: columns.name, align: 'left' },
      ...(hasPersons
        ? ([
            { title: 'Năm sinh', part: columns.birthYear, align: 'center' },
            { title: 'Giới tính', part: columns.gender, align: 'center' },
          ] as const)
        : []),
      { title: 'Chức vụ, đơn vị công tác', part: columns.unit, align: 'left' },
      { title: 'Tóm tắt thành tích', part: columns.summary, align: 'left' },
      ...(hasVotes ? [{ title: 'Tỷ lệ phiếu đồng ý', part: columns.vote, align: 'center' as const }] : []),
    ],
    sections: sections.map(({ title, all }, index): Section => ({
      title: `${numerals[index] ?? index + 1}. ${title}`,
      rows: all.map((one, place) => [
        String(place + 1),
        one.name,
        ...(hasPersons ? [one.birthYear ? String(one.birthYear) : '', genders[one.gender ?? ''] ?? ''] : []),
        postAndUnit(one),
        shorten(one.summary),
        ...(hasVotes ? [voteOf(one)] : []),
      ]),
    })),
  };
}

/** The nominees of each award, in the list's order. */
export function groupNominees<T extends Nominee>(nominees: readonly T[], order: ListOrder) {
  return groupRecipients(nominees, order).map(({ verb, title, recipients }) => ({ verb, title, recipients }));
}

/** What is proposed, one sentence an award: "Tặng Bằng khen của … cho 02 tập thể và 03 cá nhân". */
export function proposalsOf(nominees: readonly Nominee[], order: ListOrder): string[] {
  return groupRecipients(nominees, order).map(({ verb, title, merit, recipients }) => {
    const merited = merit ? `, ${small(merit)}` : '';
    return `${verb} ${title} cho ${countOf(recipients)}${merited}`;
  });
}

/** "tặng Bằng khen của …", or what all awards have in common where they are several. */
export function subjectOf(nominees: readonly Nominee[]): string {
  const verbs = [...new Set(nominees.map(({ verb }) => verb.toLocaleLowerCase('vi')))];
  const titles = [...new Set(nominees.map(({ title }) => title))];
  const [only] = titles;
  const named = only !== undefined && titles.length === 1 ? only : 'danh hiệu thi đua, hình thức khen thưởng';
  return `${verbs.toSorted().join(', ')} ${named}`;
}

/** The list as an annex of a letter. */
export function nomineeAnnex(
  nominees: readonly Nominee[],
  order: ListOrder,
  lead: string,
): OfficialDocument['annexes'][number] {
  return { title: 'Danh sách trích ngang', lead, table: nomineeTable(nominees, order) };
}

/** "17/21 (80,95%)". */
export function voteOf({ vote }: Pick<Nominee, 'vote'>): string {
  return vote ? `${vote.inFavour}/${vote.whole} (${percentOf(vote.inFavour, vote.whole)})` : '';
}

/** A list tells the beginning; the report tells it all. Cut after a sentence where one ends in time, else after a word. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= columns.longestSummary) return line;
  const cut = line.slice(0, columns.longestSummary);
  const sentence = cut.search(/[.;](?=[^.;]*$)/u);
  if (sentence > columns.shortestSummary) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
