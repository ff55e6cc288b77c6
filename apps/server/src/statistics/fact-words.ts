import { listAwards } from '@vinh-danh/workflows';
import type { CountMeasure, TablePart } from '@vinh-danh/workflows/counting';
import { noValue } from '@vinh-danh/workflows/counting';
import { type FactDimension, isPlace } from './facts.ts';

/** The words of tables that leave the product as files, in the order in which an official looks for them. */
export const dimensionWords: Readonly<Record<FactDimension, string>> = {
  year: 'Năm quyết định',
  submittedYear: 'Năm trình',
  award: 'Hình thức, danh hiệu',
  level: 'Cấp quyết định',
  commendationType: 'Loại hình khen thưởng',
  procedure: 'Thủ tục',
  regime: 'Giai đoạn pháp luật',
  subjectKind: 'Đối tượng',
  occupationGroup: 'Nhóm nghề nghiệp',
  gender: 'Giới tính',
  ethnicity: 'Dân tộc',
  origin: 'Yếu tố nước ngoài',
  posthumous: 'Truy tặng',
  submittingUnitId: 'Đơn vị đề nghị',
  movementId: 'Phong trào thi đua',
  provinceThen: 'Tỉnh (tại thời điểm khen thưởng)',
  districtThen: 'Huyện (tại thời điểm khen thưởng)',
  communeThen: 'Xã (tại thời điểm khen thưởng)',
  provinceNow: 'Tỉnh (hiện nay)',
  districtNow: 'Huyện (hiện nay)',
  communeNow: 'Xã (hiện nay)',
};

export const measureWords: Readonly<Record<CountMeasure, string>> = {
  decided: 'Số trường hợp được khen thưởng',
  conferred: 'Số trường hợp đã trao tặng',
  proposed: 'Số hồ sơ đã trình',
  everReturned: 'Số hồ sơ từng bị trả lại',
  refused: 'Số hồ sơ không được phê duyệt',
  annulled: 'Số trường hợp bị hủy bỏ, tước',
  directWorkerShare: 'Tỷ lệ người lao động trực tiếp',
  womenShare: 'Tỷ lệ nữ',
  moneyDecided: 'Tiền thưởng theo quyết định (đồng)',
  moneyConferred: 'Tiền thưởng của các trường hợp đã trao tặng (đồng)',
  daysIntake: 'Số ngày tiếp nhận (trung vị)',
  daysAppraisal: 'Số ngày thẩm định (trung vị)',
  daysCouncil: 'Số ngày xét tại Hội đồng (trung vị)',
  daysLeader: 'Số ngày chờ lãnh đạo (trung vị)',
};

export const partWords: Readonly<Record<TablePart, string>> = {
  value: 'Kỳ báo cáo',
  before: 'Kỳ so sánh',
  difference: 'Chênh lệch',
  change: 'Tăng, giảm (%)',
};

const notPerson = 'Không phải cá nhân';
/** Names that the rulebook explains as well, without what is explained. */
const shorter: Readonly<Record<string, string>> = {
  XPTB: 'Xã, phường, đặc khu tiêu biểu',
  GK_DV: 'Giấy khen của thủ trưởng cơ quan, đơn vị',
  HUYCHUONG: 'Huy chương các loại',
};
const closed: Readonly<Partial<Record<FactDimension, Readonly<Record<string, string>>>>> = {
  award: Object.fromEntries(
    listAwards().map(({ code, nameVi }) => [code, shorter[code] ?? nameVi.replaceAll(' / ', ', ')]),
  ),
  level: {
    unit: 'Đơn vị cơ sở',
    commune: 'Cấp xã',
    district: 'Cấp huyện',
    province: 'Cấp tỉnh',
    ministry: 'Cấp bộ, ban, ngành',
    central: 'Ban Thi đua - Khen thưởng Trung ương',
    primeMinister: 'Thủ tướng Chính phủ',
    president: 'Chủ tịch nước',
  },
  commendationType: {
    merit: 'Theo công trạng và thành tích',
    unexpected: 'Đột xuất',
    movement: 'Theo phong trào thi đua (chuyên đề)',
    serviceRecord: 'Quá trình cống hiến',
    seniority: 'Theo niên hạn',
    diplomatic: 'Đối ngoại',
  },
  procedure: { standard: 'Thủ tục thông thường', simplified: 'Thủ tục đơn giản' },
  subjectKind: { individual: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình' },
  occupationGroup: {
    leader: 'Lãnh đạo, quản lý',
    official: 'Công chức, viên chức',
    worker: 'Công nhân, người lao động trực tiếp',
    farmer: 'Nông dân',
    entrepreneur: 'Doanh nhân',
    soldier: 'Chiến sĩ lực lượng vũ trang',
    intellectual: 'Trí thức, nhà khoa học, văn nghệ sĩ',
    other: 'Đối tượng khác',
    notPerson,
  },
  gender: { male: 'Nam', female: 'Nữ', other: 'Khác', unknown: 'Không rõ', notPerson },
  origin: {
    vietnamese: 'Trong nước',
    overseas: 'Người Việt Nam định cư ở nước ngoài',
    foreign: 'Cá nhân, tập thể nước ngoài',
    household: 'Hộ gia đình',
  },
  posthumous: { false: 'Không truy tặng', true: 'Truy tặng' },
};
const shared: Readonly<Record<string, string>> = { unknown: 'Không rõ', notPerson };

export function valueWord(dimension: FactDimension, value: string, names: Readonly<Record<string, string>>): string {
  if (value === noValue) return noneWords(dimension);
  return closed[dimension]?.[value] ?? shared[value] ?? names[value] ?? value;
}

function noneWords(dimension: FactDimension): string {
  if (dimension === 'movementId') return 'Không thuộc phong trào';
  return isPlace(dimension) ? 'Không thuộc đơn vị cấp này' : 'Chưa có';
}

const last = [noValue, 'unknown', 'notPerson'];
const collator = new Intl.Collator('vi', { numeric: true });

/** Values with their words, in the order in which an official looks for them. */
export function inOrder(dimension: FactDimension, values: readonly string[], names: Readonly<Record<string, string>>) {
  const order = Object.keys(closed[dimension] ?? {});
  const place = (value: string) => (last.includes(value) ? order.length + last.indexOf(value) : order.indexOf(value));
  return values
    .map((key) => ({ key, label: valueWord(dimension, key, names) }))
    .toSorted((one, other) => place(one.key) - place(other.key) || collator.compare(one.label, other.label));
}
