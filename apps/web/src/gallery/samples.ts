export type SampleDossier = {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly award: string;
  readonly stage: string;
  readonly unit: string;
  readonly votes: number;
};

/** Invented dossiers to fill the pages with. */
export const dossiers: readonly SampleDossier[] = [
  {
    key: '1',
    name: 'Nguyễn Thị Thanh Nhàn',
    code: 'TD-2026-000128',
    award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    stage: 'Đang thẩm định',
    unit: 'Bệnh viện Đa khoa tỉnh',
    votes: 19,
  },
  {
    key: '2',
    name: 'Trường Phổ thông Dân tộc nội trú Đăk Glei',
    code: 'TD-2026-000131',
    award: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    stage: 'Chờ Hội đồng',
    unit: 'Sở Giáo dục và Đào tạo',
    votes: 21,
  },
  {
    key: '3',
    name: 'A Thuynh',
    code: 'TD-2026-000140',
    award: 'Chiến sĩ thi đua cấp tỉnh',
    stage: 'Chờ Hội đồng',
    unit: 'Ủy ban nhân dân phường Kon Tum',
    votes: 17,
  },
];
