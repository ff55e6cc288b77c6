import type { Day } from '../text.ts';
import { capital } from '../words/letters.ts';
import columns from './data/ballot-columns.json' with { type: 'json' };
import { dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import { groupNominees, subjectOf, type Nominee } from './nominees.ts';
import type { DocumentTable, OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { percentOf, twoDigits } from './figures.ts';
import { countOf, postAndUnit } from './recipients.ts';
import type { ListOrder } from './sort-recipients.ts';

/** How many votes an award needs, and the rule that says so. */
export type ShareSaid = {
  readonly percent: number;
  readonly strictlyMore: boolean;
  readonly of: 'allMembers' | 'present';
  /** Undefined where nobody has compared it with the text of the law: what is not certain is not cited. */
  readonly source: string | undefined;
};

/** One item of a session, as it was voted on. */
export type Ballot = Nominee & {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly recused: number;
  readonly whole: number;
  readonly required: number;
  readonly reached: boolean;
  readonly share: ShareSaid;
};

export type SessionFacts = {
  /** The council; `fullName` within a sentence. */
  readonly issuer: Issuer;
  readonly fullName: string;
  readonly heldOn: Day;
  readonly members: number;
  readonly present: number;
  readonly writtenOpinions: number;
  /** How many must be present, and the rule that says so. */
  readonly quorum: { readonly required: number; readonly source: string | undefined };
  /** Secret, where the rulebook of the case says so. */
  readonly secret: boolean;
  readonly secretary: string;
  /** To whom the council proposes. */
  readonly authority: string;
  readonly ballots: readonly Ballot[];
  readonly order: ListOrder;
};

const blank = '................';

/** The minutes of a council session (NĐ 30/2020, Annex III: biên bản), with each vote in an annex. */
export function composeMinutes(facts: SessionFacts): OfficialDocument {
  const { fullName, heldOn, secretary, ballots, order, authority } = facts;
  const reached = ballots.filter((ballot) => ballot.reached);
  const missed = ballots.filter((ballot) => !ballot.reached);
  return minutesFrame(facts, {
    abstract: `Họp xét thi đua, khen thưởng ${dayInFull(heldOn)}`,
    body: [
      paragraph(`Thời gian bắt đầu: ....... giờ ....... phút, ${dayInFull(heldOn)}.`),
      paragraph(`Địa điểm: ${blank}${blank}${blank}`),
      paragraph(`Thành phần tham dự: ${presenceOf(facts)}`),
      paragraph(`Chủ trì (chủ tọa): ${blank}${blank}`),
      paragraph(`Thư ký (người ghi biên bản): ${secretary}.`),
      heading('I. NỘI DUNG'),
      paragraph(
        `${fullName} nghe báo cáo kết quả thẩm định, thảo luận và ${voting(facts)} đối với ${countOf(ballots)} được đề nghị ${subjectOf(ballots)}.`,
      ),
      heading('II. KẾT QUẢ BỎ PHIẾU'),
      ...sharesOf(facts).map(paragraph),
      ...groupNominees(ballots, order).map(({ verb, title, recipients }) => {
        const carried = recipients.filter((ballot) => ballot.reached);
        return paragraph(
          `- ${verb} ${title}: ${countOf(recipients)} được đề nghị; ${carried.length === 0 ? 'không có trường hợp nào' : countOf(carried)} đạt tỷ lệ phiếu theo quy định.`,
        );
      }),
      paragraph('Kết quả bỏ phiếu đối với từng trường hợp ghi trong Phụ lục kèm theo.'),
      heading('III. KẾT LUẬN'),
      ...(reached.length > 0
        ? [
            paragraph(
              `${fullName} thống nhất đề nghị ${authority} xem xét đối với ${countOf(reached)} đạt tỷ lệ phiếu.`,
            ),
          ]
        : []),
      ...(missed.length > 0
        ? [
            paragraph(
              `Chưa đạt tỷ lệ phiếu theo quy định: ${missed.map(({ name }) => name).join(', ')}; Hội đồng ghi nhận và báo cáo ${authority} theo quy định.`,
            ),
          ]
        : []),
      paragraph(
        `Cuộc họp kết thúc vào ....... giờ ....... phút cùng ngày. Biên bản được các thành viên dự họp thông qua./.`,
      ),
    ],
    lead: `(Kèm theo Biên bản họp ${dayInFull(heldOn)} của ${fullName})`,
  });
}

/** The result of the ballot of a session, with each vote in its list. */
export function composeBallotResult(facts: SessionFacts): OfficialDocument {
  const { fullName, heldOn, ballots } = facts;
  const reached = ballots.filter((ballot) => ballot.reached);
  return minutesFrame(facts, {
    abstract: `Kiểm phiếu xét thi đua, khen thưởng ${dayInFull(heldOn)}`,
    body: [
      paragraph(
        `${capital(dayInFull(heldOn))}, ${fullName} tiến hành ${voting(facts)} đối với ${countOf(ballots)} được đề nghị ${subjectOf(ballots)}.`,
      ),
      paragraph(`Thành phần bỏ phiếu: ${presenceOf(facts)}`),
      ...sharesOf(facts).map(paragraph),
      paragraph(
        `Kết quả: ${reached.length === 0 ? 'không có trường hợp nào' : countOf(reached)} trên tổng số ${countOf(ballots)} đạt tỷ lệ phiếu theo quy định. Số phiếu của từng trường hợp ghi trong danh sách kèm theo.`,
      ),
      paragraph('Biên bản kiểm phiếu được công bố trước Hội đồng và được thông qua./.'),
    ],
    lead: `(Kèm theo Biên bản kiểm phiếu ${dayInFull(heldOn)} của ${fullName})`,
  });
}

type Contents = Pick<OfficialDocument, 'abstract' | 'body'> & { readonly lead: string };

function minutesFrame({ issuer, secretary, ballots, order }: SessionFacts, { abstract, body, lead }: Contents) {
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: `/BB-${issuer.symbol}`,
    // Minutes say in their text when and where.
    place: '',
    type: 'Biên bản',
    abstract,
    body,
    signatures: [
      { lines: ['Thư ký'], name: secretary },
      { lines: ['Chủ tọa'], name: '' },
    ],
    recipients: ['Thành viên Hội đồng', `Lưu: ${issuer.keeper}`],
    annexes: [{ title: 'Kết quả bỏ phiếu', lead, table: ballotTable(ballots, order) }],
  });
}

function presenceOf({ members, present, writtenOpinions, quorum }: SessionFacts): string {
  const absent =
    writtenOpinions > 0 ? `; ${twoDigits(writtenOpinions)} thành viên vắng mặt gửi ý kiến bằng văn bản` : '';
  return `có mặt ${twoDigits(present)}/${twoDigits(members)} thành viên Hội đồng (${percentOf(present, members)})${absent}. Số thành viên có mặt bảo đảm theo quy định (ít nhất ${twoDigits(quorum.required)} thành viên${quorum.source ? `; ${quorum.source}` : ''}).`;
}

function voting({ secret }: SessionFacts): string {
  return secret ? 'bỏ phiếu kín' : 'bỏ phiếu';
}

/** What each award asks for, said once for all that are proposed for it. */
function sharesOf({ ballots }: SessionFacts): string[] {
  const said = ballots.map(({ title, share: { percent, strictlyMore, of, source } }) => {
    const base = of === 'allMembers' ? 'tổng số thành viên Hội đồng' : 'số thành viên tham gia bỏ phiếu';
    const least = strictlyMore ? `trên ${percent}%` : `từ ${percent}% trở lên`;
    return `Tỷ lệ phiếu đồng ý phải đạt đối với ${title}: ${least} tính trên ${base}${source ? ` (${source})` : ''}.`;
  });
  return [...new Set(said)];
}

function ballotTable(ballots: readonly Ballot[], order: ListOrder): DocumentTable {
  const center = 'center' as const;
  return {
    columns: [
      { title: 'STT', part: columns.order, align: center },
      { title: 'Họ và tên, tên tập thể', part: columns.name, align: 'left' },
      { title: 'Chức vụ, đơn vị', part: columns.unit, align: 'left' },
      { title: 'Đồng ý', part: columns.count, align: center },
      { title: 'Không đồng ý', part: columns.count, align: center },
      { title: 'Ý kiến khác', part: columns.count, align: center },
      { title: 'Không tham gia', part: columns.count, align: center },
      { title: 'Tỷ lệ đồng ý', part: columns.share, align: center },
      { title: 'Số phiếu phải đạt', part: columns.count, align: center },
      { title: 'Kết quả', part: columns.result, align: center },
    ],
    sections: groupNominees(ballots, order).map(({ verb, title, recipients }) => ({
      title: `${verb} ${title}`,
      rows: recipients.map((one, index) => [
        String(index + 1),
        one.name,
        postAndUnit(one),
        ...[one.inFavour, one.against, one.abstained, one.recused].map(String),
        `${one.inFavour}/${one.whole} (${percentOf(one.inFavour, one.whole)})`,
        String(one.required),
        one.reached ? 'Đạt' : 'Không đạt',
      ]),
    })),
  };
}

function paragraph(text: string) {
  return { kind: 'paragraph' as const, text };
}

function heading(text: string) {
  return { kind: 'heading' as const, text };
}
