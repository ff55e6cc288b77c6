import { newCommittee } from '../organisations.ts';
import type { Days } from '../days.ts';
import { signedBy, submit, throughHealth, byProvince } from './moves.ts';
import { collective, doctor, farmer, man, woman } from './subjects.ts';
import { work, type CurrentWork } from './work.ts';

const iaToi = newCommittee('23538');
const konTumWard = newCommittee('23293');

/** What the units have before them: drafts, letters to sign, votes to hold, returned files. */
export function unitsWork(days: Days): CurrentWork[] {
  return [
    work(days, {
      key: 'draft',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: woman('Võ Thị Thanh Nhàn', 1984, doctor()),
      award: 'BKT',
      summary: 'Cứu sống nhiều ca tai nạn nghiêm trọng trong đợt mưa lũ.',
      simplified: true,
      moves: [],
    }),
    work(days, {
      key: 'to-sign',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: collective('Khoa Cấp cứu'),
      award: 'BKT',
      summary: 'Bảo đảm cấp cứu ngày đêm trong đợt mưa lũ lịch sử.',
      simplified: true,
      moves: [['can-bo.bv-tinh', submit]],
      ago: 2,
    }),
    work(days, {
      key: 'commune-to-sign',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: collective('Thôn 1, xã Ia Tơi', 118),
      award: 'GK_X',
      summary: 'Hoàn thành sớm tiêu chí nông thôn mới về môi trường.',
      simplified: true,
      moves: [['can-bo.ia-toi', submit]],
      ago: 4,
    }),
    work(days, {
      key: 'unit-council',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: collective('Trường Phổ thông Dân tộc nội trú tỉnh', 62),
      award: 'TTLDXS',
      summary: 'Hoàn thành xuất sắc nhiệm vụ năm học; tỷ lệ học sinh tốt nghiệp trung học phổ thông đạt 100 %.',
      moves: [['can-bo.so-gddt', submit]],
      ago: 3,
    }),
    work(days, {
      key: 'returned-to-unit',
      unit: 'phuong-kon-tum',
      organisationId: konTumWard,
      subject: man('A Thuynh', 1966, farmer('Ba Na')),
      award: 'BKT',
      summary: 'Giữ gìn và truyền dạy cồng chiêng cho lớp trẻ trong phường.',
      simplified: true,
      moves: [
        ...signedBy('phuong-kon-tum'),
        byProvince({
          type: 'return',
          reason: 'Báo cáo chưa có xác nhận của nhà rông văn hóa về số lớp đã mở.',
          papers: ['summaryReport'],
          to: 0,
        }),
      ],
      ago: 6,
    }),
    work(days, {
      key: 'returned-to-department',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: man('Trần Đình Lộc', 1981, doctor('Kinh', 'Điều dưỡng trưởng')),
      award: 'BKT',
      summary: 'Tổ chức đội điều dưỡng tình nguyện chăm sóc người bệnh tại các xã bị chia cắt.',
      simplified: true,
      moves: [
        ...signedBy('bv-tinh'),
        ...throughHealth(),
        byProvince({
          type: 'return',
          reason: 'Sở Y tế làm rõ thời gian và số xã mà đội tình nguyện đã đến.',
          papers: [],
          to: 1,
        }),
      ],
      ago: 3,
    }),
  ];
}
