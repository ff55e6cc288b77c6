import type { Days } from '../days.ts';
import { newCommittee } from '../organisations.ts';
import {
  beforeChairman,
  beforeCouncil,
  conferredBy,
  conferredByProvince,
  decidedByChairman,
  issue,
  received,
  sign,
  signedBy,
  votedBy,
  votedByProvince,
} from './moves.ts';
import { collective, doctor, farmer, man, teacher, woman } from './subjects.ts';
import { together, type CurrentWork } from './work.ts';

const iaToi = newCommittee('23538');

/** The awards of the weeks before: of a commune, handed over; of a department, to be handed over; of a hospital's own. */
export function decidedWork(days: Days): CurrentWork[] {
  return [
    together(
      days,
      {
        key: 'conferred',
        unit: 'ia-toi',
        organisationId: iaToi,
        simplified: true,
        moves: [...signedBy('ia-toi'), ...beforeChairman, ...decidedByChairman, ...conferredByProvince],
        ago: 15,
      },
      [
        {
          subject: man('Rơ Mah Klơ', 1985, farmer('Gia Rai')),
          award: 'BKT',
          summary: 'Dùng bè tre đưa 19 người trong làng qua suối lũ.',
        },
        {
          subject: woman("Ksor H'Bam", 1990, farmer('Gia Rai')),
          award: 'BKT',
          summary: 'Nấu ăn cho 130 người tại điểm sơ tán suốt năm ngày.',
        },
        {
          subject: collective('Đội xung kích phòng, chống thiên tai xã Ia Tơi', 26),
          award: 'BKT',
          summary: 'Sơ tán 58 hộ dân ven suối trước khi lũ về.',
        },
        {
          subject: { kind: 'household', headName: 'Rơ Châm Thil' },
          award: 'BKT',
          summary: 'Hộ gia đình mở nhà cho bảy gia đình bị sập nhà ở nhờ hai tháng.',
        },
      ],
    ),
    together(
      days,
      {
        key: 'decided',
        unit: 'so-gddt',
        organisationId: 'qn-so-gddt',
        moves: [
          ...votedBy('so-gddt', 'qn-so-gddt'),
          ...received,
          ...beforeCouncil,
          ...votedByProvince,
          ...decidedByChairman,
        ],
        ago: 8,
      },
      [
        {
          subject: woman('Đinh Thị Hương Trà', 1979, teacher('Hrê', 'Phó Hiệu trưởng')),
          award: 'CSTDT',
          summary: 'Sáng kiến tổ chức lớp học bán trú liên xã được nhân rộng ở 11 trường miền núi.',
        },
        {
          subject: collective('Tổ Ngữ văn Trường Phổ thông Dân tộc nội trú tỉnh', 12),
          award: 'TTLDXS',
          summary: 'Hoàn thành xuất sắc nhiệm vụ năm học; bốn giáo viên dạy giỏi cấp tỉnh.',
        },
        {
          subject: man('A Thiêm', 1984, teacher('Ba Na')),
          award: 'BKT',
          summary: 'Biên soạn tài liệu dạy song ngữ Việt - Ba Na cho học sinh lớp một.',
        },
        {
          subject: woman('Trương Thị Ánh Nguyệt', 1987, teacher('Kinh')),
          award: 'BKT',
          summary: 'Mười hai năm dạy ở điểm trường lẻ, bồi dưỡng chín học sinh giỏi cấp tỉnh.',
        },
      ],
    ),
    together(
      days,
      {
        key: 'conferred-by-hospital',
        unit: 'bv-tinh',
        organisationId: 'qn-bv-tinh',
        moves: [
          ...votedBy('bv-tinh', 'qn-bv-tinh', 11),
          ['thu-truong.bv-tinh', sign],
          ['can-bo.bv-tinh', issue],
          ...conferredBy('can-bo.bv-tinh', 4),
        ],
        ago: 12,
      },
      [
        {
          subject: woman('Hồ Thị Xuân Lan', 1992, doctor('Co', 'Điều dưỡng')),
          award: 'GK_DV',
          summary: 'Chăm sóc người bệnh tận tình, được người nhà gửi 31 thư cảm ơn trong năm.',
        },
        {
          subject: collective('Khoa Dinh dưỡng', 9),
          award: 'GK_DV',
          summary: 'Nấu 6.400 suất ăn miễn phí cho người bệnh nghèo.',
        },
      ],
    ),
  ];
}
