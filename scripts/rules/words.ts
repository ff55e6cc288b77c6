import type { Failure, Judgement } from '@vinh-danh/workflows/rulebook';

type Params = Readonly<Record<string, string>>;

/** Why an item cannot be judged, as a sentence. */
const failures: Readonly<Record<Failure['error']['code'], (params: Params) => string>> = {
  badInput: ({ path, message }) => `Dữ liệu không đúng định dạng tại "${path}": ${message}.`,
  dateOutsideRegimes: ({ on }) => `Ngày ${on} nằm ngoài thời gian áp dụng của mọi chế độ pháp luật trong bộ quy định.`,
  awardUnknown: ({ award }) => `Không có danh hiệu, hình thức khen thưởng mang mã "${award}" trong bộ quy định.`,
  unitUnknown: ({ unit }) => `Không có đơn vị mang mã "${unit}" trong dữ liệu tổ chức.`,
};

/** Why there is no road, as a sentence. */
const refusals: Readonly<Record<NonNullable<Judgement['refusal']>['code'], (params: Params) => string>> = {
  awardNotInRegime: ({ award, regime }) => `Chế độ ${regime} không có ${award}.`,
  noDecidingAuthority: ({ award }) => `Không có cấp nào trên đơn vị có thẩm quyền quyết định ${award}.`,
  levelEnded: ({ endedOn }) => `Cấp huyện đã kết thúc hoạt động ngày ${endedOn}; đề nghị qua đơn vị kế thừa.`,
};

export function failureSentence({ error }: Failure): string {
  return failures[error.code](error.params);
}

export function refusalSentence({ code, params }: NonNullable<Judgement['refusal']>): string {
  return refusals[code](params);
}

export const words = {
  verdicts: { met: 'đạt', notMet: 'không đạt', needsProof: 'cần chứng minh', unknown: 'chưa rõ' },
  severities: { hard: 'bắt buộc', soft: 'cảnh báo' },
  levels: {
    unit: 'đơn vị',
    managingUnit: 'cơ quan quản lý trực tiếp',
    commune: 'cấp xã',
    district: 'cấp huyện',
    province: 'cấp tỉnh',
    ministry: 'cấp bộ',
    central: 'Trung ương',
    primeMinister: 'Thủ tướng Chính phủ',
    president: 'Chủ tịch nước',
  },
  papers: {
    achievementReport: 'báo cáo thành tích',
    summaryReport: 'báo cáo tóm tắt thành tích',
    deathCertificate: 'giấy chứng tử hoặc giấy báo tử',
    submissionLetter: 'tờ trình kèm danh sách',
    councilMinutes: 'biên bản họp Hội đồng',
    ballotResult: 'kết quả bỏ phiếu kín',
    initiativeCertificate: 'chứng nhận sáng kiến, đề tài',
    achievementCertificate: 'chứng nhận thành tích đặc biệt xuất sắc, đột xuất',
    statementOfManagingUnit: 'báo cáo của đơn vị quản lý người đã mất',
    obligationsConfirmation: 'xác nhận nghĩa vụ với Nhà nước (nếu có)',
    electronicCopy: 'bản điện tử của hồ sơ',
    partyOpinion: 'ý kiến của cấp ủy',
  } as Readonly<Record<string, string>>,
  steps: {
    intake: 'tiếp nhận',
    appraisal: 'thẩm định',
    consultation: 'hiệp y',
    publicComment: 'lấy ý kiến Nhân dân',
    council: 'Hội đồng',
    leader: 'lãnh đạo',
  },
  bases: { allMembers: 'tổng số thành viên', present: 'số người bỏ phiếu' } as Readonly<Record<string, string>>,
  noPrize: {
    noPrizeSet: 'không có mức tiền thưởng trong bộ quy định',
    noBaseSalary: 'không có mức lương cơ sở cho ngày này',
    upToMaximum: 'không quá',
  },
};
