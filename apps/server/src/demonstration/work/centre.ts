import type { Days } from '../days.ts';
import { newCommittee } from '../organisations.ts';
import {
  appraisedBy,
  approve,
  beforeChairman,
  beforeCouncil,
  received,
  signedBy,
  throughHealth,
  votedBy,
  votedByProvince,
} from './moves.ts';
import { collective, farmer, man, soldier, teacher, woman } from './subjects.ts';
import { work, type CurrentWork, type Move } from './work.ts';

const iaToi = newCommittee('23538');
const konTumWard = newCommittee('23293');

const pastChairman: Move[] = [...beforeChairman, ['chu-tich', approve]];
const beforeCentralHead = appraisedBy('tham-dinh.trung-uong');
const pastCentre: Move[] = [...beforeCentralHead, ['lanh-dao.trung-uong', approve]];

/** What the province and its police have sent up: before the ministry, the central board, the Government Office, the Prime Minister. */
export function centreWork(days: Days): CurrentWork[] {
  return [
    work(days, {
      key: 'centre-order',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: man('Đinh Xuân Ría', 1969, teacher('Hrê', 'Hiệu trưởng')),
      award: 'HCLD3',
      summary: 'Ba mươi năm dạy học ở vùng cao; trường từ 60 lên 540 học sinh, giữ vững chuẩn quốc gia.',
      moves: [
        ...votedBy('so-gddt', 'qn-so-gddt'),
        ...received,
        ...beforeCouncil,
        ...votedByProvince,
        ['chu-tich', approve],
      ],
      ago: 2,
    }),
    work(days, {
      key: 'centre-leader',
      unit: 'phuong-kon-tum',
      organisationId: konTumWard,
      subject: woman('Y Hnhoih', 1962, farmer('Ba Na')),
      award: 'BKTTG',
      summary: 'Vận động dân làng hiến 4 ha đất dựng lại khu tái định cư sau sạt lở.',
      simplified: true,
      moves: [...signedBy('phuong-kon-tum'), ...pastChairman, ...beforeCentralHead],
      ago: 2,
    }),
    work(days, {
      key: 'government-office',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: collective('Nhân dân và cán bộ xã Ia Tơi', 4200),
      award: 'BKTTG',
      summary: 'Tự ứng phó trong bảy ngày bị chia cắt, không để người dân nào thiếu đói.',
      simplified: true,
      moves: [...signedBy('ia-toi'), ...pastChairman, ...pastCentre],
      ago: 1,
    }),
    work(days, {
      key: 'prime-minister',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: collective('Đội Cấp cứu ngoại viện Bệnh viện Đa khoa tỉnh Quảng Ngãi', 22),
      award: 'BKTTG',
      summary: 'Cấp cứu 318 người trong chín ngày mưa lũ, đến được tất cả các xã bị cô lập.',
      simplified: true,
      moves: [
        ...signedBy('bv-tinh'),
        ...throughHealth(),
        ...pastChairman,
        ...pastCentre,
        ...appraisedBy('van-phong.chinh-phu'),
      ],
      ago: 2,
    }),
    work(days, {
      key: 'ministry-order',
      unit: 'cong-an',
      organisationId: 'qn-cong-an',
      subject: man('Đinh Văn Nghế', 1986, soldier('Hrê', 'Thiếu tá')),
      award: 'HCCC3',
      summary: 'Chỉ huy tổ cứu nạn đưa 63 người ra khỏi vùng sạt lở.',
      simplified: true,
      moves: signedBy('cong-an'),
      ago: 1,
    }),
  ];
}
