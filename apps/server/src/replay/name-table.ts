/** The names in a text, which a formatter leaves together. */
const list = (names: string): readonly string[] => names.split(', ');

/** Common Vietnamese names to put together; no real person is meant. */
export const families = list(
  'Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trương, Mai, Lương, Tạ, Cao, Châu, Tô, Quách, Thái, Hà, Đào, Trịnh, Đoàn',
);

export const middles = {
  male: list('Văn, Đức, Quốc, Minh, Hữu, Thanh, Công, Xuân, Ngọc, Đình, Trọng, Tiến, Bá, Quang, Anh'),
  female: list('Thị, Thị Thu, Thị Kim, Thị Ngọc, Thị Mỹ, Thu, Ngọc, Thanh, Kim, Thùy, Hoài, Diệu, Phương, Bích, Hồng'),
};

export const givens = {
  male: list(
    'Hùng, Dũng, Tuấn, Sơn, Hải, Long, Nam, Thắng, Bình, Khánh, Phúc, Lâm, Vinh, Cường, Hòa, Trung, Kiên, Tài, Nghĩa, Thành, Quân, Đạt, Hưng, Khoa, Phong, Tùng, Việt, Lộc, Toàn, An',
  ),
  female: list(
    'Hoa, Lan, Hương, Mai, Hạnh, Thảo, Linh, Trang, Nga, Oanh, Yến, Phượng, Hằng, Loan, Thủy, Dung, Nhung, Liên, Vân, Hà, Tâm, Quyên, Ánh, Châu, Ngân, Tuyết, Hiền, Xuân, Diễm, Như',
  ),
};

/** Peoples of the north of the Central Highlands, where men are called "A …" and women "Y …". */
export const highlandPeoples = list('Xơ Đăng, Ba Na, Giẻ Triêng, Gia Rai');
export const highlandGivens = list(
  'Brông, Thui, Nhuân, Byưt, Đrum, Khương, Blan, Ngọc, Hrin, Lưng, Nghiên, Phương, Thiên, Bích, Loan, Giang, Tim, Thôn, Viêng, Chiêu',
);

type OccupationGroup = 'official' | 'worker' | 'farmer' | 'soldier' | 'intellectual' | 'leader';

/** What people are, by the kind of unit: occupation group with the posts it comes with. */
export const postsByTheme: Readonly<Record<Theme, readonly (readonly [OccupationGroup, string])[]>> = {
  health: [
    ['intellectual', 'Bác sĩ'],
    ['intellectual', 'Điều dưỡng'],
    ['intellectual', 'Kỹ thuật viên xét nghiệm'],
    ['intellectual', 'Y sĩ'],
    ['worker', 'Lái xe cứu thương'],
    ['leader', 'Trưởng khoa'],
  ],
  armed: [
    ['soldier', 'Cán bộ'],
    ['soldier', 'Chiến sĩ'],
    ['soldier', 'Trợ lý'],
    ['soldier', 'Đội trưởng'],
    ['leader', 'Phó Trưởng phòng'],
  ],
  office: [
    ['official', 'Chuyên viên'],
    ['official', 'Chuyên viên chính'],
    ['leader', 'Phó Trưởng phòng'],
    ['leader', 'Trưởng phòng'],
  ],
  people: [
    ['farmer', 'Nông dân'],
    ['official', 'Công chức xã'],
    ['worker', 'Thành viên tổ công tác cộng đồng'],
    ['leader', 'Trưởng thôn'],
  ],
  school: [
    ['intellectual', 'Giáo viên'],
    ['intellectual', 'Giảng viên'],
    ['leader', 'Hiệu trưởng'],
  ],
  enterprise: [
    ['worker', 'Công nhân'],
    ['worker', 'Tổ trưởng sản xuất'],
    ['leader', 'Phó Giám đốc'],
  ],
};

export type Theme = 'health' | 'armed' | 'office' | 'people' | 'school' | 'enterprise';

/** Collectives within a unit, by the kind of unit. */
export const collectivesByTheme: Readonly<Record<Theme, readonly string[]>> = {
  health: list(
    'Khoa Hồi sức tích cực, Khoa Cấp cứu, Khoa Truyền nhiễm, Khoa Xét nghiệm, Khoa Kiểm soát nhiễm khuẩn, Phòng Kế hoạch - Nghiệp vụ, Phòng Điều dưỡng, Đội đáp ứng nhanh',
  ),
  armed: list(
    'Phòng Tham mưu, Phòng Hậu cần, Đội Tuần tra, Đại đội Trinh sát, Đội Vận động quần chúng, Tổ Kiểm soát lưu động',
  ),
  office: list(
    'Văn phòng, Phòng Tổ chức - Hành chính, Phòng Kế hoạch - Tài chính, Phòng Nghiệp vụ, Thanh tra, Công đoàn cơ sở',
  ),
  people: list(
    'Tổ công tác cộng đồng, Phòng Y tế, Ban Chỉ huy Quân sự, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh, Đội thanh niên tình nguyện',
  ),
  school: list('Tổ Khoa học tự nhiên, Tổ Khoa học xã hội, Khoa Y, Phòng Đào tạo, Đoàn trường'),
  enterprise: list('Phân xưởng sản xuất, Phòng Kỹ thuật, Đội Xây lắp, Ban Quản lý dự án, Tổ Vận hành'),
};
