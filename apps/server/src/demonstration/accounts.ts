import type { Executor } from '@vinh-danh/db';
import type { Role } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { createAccounts } from '../auth/accounts.ts';
import { demonstrationDomain } from '../env.ts';
import { mergerDay, newCommittee } from './organisations.ts';

type Office = {
  readonly login: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
};

const iaToi = newCommittee('23538');
const konTumWard = newCommittee('23293');

const unit = (login: string, title: string, organisationId: string, above: readonly Role[] = []): Office[] => [
  {
    login: `can-bo.${login}`,
    name: `Cán bộ thi đua, ${title}`,
    organisationId,
    roles: ['nominator', ...(above.length > 0 ? (['appraiser', 'clerk'] as const) : ['clerk' as const])],
  },
  { login: `thu-truong.${login}`, name: `Thủ trưởng ${title}`, organisationId, roles: ['unitHead', ...above] },
  { login: `thu-ky-hd.${login}`, name: `Thư ký Hội đồng, ${title}`, organisationId, roles: ['councilSecretary'] },
];

/** One account an office: whoever tries the product sees at once in whose place he acts. No name is a person's. */
const offices: readonly Office[] = [
  ...unit('bv-tinh', 'Bệnh viện Đa khoa tỉnh', 'qn-bv-tinh'),
  ...unit('so-y-te', 'Sở Y tế', 'qn-so-y-te', ['leader']),
  ...unit('so-gddt', 'Sở Giáo dục và Đào tạo', 'qn-so-gddt', ['leader']),
  ...unit('cong-an', 'Công an tỉnh', 'qn-cong-an'),
  ...unit('ia-toi', 'UBND xã Ia Tơi', iaToi, ['leader']),
  ...unit('phuong-kon-tum', 'UBND phường Kon Tum', konTumWard, ['leader']),
  {
    login: 'tham-dinh.so-noi-vu',
    name: 'Chuyên viên thẩm định, Sở Nội vụ',
    organisationId: 'qn-so-noi-vu',
    roles: ['appraiser'],
  },
  { login: 'van-thu.so-noi-vu', name: 'Văn thư, Sở Nội vụ', organisationId: 'qn-so-noi-vu', roles: ['clerk'] },
  {
    login: 'thu-ky.hoi-dong',
    name: 'Thư ký Hội đồng Thi đua - Khen thưởng tỉnh',
    organisationId: 'qn-hd-tdkt',
    roles: ['councilSecretary'],
  },
  {
    login: 'uy-vien.hoi-dong',
    name: 'Ủy viên Hội đồng Thi đua - Khen thưởng tỉnh',
    organisationId: 'qn-hd-tdkt',
    roles: ['councilMember'],
  },
  { login: 'chu-tich', name: 'Chủ tịch Ủy ban nhân dân tỉnh', organisationId: 'qn-ubnd-tinh', roles: ['leader'] },
  {
    login: 'tong-hop.so-noi-vu',
    name: 'Cán bộ tổng hợp thi đua, Sở Nội vụ',
    organisationId: 'qn-so-noi-vu',
    roles: ['statistician'],
  },
  { login: 'hiep-y.cong-an', name: 'Đầu mối hiệp y, Công an tỉnh', organisationId: 'qn-cong-an', roles: ['consultee'] },
  { login: 'hiep-y.thue', name: 'Đầu mối hiệp y, Thuế tỉnh', organisationId: 'qn-thue', roles: ['consultee'] },
  {
    login: 'tham-dinh.trung-uong',
    name: 'Chuyên viên, Ban Thi đua - Khen thưởng Trung ương',
    organisationId: 'ban-tdkt-tw',
    roles: ['appraiser', 'clerk'],
  },
  {
    login: 'lanh-dao.trung-uong',
    name: 'Trưởng ban, Ban Thi đua - Khen thưởng Trung ương',
    organisationId: 'ban-tdkt-tw',
    roles: ['leader'],
  },
  {
    login: 'van-phong.chinh-phu',
    name: 'Chuyên viên, Văn phòng Chính phủ',
    organisationId: 'vp-chinh-phu',
    roles: ['appraiser', 'clerk'],
  },
  { login: 'thu-tuong', name: 'Thủ tướng Chính phủ', organisationId: 'thu-tuong', roles: ['leader'] },
  { login: 'lanh-dao.bo-cong-an', name: 'Lãnh đạo Bộ Công an', organisationId: 'bo-cong-an', roles: ['leader'] },
  {
    login: 'tham-dinh.bo-cong-an',
    name: 'Chuyên viên thẩm định, Bộ Công an',
    organisationId: 'bo-cong-an',
    roles: ['appraiser', 'clerk', 'councilSecretary'],
  },
  { login: 'thanh-tra', name: 'Kiểm tra viên', organisationId: 'qn-thanh-tra', roles: ['auditor'] },
  { login: 'quan-tri', name: 'Quản trị hệ thống', organisationId: 'qn-so-noi-vu', roles: ['administrator'] },
];

/** The address of a demonstration account. */
export function demonstrationEmail(login: string): string {
  return `${login}@${demonstrationDomain}`;
}

/** Makes the demonstration's accounts with their offices; gives the user id of each e-mail. */
export async function createDemonstrationAccounts(db: Executor, passwordHash: string): Promise<Map<string, string>> {
  const accounts = offices.map(({ login, name }) => ({ email: demonstrationEmail(login), name }));
  const ids = await createAccounts(db, accounts, passwordHash);
  const memberships = offices.flatMap(({ organisationId, roles }, index) =>
    roles.map((role) => ({ id: newId(), user_id: ids[index], role, organisation_id: organisationId })),
  );
  await db.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    select id, user_id, role, organisation_id, ${mergerDay}
    from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb) as m(id uuid, user_id text, role text, organisation_id text)`;
  return new Map(accounts.map(({ email }, index) => [email, ids[index] ?? '']));
}
