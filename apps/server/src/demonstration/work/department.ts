import { v5 as namedId } from 'uuid';
import type { Days } from '../days.ts';
import { newCommittee } from '../organisations.ts';
import {
  appraise,
  byProvince,
  fileThroughHealth,
  received,
  receivedReport,
  signedBy,
  throughHealth,
  votedBy,
} from './moves.ts';
import { collective, doctor, farmer, man, teacher, woman } from './subjects.ts';
import { work, type CurrentWork, type Move } from './work.ts';

const iaToi = newCommittee('23538');
const questions = 'b0a5b3a0-6a7b-4f2e-8a55-3f6f7f0e6d21';

const ask = (key: string, organisationId: string, question: string): Move =>
  byProvince({ type: 'consult', consultationId: namedId(key, questions), organisationId, question });

/** What the Department of Home Affairs has before it: to receive, to appraise, asked, published, suspended. */
export function departmentWork(days: Days): CurrentWork[] {
  return [
    work(days, {
      key: 'due-today',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: woman('Lê Thị Bích Ngọc', 1979, doctor()),
      award: 'BKTTG',
      summary: 'Tổ chức đội phẫu thuật lưu động phục vụ đồng bào vùng bị cô lập.',
      simplified: true,
      moves: [...signedBy('bv-tinh'), ...throughHealth()],
      ago: 3,
    }),
    work(days, {
      key: 'received',
      unit: 'so-y-te',
      organisationId: 'qn-so-y-te',
      subject: collective('Phòng Nghiệp vụ Y', 11),
      award: 'BKT',
      summary: 'Điều phối nhân lực y tế toàn tỉnh sau sắp xếp bộ máy, không gián đoạn phục vụ Nhân dân.',
      simplified: true,
      moves: [...signedBy('so-y-te'), ...receivedReport],
      ago: 4,
    }),
    work(days, {
      key: 'asked-police',
      unit: 'so-gddt',
      organisationId: 'qn-so-gddt',
      subject: man('Đinh Văn Rin', 1977, teacher('Hrê', 'Phó Hiệu trưởng')),
      award: 'BKT',
      summary: 'Vận động học sinh vùng cao trở lại lớp; trường không còn học sinh bỏ học giữa chừng.',
      moves: [
        ...votedBy('so-gddt', 'qn-so-gddt'),
        ...received,
        ask('police', 'qn-cong-an', 'Đề nghị cho biết cá nhân có đang bị xem xét, xử lý vi phạm pháp luật hay không.'),
      ],
      ago: 7,
    }),
    work(days, {
      key: 'asked-tax',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: collective('Hợp tác xã Nông nghiệp Ia Tơi', 46),
      award: 'BKT',
      summary: 'Liên kết trồng và tiêu thụ cà phê, tạo việc làm ổn định cho 46 thành viên, phần lớn là người Gia Rai.',
      moves: [
        ...votedBy('ia-toi', iaToi),
        ...received,
        ask('tax', 'qn-thue', 'Đề nghị xác nhận việc thực hiện nghĩa vụ thuế trong ba năm gần nhất.'),
      ],
      ago: 5,
    }),
    work(days, {
      key: 'public-comment',
      unit: 'bv-tinh',
      organisationId: 'qn-bv-tinh',
      subject: man('Nguyễn Hoài Phương', 1975, doctor('Kinh', 'Trưởng khoa Ngoại')),
      award: 'HCLD3',
      summary: 'Đưa kỹ thuật phẫu thuật nội soi về tỉnh, hơn 1.200 người bệnh không phải chuyển tuyến.',
      moves: [
        ...votedBy('bv-tinh', 'qn-bv-tinh', 11),
        ...fileThroughHealth,
        ...received,
        byProvince(appraise),
        byProvince({ type: 'openPublicComment' }),
        byProvince({ type: 'recordComment', comment: 'Người bệnh và đồng nghiệp đánh giá cao sự tận tụy của bác sĩ.' }),
      ],
      ago: 4,
    }),
    work(days, {
      key: 'suspended',
      unit: 'ia-toi',
      organisationId: iaToi,
      subject: woman("Rơ Châm H'Bliu", 1988, farmer('Gia Rai')),
      award: 'BKT',
      summary: 'Mở lớp dệt thổ cẩm tại nhà, dạy nghề cho phụ nữ trong làng.',
      simplified: true,
      moves: [
        ...signedBy('ia-toi'),
        ...receivedReport,
        byProvince({
          type: 'suspend',
          cause: 'complaint',
          reason: 'Có đơn kiến nghị về số lớp dệt đã mở, chờ Ủy ban nhân dân xã xác minh.',
        }),
      ],
      ago: 8,
    }),
  ];
}
