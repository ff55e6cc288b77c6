import type { AwardName, RuleWords } from './rule-words.ts';
import { capital, small } from './letters.ts';

/** As official papers write a number: 02, 15. */
const two = (count: number) => String(count).padStart(2, '0');
const or = (items: readonly string[]) =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} hoặc ${items.at(-1)}` : items.join('');
const quoted = (nameOf: AwardName, code: string) => `“${nameOf(code)}”`;
const more = (strictly: boolean) => (strictly ? 'trên' : 'từ');
const upwards = (strictly: boolean) => (strictly ? '' : ' trở lên');

const levels: RuleWords['levels'] = {
  unit: 'đơn vị',
  managingUnit: 'cơ quan quản lý trực tiếp',
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  ministry: 'bộ, ban, ngành',
  central: 'Trung ương',
  primeMinister: 'Thủ tướng Chính phủ',
  president: 'Chủ tịch nước',
};
const ratings: RuleWords['ratings'] = {
  notCompleted: 'không hoàn thành nhiệm vụ',
  completed: 'hoàn thành nhiệm vụ',
  completedWell: 'hoàn thành tốt nhiệm vụ',
  completedExcellently: 'hoàn thành xuất sắc nhiệm vụ',
};
const reaches: RuleWords['reaches'] = {
  unit: 'trong phạm vi cơ sở',
  province: 'trong phạm vi bộ, ban, ngành, tỉnh',
  national: 'trong phạm vi toàn quốc',
};
const statements: RuleWords['statements'] = {
  unexpectedAchievement: 'lập được thành tích đột xuất',
  contribution: 'có nhiều đóng góp cho kinh tế - xã hội, khoa học hoặc công tác xã hội, từ thiện',
  researchApplied: 'có đề tài, công trình khoa học đã được nghiệm thu và áp dụng hiệu quả',
  creativityInCombat: 'mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu',
  outstandingAmongLeaders: 'tiêu biểu nhất trong số các tập thể dẫn đầu cụm, khối thi đua',
};
const posts: RuleWords['posts'] = {
  provincialSecretary: 'Bí thư Tỉnh ủy',
  provincialChairman: 'Chủ tịch Ủy ban nhân dân tỉnh',
  provincialViceChairman: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
  departmentDirector: 'Giám đốc sở và tương đương',
};
/** A rating and all above it. */
const rated = (minimum: keyof typeof ratings) =>
  minimum === 'completedExcellently' ? `“${ratings[minimum]}”` : `“${ratings[minimum]}” trở lên`;
const bases: Readonly<Record<string, string>> = {
  LDTT: 'tổng số cá nhân đạt danh hiệu “Lao động tiên tiến”, “Chiến sĩ tiên tiến”',
  clusterLeaders: 'tổng số tập thể dẫn đầu cụm, khối thi đua',
};

export const vi: RuleWords = {
  levels,
  ratings,
  reaches,
  statements,
  posts,
  verdicts: { met: 'đạt', notMet: 'không đạt', needsProof: 'cần chứng minh', unknown: 'chưa rõ' },
  severities: { hard: 'bắt buộc', soft: 'cần cân nhắc' },
  papers: {
    achievementReport: 'báo cáo thành tích',
    summaryReport: 'báo cáo tóm tắt thành tích',
    unitMinutes: 'biên bản họp xét khen thưởng của đơn vị',
    deathCertificate: 'giấy chứng tử hoặc giấy báo tử',
    submissionLetter: 'tờ trình kèm danh sách đề nghị',
    councilMinutes: 'biên bản họp Hội đồng',
    ballotResult: 'kết quả bỏ phiếu kín',
    initiativeCertificate: 'giấy công nhận sáng kiến, đề tài',
    achievementCertificate: 'xác nhận thành tích đặc biệt xuất sắc, đột xuất',
    statementOfManagingUnit: 'báo cáo của đơn vị quản lý người đã mất',
    obligationsConfirmation: 'xác nhận nghĩa vụ với Nhà nước (nếu có)',
    electronicCopy: 'bản điện tử của hồ sơ',
    partyOpinion: 'ý kiến của cấp ủy',
    other: 'giấy tờ khác',
  },
  steps: {
    intake: 'tiếp nhận',
    appraisal: 'thẩm định',
    consultation: 'lấy ý kiến hiệp y',
    publicComment: 'lấy ý kiến Nhân dân',
    council: 'họp Hội đồng',
    leader: 'lãnh đạo xem xét, ký',
  },
  bases: { allMembers: 'tổng số thành viên Hội đồng', present: 'số thành viên tham gia bỏ phiếu' },
  noPrize: {
    noPrizeSet: 'không có mức tiền thưởng trong bộ quy định',
    noBaseSalary: 'không có mức lương cơ sở cho ngày này',
    upToMaximum: 'không quá',
  },
  failures: {
    badInput: ({ path, message }) => `Dữ liệu không đúng định dạng tại "${path}": ${message}.`,
    dateOutsideRegimes: ({ on }) =>
      `Ngày ${on} nằm ngoài thời gian áp dụng của mọi chế độ pháp luật trong bộ quy định.`,
    awardUnknown: ({ award }) => `Không có danh hiệu, hình thức khen thưởng mang mã "${award}" trong bộ quy định.`,
    unitUnknown: ({ unit }) => `Không có đơn vị mang mã "${unit}" trong dữ liệu tổ chức.`,
  },
  refusals: {
    awardNotInRegime: ({ award = '', regime }, nameOf) => `${regime} không có ${quoted(nameOf, award)}.`,
    noDecidingAuthority: ({ award = '' }, nameOf) =>
      `Không có cấp nào trên đơn vị có thẩm quyền quyết định ${quoted(nameOf, award)}.`,
    levelEnded: ({ endedOn }) => `Cấp huyện đã kết thúc hoạt động ngày ${endedOn}; đề nghị qua đơn vị kế thừa.`,
  },
  womenTerm: (fraction) => `Thời gian giữ chức vụ đối với nữ được giảm ${fraction}`,
  oneOf: 'Đạt một trong các điều kiện sau',
  noCriteria: 'Bộ quy định chưa ghi tiêu chuẩn riêng cho trường hợp này; phải tra văn bản.',
  criteria: {
    post: ({ any }) =>
      `Đã giữ chức vụ ${or(any.map(({ post, minYears }) => `${posts[post]} từ ${two(minYears)} năm trở lên`))}`,
    rating: ({ minimum, years }) =>
      years === 1
        ? `Được xếp loại ${rated(minimum)} trong năm đề nghị`
        : `Có ${two(years)} năm liên tục đến thời điểm đề nghị được xếp loại ${rated(minimum)}`,
    ratingCount: ({ minimum, count, withinYears }) =>
      `Trong ${two(withinYears)} năm gần nhất có ít nhất ${two(count)} năm được xếp loại ${rated(minimum)}`,
    award: ({ award, count, withinYears, sameYear }, nameOf) => {
      const often = count === 1 ? '' : ` ít nhất ${two(count)} lần`;
      const within = withinYears === undefined ? '' : ` trong ${two(withinYears)} năm gần nhất`;
      return `Đã được tặng ${quoted(nameOf, award)}${often}${sameYear ? ' trong năm đề nghị' : within}`;
    },
    consecutiveAwards: ({ award, count }, nameOf) => `Có ${two(count)} lần liên tục được tặng ${quoted(nameOf, award)}`,
    yearsSinceAward: ({ award, years, minimum }, nameOf) =>
      `Đã được tặng ${quoted(nameOf, award)} và có từ ${two(years)} năm liên tục trở lên sau đó được xếp loại ${rated(minimum)}`,
    initiatives: ({ count, scope, orArmedForces }, nameOf) => {
      const instead = orArmedForces?.awards.map((award) => quoted(nameOf, award)) ?? [];
      const armed = orArmedForces
        ? `; lực lượng vũ trang có thể thay bằng ${two(orArmedForces.count)} lần được tặng ${or(instead)}`
        : '';
      return `Có ${two(count)} sáng kiến được công nhận và áp dụng hiệu quả ${reaches[scope]}${armed}`;
    },
    statement: ({ fact }) => capital(statements[fact]),
    movement: ({ launchers }) => {
      const by = launchers.map((launcher) => {
        const time = launcher.minYears > 0 ? `, có thời gian từ ${two(launcher.minYears)} năm trở lên` : '';
        return `${or(launcher.by.map((level) => levels[level]))} phát động${time}`;
      });
      const whose = by.length > 0 ? ` do ${by.join('; hoặc do ')}` : '';
      return `Có thành tích xuất sắc tiêu biểu, được bình xét, lựa chọn trong phong trào thi đua${whose}`;
    },
    cluster: ({ rank, organisedBy }) => {
      const by = organisedBy.length > 0 ? ` do ${or(organisedBy.map((level) => levels[level]))} tổ chức` : '';
      return rank === 1 ? `Dẫn đầu cụm, khối thi đua${by}` : `Xếp từ hạng ${rank} trở lên trong cụm, khối thi đua${by}`;
    },
    memberAwards: ({ award, percent, strictlyMore }, nameOf) =>
      `Có ${more(strictlyMore)} ${percent}%${upwards(strictlyMore)} cá nhân trong tập thể đạt danh hiệu ${quoted(nameOf, award)}`,
    memberRatings: ({ minimum, percent }) => `Có ${percent}% cá nhân trong tập thể được xếp loại ${rated(minimum)}`,
    memberAwardCount: ({ award, count }, nameOf) =>
      `Có ít nhất ${two(count)} cá nhân đạt danh hiệu ${quoted(nameOf, award)}`,
    noMemberDisciplined: ({ from }) =>
      `Không có cá nhân bị kỷ luật từ ${from === 'warning' ? 'cảnh cáo' : 'khiển trách'} trở lên`,
    service: ({ minMonths }) => `Có thời gian công tác trong năm từ ${two(minMonths)} tháng trở lên`,
    quota: ({ percent, of }) => `Số lượng đề nghị không quá ${percent}% ${bases[of] ?? small(of)}`,
  },
};
