import type { Role } from '@vinh-danh/workflows';
import { newCommittee } from './organisations.ts';

/** A person of the demonstration and the office he holds. */
export type Office = {
  readonly login: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Holds the office in the place of this account, for a time. */
  readonly standsInFor?: string;
};

const iaToi = newCommittee('23538');
const konTumWard = newCommittee('23293');

type Staff = { readonly officer: string; readonly head: string; readonly secretary: string };

/** A unit's officer, head and secretary of its own council; where others stand below it, they also appraise and decide. */
function unit(login: string, organisationId: string, { officer, head, secretary }: Staff, above: 'leader' | 'none') {
  const leads = above === 'leader';
  return [
    {
      login: `can-bo.${login}`,
      name: officer,
      organisationId,
      roles: leads ? ['nominator', 'appraiser', 'clerk'] : ['nominator', 'clerk'],
    },
    { login: `thu-truong.${login}`, name: head, organisationId, roles: leads ? ['unitHead', 'leader'] : ['unitHead'] },
    { login: `thu-ky-hd.${login}`, name: secretary, organisationId, roles: ['councilSecretary'] },
  ] as const satisfies Office[];
}

function office(login: string, name: string, organisationId: string, ...roles: Role[]): Office {
  return { login, name, organisationId, roles };
}

const hospital = { officer: 'Nguyễn Thị Hồng Gấm', head: 'Trương Đình Khải', secretary: 'Phan Lệ Thu' };
const health = { officer: 'Bùi Thị Mai Trâm', head: 'Huỳnh Công Luận', secretary: 'Võ Đăng Sơn' };
const education = { officer: 'Đặng Thị Thu Sương', head: 'Lương Văn Tấn', secretary: 'Y Hạnh' };
const police = { officer: 'Cao Văn Trực', head: 'Đỗ Hữu Kỳ', secretary: 'Hồ Thị Lan Anh' };
const commune = { officer: 'Rơ Mah Thủy', head: 'Lê Xuân Định', secretary: "Ksor H'Hà" };
const ward = { officer: 'Y Thanh Bình', head: 'Trịnh Quốc Bảo', secretary: 'A Khôi' };

/** The people of the demonstration, each in one place. All names are invented. */
export const offices: readonly Office[] = [
  ...unit('bv-tinh', 'qn-bv-tinh', hospital, 'none'),
  ...unit('so-y-te', 'qn-so-y-te', health, 'leader'),
  ...unit('so-gddt', 'qn-so-gddt', education, 'leader'),
  ...unit('cong-an', 'qn-cong-an', police, 'none'),
  ...unit('ia-toi', iaToi, commune, 'leader'),
  ...unit('phuong-kon-tum', konTumWard, ward, 'leader'),
  office('tham-dinh.so-noi-vu', 'Phạm Thị Ngọc Diệp', 'qn-so-noi-vu', 'appraiser'),
  office('van-thu.so-noi-vu', 'Tô Thị Kim Liên', 'qn-so-noi-vu', 'clerk'),
  office('tong-hop.so-noi-vu', 'Đinh Công Thành', 'qn-so-noi-vu', 'statistician'),
  office('thu-ky.hoi-dong', 'Lâm Thị Hoài Thương', 'qn-hd-tdkt', 'councilSecretary'),
  office('uy-vien.hoi-dong', 'Hồ Văn Thập', 'qn-hd-tdkt', 'councilMember'),
  office('chu-tich', 'Trần Quang Vịnh', 'qn-ubnd-tinh', 'leader'),
  { ...office('pho-chu-tich', 'Y Ngọc Mai', 'qn-ubnd-tinh', 'leader'), standsInFor: 'chu-tich' },
  office('hiep-y.cong-an', 'Nguyễn Tấn Lực', 'qn-cong-an', 'consultee'),
  office('hiep-y.thue', 'Dương Thị Cẩm Tú', 'qn-thue', 'consultee'),
  office('tham-dinh.trung-uong', 'Mai Thị Thanh Huyền', 'ban-tdkt-tw', 'appraiser', 'clerk'),
  office('lanh-dao.trung-uong', 'Chu Đức Thuận', 'ban-tdkt-tw', 'leader'),
  office('van-phong.chinh-phu', 'Ngô Thị Phương Dung', 'vp-chinh-phu', 'appraiser', 'clerk'),
  office('thu-tuong', 'Đoàn Trọng Khiêm', 'thu-tuong', 'leader'),
  office('lanh-dao.bo-cong-an', 'Tạ Minh Quyết', 'bo-cong-an', 'leader'),
  office('tham-dinh.bo-cong-an', 'Vương Thị Hải Yến', 'bo-cong-an', 'appraiser', 'clerk', 'councilSecretary'),
  office('thanh-tra', 'Hà Văn Chính', 'qn-thanh-tra', 'auditor'),
  office('quan-tri', 'Lý Gia Huy', 'qn-so-noi-vu', 'administrator'),
];
