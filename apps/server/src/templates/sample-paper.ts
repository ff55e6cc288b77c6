import { composeSubmissionLetter, issuerOf } from '@vinh-danh/workflows/documents';

/** A paper that is made up, with everything in it that a template may name: a new template is tried on it. */
export const samplePaper = composeSubmissionLetter({
  issuer: issuerOf({
    kind: 'department',
    level: 'province',
    nameVi: 'Sở Y tế',
    superior: 'Ủy ban nhân dân tỉnh',
  }),
  symbol: '09/TTr-SYT',
  day: '2026-02-03',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh', 'Sở Nội vụ'],
  decides: true,
  acts: ['Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
  councils: [],
  nominees: ['Nguyễn Thị Hương', 'Y Thanh Bình'].map((name) => ({
    name,
    kind: 'individual',
    gender: 'female',
    post: 'Điều dưỡng',
    unit: 'Bệnh viện Đa khoa tỉnh',
    title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    verb: 'Tặng',
    posthumous: false,
    merit: 'đã có thành tích xuất sắc trong công tác',
    summary: 'Nội dung thành tích dùng để xem thử mẫu.',
  })),
  signing: { form: 'head' },
  signerName: 'Họ và tên người ký',
  order: 'unit',
});
