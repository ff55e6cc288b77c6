import {
  composeDecision,
  issuerOf,
  type DecisionFacts,
  type OfficialDocument,
  type Recipient,
} from '@vinh-danh/workflows/documents';

const issuer = issuerOf({
  id: 'ubnd-tinh',
  kind: 'people-committee',
  level: 'province',
  nameVi: 'Ủy ban nhân dân tỉnh Kon Tum',
});

/** Persons of this number on one list, with names as they occur. */
export function recipientsOf(count: number): Recipient[] {
  const family = ['Nguyễn Thị', 'Y', 'A', 'Trần Quốc', 'Đinh Thị Ngọc', 'Siu', 'Rơ Châm'];
  const given = ['Hương', 'Ánh', 'Blốt', 'Đạt', 'Yên', 'H’Len', 'Ẩn'];
  return Array.from({ length: count }, (_, index) => ({
    name: `${family[index % 7]} ${given[(index * 3) % 7]}`,
    kind: 'individual' as const,
    gender: 'female',
    post: 'Điều dưỡng',
    unit: 'Bệnh viện Đa khoa tỉnh Kon Tum',
    title: `Bằng khen của ${issuer.authority}`,
    verb: index % 5 === 4 ? 'Truy tặng' : 'Tặng',
    posthumous: index % 5 === 4,
    merit: 'đã có thành tích xuất sắc trong công tác phòng, chống dịch COVID-19',
  }));
}

/** The paper of a decision of the chairman of the province, issued on a day of February. */
export function decisionPaper(recipients: readonly Recipient[], facts: Partial<DecisionFacts> = {}): OfficialDocument {
  return composeDecision({
    kind: 'award',
    issuer,
    symbol: '09/QĐ-UBND',
    day: '2022-02-03',
    acts: [
      'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013',
    ],
    proposer: 'Giám đốc Sở Nội vụ',
    letters: [{ symbol: '433/TTr-SNV', signedOn: '2022-01-20' }],
    signing: { form: 'deputy' },
    signerName: 'Y Ngọc',
    recipients,
    hasPrize: true,
    order: 'unit',
    ...facts,
  });
}
