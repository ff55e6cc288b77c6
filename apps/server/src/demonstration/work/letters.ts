import type { NominationEvent } from '@vinh-danh/workflows';
import type { NominationDraft } from '../../nominations/draft.ts';
import type { Days } from '../days.ts';
import { acceptReport, appraise, approve, beforeChairman, putToLeader, signedBy } from './moves.ts';
import { collective, doctor, man, soldier, woman } from './subjects.ts';
import { together, type CurrentWork } from './work.ts';

const province = 'tham-dinh.so-noi-vu';
const awardedAlready = 'Võ Thị Tường An';

const acceptOfDead = { type: 'accept', checklist: ['summaryReport', 'deathCertificate'] } satisfies NominationEvent;
const disagree = {
  type: 'appraise',
  findings: 'Thành tích này đã được tặng Giấy khen trong cùng đợt; không khen hai lần cho một thành tích.',
  opinion: 'notAgree',
  complaintOpen: false,
} satisfies NominationEvent;

const isDead = ({ posthumous }: NominationDraft) => posthumous;
const isAwardedAlready = ({ subject }: NominationDraft) =>
  subject.kind === 'individual' && subject.fullName === awardedAlready;

/** Letters with several nominations before the chairman: one to approve, of police in a flood, and one to sign. */
export function lettersWork(days: Days): CurrentWork[] {
  return [
    together(
      days,
      {
        key: 'letter-to-approve',
        unit: 'cong-an',
        organisationId: 'qn-cong-an',
        simplified: true,
        moves: [
          ...signedBy('cong-an'),
          [province, acceptReport, { whose: (draft) => !isDead(draft) }],
          [province, acceptOfDead, { whose: isDead }],
          [province, appraise, { whose: (draft) => !isAwardedAlready(draft) }],
          [province, disagree, { whose: isAwardedAlready }],
          [province, putToLeader],
        ],
        ago: 3,
      },
      [
        {
          subject: man('Hồ Văn Giáp', 1993, soldier('Co', 'Trung úy, Công an xã Trà Bồng')),
          award: 'BKT',
          summary: 'Ba lần bơi qua dòng lũ, đưa 12 người già và trẻ em đến nơi an toàn.',
        },
        {
          subject: woman('Y Blen', 1995, soldier('Giẻ Triêng', 'Thiếu úy, Công an xã Đăk Pék')),
          award: 'BKT',
          summary: 'Đi bộ trong đêm đến ba làng, vận động 214 người dân rời nhà trước khi sạt lở.',
        },
        {
          subject: man('A Nhưr', 1998, { ...soldier('Xơ Đăng', 'Thượng sĩ'), diedOn: days.ago(30) }),
          award: 'BKT',
          summary: 'Hy sinh khi cứu người bị lũ cuốn; đã đưa được bốn người lên bờ.',
        },
        {
          subject: man('Phan Đức Thịnh', 1988, soldier('Kinh', 'Đại úy, Phòng Cảnh sát giao thông')),
          award: 'BKT',
          summary: 'Giữ an toàn giao thông tại đoạn đèo sạt lở, đưa hơn 300 xe qua trong 36 giờ.',
        },
        {
          subject: woman(awardedAlready, 1990, soldier('Kinh', 'Thượng úy, cán bộ y tế')),
          award: 'BKT',
          summary: 'Sơ cứu 45 người bị thương tại điểm sơ tán.',
        },
        {
          subject: collective('Đội Cảnh sát đường thủy sông Trà Khúc', 18),
          award: 'BKT',
          summary: 'Đưa 176 người bị ngập nhà đến nơi an toàn bằng sáu chuyến xuồng trong đêm.',
        },
        {
          subject: collective('Công an xã Sơn Tây', 14),
          award: 'BKT',
          summary: 'Sơ tán toàn bộ dân cư của hai thôn, không để xảy ra thiệt hại về người.',
        },
      ],
    ),
    together(
      days,
      {
        key: 'letter-to-sign',
        unit: 'so-y-te',
        organisationId: 'qn-so-y-te',
        simplified: true,
        moves: [...signedBy('so-y-te'), ...beforeChairman, ['chu-tich', approve]],
        ago: 1,
      },
      [
        {
          subject: woman("Siu H'Nga", 1983, doctor('Gia Rai')),
          award: 'BKT',
          summary: 'Ở lại trạm y tế bị cô lập sáu ngày, đỡ đẻ an toàn cho năm sản phụ.',
        },
        {
          subject: man('Lê Hồng Quý', 1976, doctor('Kinh', 'Trưởng phòng Kế hoạch - Tài chính')),
          award: 'BKT',
          summary: 'Điều chuyển thuốc và vật tư đến 23 xã trong hai ngày sau lũ.',
        },
        {
          subject: collective('Đội Phòng, chống dịch cơ động Sở Y tế', 15),
          award: 'BKT',
          summary: 'Khử khuẩn giếng nước của 41 thôn sau lũ, không để phát sinh ổ dịch.',
        },
      ],
    ),
  ];
}
