import type { NominationEvent } from '@vinh-danh/workflows';
import type { NominationDraft } from '../nominations/draft.ts';
import { newCommittee } from './organisations.ts';

type Subject = NominationDraft['subject'];
/** A nomination of these weeks and the steps it has taken: an account, and the event it sends. */
export type CurrentWork = {
  readonly nominator: string;
  readonly draft: NominationDraft;
  readonly steps: readonly (readonly [login: string, event: NominationEvent])[];
};

const period = { from: '2025-07-01', to: '2026-09-30' };
const doctor = (fullName: string, birthYear: number): Subject => ({
  kind: 'individual',
  fullName,
  birthYear,
  gender: 'female',
  ethnicity: 'Kinh',
  occupationGroup: 'intellectual',
  post: 'Bác sĩ',
});
const farmer = (fullName: string, birthYear: number): Subject => ({
  kind: 'individual',
  fullName,
  birthYear,
  gender: 'male',
  ethnicity: 'Gia Rai',
  occupationGroup: 'farmer',
});
const collective = (name: string): Subject => ({ kind: 'collective', name, memberCount: 24 });

function draft(
  organisationId: string,
  subject: Subject,
  award: string,
  summary: string,
  simplified = true,
): NominationDraft {
  return {
    organisationId,
    subject,
    award,
    commendationType: simplified ? 'unexpected' : 'merit',
    procedure: simplified ? 'simplified' : 'standard',
    posthumous: false,
    achievement: { summary, ...period },
    papers: [{ kind: simplified ? 'summaryReport' : 'achievementReport', number: '01/BC' }],
  };
}

const submit = { type: 'submit' } as const;
const approve = { type: 'approve' } as const;
const acceptReport = { type: 'accept', checklist: ['summaryReport'] } as const satisfies NominationEvent;
const appraise = {
  type: 'appraise',
  findings: 'Hồ sơ đầy đủ, thành tích rõ ràng, đúng đối tượng.',
  opinion: 'agree',
  complaintOpen: false,
} as const satisfies NominationEvent;
const putToLeader = { type: 'putToLeader' } as const;

/** Up to the table of the provincial department, by way of the Department of Health where the unit stands under it. */
const throughHealth = (unit: string) =>
  [
    [`can-bo.${unit}`, submit],
    [`thu-truong.${unit}`, approve],
    ['can-bo.so-y-te', acceptReport],
    ['can-bo.so-y-te', appraise],
    ['can-bo.so-y-te', putToLeader],
    ['thu-truong.so-y-te', approve],
  ] as const;
const throughUnit = (unit: string) =>
  [
    [`can-bo.${unit}`, submit],
    [`thu-truong.${unit}`, approve],
  ] as const;
const throughProvince = [
  ['tham-dinh.so-noi-vu', acceptReport],
  ['tham-dinh.so-noi-vu', appraise],
  ['tham-dinh.so-noi-vu', putToLeader],
] as const;

const iaToi = newCommittee('23538');

/** What lies on the tables of the demonstration province today: something for each group to do. All names are invented. */
export const currentWork: readonly CurrentWork[] = [
  {
    nominator: 'can-bo.bv-tinh',
    draft: draft(
      'qn-bv-tinh',
      doctor('Võ Thị Thanh Nhàn', 1984),
      'BKT',
      'Cứu sống nhiều ca tai nạn nghiêm trọng trong đợt mưa lũ tháng 10 năm 2025.',
    ),
    steps: [],
  },
  {
    nominator: 'can-bo.bv-tinh',
    draft: draft('qn-bv-tinh', collective('Khoa Cấp cứu'), 'BKT', 'Bảo đảm cấp cứu ngày đêm trong đợt mưa lũ lịch sử.'),
    steps: [['can-bo.bv-tinh', submit]],
  },
  {
    nominator: 'can-bo.bv-tinh',
    draft: draft(
      'qn-bv-tinh',
      doctor('Lê Thị Bích Ngọc', 1979),
      'BKTTG',
      'Tổ chức đội phẫu thuật lưu động phục vụ đồng bào vùng bị cô lập.',
    ),
    steps: throughHealth('bv-tinh'),
  },
  {
    nominator: 'can-bo.so-y-te',
    draft: draft(
      'qn-so-y-te',
      collective('Phòng Nghiệp vụ Y'),
      'BKT',
      'Điều phối nhân lực y tế toàn tỉnh sau sắp xếp bộ máy, không gián đoạn phục vụ Nhân dân.',
    ),
    steps: [...throughUnit('so-y-te'), ['tham-dinh.so-noi-vu', acceptReport]],
  },
  {
    nominator: 'can-bo.ia-toi',
    draft: draft(
      iaToi,
      farmer('Rơ Châm Huy', 1971),
      'BKT',
      'Hiến đất làm đường vào làng, vận động dân làng giữ rừng biên giới.',
    ),
    steps: [...throughUnit('ia-toi'), ...throughProvince],
  },
  {
    nominator: 'can-bo.ia-toi',
    draft: draft(
      iaToi,
      collective('Thôn 1, xã Ia Tơi'),
      'GK_X',
      'Hoàn thành sớm tiêu chí nông thôn mới về môi trường.',
    ),
    steps: [['can-bo.ia-toi', submit]],
  },
  {
    nominator: 'can-bo.phuong-kon-tum',
    draft: draft(
      newCommittee('23293'),
      farmer('A Thuynh', 1966),
      'BKT',
      'Giữ gìn và truyền dạy cồng chiêng cho lớp trẻ trong phường.',
    ),
    steps: [
      ...throughUnit('phuong-kon-tum'),
      [
        'tham-dinh.so-noi-vu',
        {
          type: 'return',
          reason: 'Báo cáo chưa có xác nhận của nhà rông văn hóa về số lớp đã mở.',
          papers: ['summaryReport'],
          to: 0,
        },
      ],
    ],
  },
  {
    nominator: 'can-bo.so-gddt',
    draft: draft(
      'qn-so-gddt',
      collective('Trường Phổ thông Dân tộc nội trú tỉnh'),
      'TTLDXS',
      'Hoàn thành xuất sắc nhiệm vụ năm học 2025 - 2026.',
      false,
    ),
    steps: [['can-bo.so-gddt', submit]],
  },
  {
    nominator: 'can-bo.cong-an',
    draft: draft(
      'qn-cong-an',
      { ...farmer('Đinh Văn Lập', 1990), occupationGroup: 'soldier' } as Subject,
      'BKT',
      'Dũng cảm cứu người trong lũ quét tại xã Sơn Tây.',
    ),
    steps: [...throughUnit('cong-an'), ...throughProvince, ['chu-tich', approve]],
  },
];
