import type { Days } from '../days.ts';
import { newCommittee } from '../organisations.ts';
import { approve, beforeChairman, sign, signedBy } from './moves.ts';
import { collective, farmer, man, teacher, woman } from './subjects.ts';
import { work, type CurrentWork } from './work.ts';

const iaToi = newCommittee('23538');
const chairman = 'chu-tich';

/** What the chairman and the clerk have before them: to approve, one of it overdue, to sign, to number. */
export function leadershipWork(days: Days): CurrentWork[] {
  return [
    work(days, {
      key: 'overdue',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: man('Rơ Châm Huy', 1971, farmer('Gia Rai')),
      award: 'BKT',
      summary: 'Hiến đất làm đường vào làng, vận động dân làng giữ rừng biên giới.',
      simplified: true,
      moves: [...signedBy('ia-toi'), ...beforeChairman],
      ago: 7,
    }),
    work(days, {
      key: 'to-approve',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: collective('Tập thể giáo viên Trường Tiểu học Đăk Long', 34),
      award: 'BKT',
      summary: 'Mở trường làm nơi trú ẩn, nuôi ở 63 người dân bị ngập nhà trong năm ngày.',
      simplified: true,
      moves: [...signedBy('so-gddt'), ...beforeChairman],
      ago: 5,
    }),
    work(days, {
      key: 'to-sign-decision',
      unit: 'cong-an',
      organisationId: 'qn-cong-an',
      subject: man('Đinh Văn Lập', 1990, { ethnicity: 'Hrê', occupationGroup: 'soldier', post: 'Thượng úy' }),
      award: 'BKT',
      summary: 'Dũng cảm cứu người trong lũ quét tại xã Sơn Tây.',
      simplified: true,
      moves: [...signedBy('cong-an'), ...beforeChairman, [chairman, approve]],
      ago: 2,
    }),
    work(days, {
      key: 'to-number',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: woman('Phạm Thị Diễm My', 1991, teacher('Kinh')),
      award: 'BKT',
      summary: 'Đưa 27 học sinh nội trú thoát khỏi khu nhà bị sạt lở trong đêm.',
      simplified: true,
      moves: [...signedBy('so-gddt'), ...beforeChairman, [chairman, approve], [chairman, sign]],
      ago: 3,
    }),
    work(days, {
      key: 'to-number-collective',
      unit: 'cong-an',
      organisationId: 'qn-cong-an',
      subject: collective('Đội Chữa cháy và cứu nạn, cứu hộ khu vực Kon Tum', 29),
      award: 'BKT',
      summary: 'Cứu 41 người mắc kẹt trong hai đêm lũ lớn.',
      simplified: true,
      moves: [...signedBy('cong-an'), ...beforeChairman, [chairman, approve], [chairman, sign]],
      ago: 1,
    }),
  ];
}
