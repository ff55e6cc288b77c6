import type { Days } from '../days.ts';
import { newCommittee } from '../organisations.ts';
import { beforeCouncil, fileThroughHealth, received, receivedPosthumous, votedBy } from './moves.ts';
import { collective, doctor, farmer, man, teacher, woman } from './subjects.ts';
import { work, type CurrentWork } from './work.ts';

const iaToi = newCommittee('23538');
const konTumWard = newCommittee('23293');

/** What lies before the provincial council for its next session. */
export function councilWork(days: Days): CurrentWork[] {
  return [
    work(days, {
      key: 'council-order',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: woman('Đinh Thị Kiều Oanh', 1974, doctor('Hrê', 'Phó Giám đốc Bệnh viện')),
      award: 'HCLD3',
      summary: 'Hai mươi năm gây dựng mạng lưới cấp cứu sản khoa cho các xã miền núi; hai lần được tặng Bằng khen.',
      moves: [...votedBy('bv-tinh', 'qn-bv-tinh', 11), ...fileThroughHealth, ...received, ...beforeCouncil],
      ago: 9,
    }),
    work(days, {
      key: 'council-posthumous',
      unit: 'phuong-kon-tum',
      organisationId: konTumWard,
      subject: man('A Brưng', 1992, { ...farmer('Xơ Đăng'), post: 'Tổ viên Tổ bảo vệ an ninh', diedOn: days.ago(45) }),
      award: 'BKT',
      summary: 'Hy sinh khi đưa hai em nhỏ ra khỏi dòng nước lũ.',
      moves: [...votedBy('phuong-kon-tum', konTumWard), ...receivedPosthumous, ...beforeCouncil],
      ago: 7,
    }),
    work(days, {
      key: 'council-fighter',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: man('Hồ Văn Chiến', 1980, teacher('Co', 'Hiệu trưởng')),
      award: 'CSTDT',
      summary: 'Sáng kiến dạy tiếng Việt cho học sinh lớp một người Co được áp dụng tại 14 trường.',
      moves: [...votedBy('so-gddt', 'qn-so-gddt', 9, 8), ...received, ...beforeCouncil],
      ago: 6,
    }),
    work(days, {
      key: 'council-collective-title',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: collective('Phòng Giáo dục Dân tộc', 9),
      award: 'TTLDXS',
      summary: 'Hoàn thành xuất sắc nhiệm vụ năm học; tham mưu chính sách cho học sinh bán trú sau sáp nhập tỉnh.',
      moves: [...votedBy('so-gddt', 'qn-so-gddt'), ...received, ...beforeCouncil],
      ago: 6,
    }),
    work(days, {
      key: 'council-teacher',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: woman('Y Nhiên', 1986, teacher('Giẻ Triêng')),
      award: 'BKT',
      summary: 'Mười năm mở lớp xóa mù chữ buổi tối cho phụ nữ vùng biên.',
      moves: [...votedBy('so-gddt', 'qn-so-gddt'), ...received, ...beforeCouncil],
      ago: 5,
    }),
    work(days, {
      key: 'council-artisans',
      unit: 'phuong-kon-tum',
      organisationId: konTumWard,
      subject: collective('Đội cồng chiêng nữ phường Kon Tum', 31),
      award: 'BKT',
      summary: 'Phục dựng năm bài chiêng cổ của người Ba Na, biểu diễn và truyền dạy cho thiếu nhi.',
      moves: [...votedBy('phuong-kon-tum', konTumWard), ...received, ...beforeCouncil],
      ago: 5,
    }),
    work(days, {
      key: 'council-household',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: { kind: 'household', headName: 'Siu Thơ' },
      award: 'BKT',
      summary: 'Hộ gia đình hiến 1.800 m² đất xây điểm trường và trạm y tế của làng.',
      moves: [...votedBy('ia-toi', iaToi), ...received, ...beforeCouncil],
      ago: 2,
    }),
    work(days, {
      key: 'council-ward',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: collective('Khoa Hồi sức tích cực - Chống độc', 38),
      award: 'BKTTG',
      summary: 'Năm năm liền không để xảy ra sai sót chuyên môn nghiêm trọng; làm chủ kỹ thuật lọc máu liên tục.',
      moves: [...votedBy('bv-tinh', 'qn-bv-tinh', 11, 10), ...fileThroughHealth, ...received, ...beforeCouncil],
      ago: 1,
    }),
  ];
}
