/** Units of the demonstration that write, vote, sign and decide for themselves, with their people. */
export const units = {
  ward: {
    login: 'phuong-kon-tum',
    organisationId: 'qn-ubnd-23293',
    name: 'Ủy ban nhân dân phường Kon Tum',
    officer: 'Y Thanh Bình',
    head: 'Trịnh Quốc Bảo',
  },
  commune: {
    login: 'ia-toi',
    organisationId: 'qn-ubnd-23538',
    name: 'Ủy ban nhân dân xã Ia Tơi',
    officer: 'Rơ Mah Thủy',
    head: 'Lê Xuân Định',
  },
  department: {
    login: 'so-gddt',
    organisationId: 'qn-so-gddt',
    name: 'Sở Giáo dục và Đào tạo',
    officer: 'Đặng Thị Thu Sương',
    head: 'Lương Văn Tấn',
  },
} as const;
export type Unit = (typeof units)[keyof typeof units];
