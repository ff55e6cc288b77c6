import { Article, MarkKey, Section, Stack, Verdict, VerdictList } from '@vinh-danh/ui';

export function VerdictEntry() {
  return (
    <Stack gap="wide">
      <Section title="Điều kiện xét tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh">
        <VerdictList label="Điều kiện xét tặng">
          <Verdict
            tone="met"
            label="Đạt"
            source={{ text: 'Khoản 2 Điều 74 Luật Thi đua, khen thưởng năm 2022', href: '/gallery' }}
          >
            Hoàn thành xuất sắc nhiệm vụ 02 năm liên tục: 2024 và 2025.
          </Verdict>
          <Verdict tone="unmet" label="Chưa đạt" source={{ text: 'Điều 24 Luật Thi đua, khen thưởng năm 2022' }}>
            Cần 02 lần được tặng danh hiệu Chiến sĩ thi đua cơ sở; hồ sơ mới ghi 01 lần (năm 2025). Bổ sung quyết định
            của năm còn lại hoặc đề nghị hình thức khác.
          </Verdict>
          <Verdict tone="proof" label="Chờ giấy tờ chứng minh" source={{ text: 'Phụ lục kèm theo Nghị định' }}>
            Sáng kiến đã khai, chưa có văn bản công nhận phạm vi ảnh hưởng trong toàn tỉnh.
          </Verdict>
          <Verdict tone="unknown" label="Chưa xác định được">
            Chưa có dữ liệu về các lần khen thưởng trước năm 2018 của cá nhân này.
          </Verdict>
          <Verdict
            tone="rule"
            label="Bắt buộc"
            source={{ text: 'Điều 39 Nghị định số 91/2017/NĐ-CP', unverified: 'Chưa đối chiếu văn bản' }}
          >
            Có 02 sáng kiến được công nhận và áp dụng hiệu quả trong phạm vi cơ sở.
          </Verdict>
        </VerdictList>
      </Section>
      <Section title="Một kết luận đứng riêng">
        <Verdict tone="met" label="Đủ thành phần hồ sơ" />
      </Section>
      <Section title="Giá trị và căn cứ">
        <div>
          01 bộ bản chính
          <Article unverified="Chưa đối chiếu văn bản">Điều 40 Nghị định số 98/2023/NĐ-CP</Article>
        </div>
        <MarkKey>Chưa đối chiếu với văn bản gốc; kiểm tra trước khi áp dụng.</MarkKey>
      </Section>
    </Stack>
  );
}
