import type { Criterion } from '../criterion.ts';

type Name = { readonly nameVi: string; readonly nameEn: string };

/** What an award asks for, by the word of the vocabulary; a principle has its name in the rulebook. */
const names: Readonly<Record<Criterion['type'], Name>> = {
  anyOf: { nameVi: 'Tiêu chuẩn của danh hiệu, hình thức khen thưởng', nameEn: 'What the award asks for' },
  rating: { nameVi: 'Mức độ hoàn thành nhiệm vụ liên tục các năm', nameEn: 'Rating of every year' },
  ratingCount: { nameVi: 'Số năm đạt mức hoàn thành nhiệm vụ', nameEn: 'Years with the rating' },
  award: { nameVi: 'Đã được tặng danh hiệu, hình thức khen thưởng', nameEn: 'Holds an earlier award' },
  consecutiveAwards: { nameVi: 'Các năm liên tục được tặng danh hiệu', nameEn: 'Consecutive years with the title' },
  yearsSinceAward: {
    nameVi: 'Thời gian kể từ khi được tặng hình thức khen thưởng trước',
    nameEn: 'Years since the earlier award',
  },
  initiatives: { nameVi: 'Sáng kiến, đề tài được công nhận', nameEn: 'Recognised initiatives' },
  statement: { nameVi: 'Thành tích, đóng góp được xác nhận', nameEn: 'A confirmed achievement or contribution' },
  movement: { nameVi: 'Phong trào thi đua', nameEn: 'The emulation movement' },
  cluster: { nameVi: 'Thứ hạng trong cụm, khối thi đua', nameEn: 'Rank in the cluster or block' },
  memberAwards: { nameVi: 'Tỷ lệ thành viên được tặng danh hiệu', nameEn: 'Share of members with the title' },
  memberRatings: { nameVi: 'Tỷ lệ thành viên hoàn thành nhiệm vụ', nameEn: 'Share of members with the rating' },
  memberAwardCount: { nameVi: 'Số thành viên được tặng danh hiệu', nameEn: 'Members with the title' },
  noMemberDisciplined: { nameVi: 'Không có thành viên bị kỷ luật', nameEn: 'No member has been disciplined' },
  service: { nameVi: 'Thời gian công tác trong năm', nameEn: 'Months of service in the year' },
  quota: { nameVi: 'Tỷ lệ được đề nghị', nameEn: 'Share that may be proposed' },
  post: { nameVi: 'Chức vụ và thời gian giữ chức vụ', nameEn: 'Posts and years in them' },
};

export const withoutCriteriaName: Name = {
  nameVi: 'Bộ quy định chưa có tiêu chuẩn cho đối tượng này',
  nameEn: 'The rulebook has no criteria for this subject',
};

export function nameOfCriterion(type: Criterion['type']): Name {
  return names[type];
}
