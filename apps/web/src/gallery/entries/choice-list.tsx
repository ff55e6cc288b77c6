import { ChoiceList, LinkRow, Section, Stack } from '@vinh-danh/ui';

const nothing = () => undefined;

export function ChoiceListEntry() {
  return (
    <Stack gap="wide">
      <Section title="Chọn một trong danh sách">
        <ChoiceList
          title="Cơ quan thẩm định, văn thư"
          items={[
            { key: '1', label: 'Chuyên viên thẩm định, Sở Nội vụ', detail: 'Thẩm định hồ sơ', onChoose: nothing },
            { key: '2', label: 'Văn thư, Sở Nội vụ', detail: 'Vào số, ban hành quyết định', onChoose: nothing },
            { key: '3', label: 'Cán bộ tổng hợp thi đua, Sở Nội vụ', detail: 'Số liệu, báo cáo', onChoose: nothing },
          ]}
        />
      </Section>
      <Section title="Trên điện thoại, mỗi nhóm sau một tiêu đề">
        <ChoiceList
          title="Hội đồng Thi đua - Khen thưởng"
          foldedAs="nhom"
          items={[{ key: '1', label: 'Thư ký Hội đồng tỉnh', detail: 'Ghi kết quả biểu quyết', onChoose: nothing }]}
        />
        <ChoiceList
          title="Lãnh đạo có thẩm quyền"
          foldedAs="nhom"
          items={[{ key: '1', label: 'Chủ tịch tỉnh', detail: 'Quyết định khen thưởng', onChoose: nothing }]}
        />
      </Section>
      <Section title="Liên kết cạnh nhau">
        <LinkRow label="Lọc theo bước xử lý">
          <a href="#tat-ca" aria-current="page">
            Tất cả: 42
          </a>
          <a href="#tham-dinh">Đang thẩm định: 17</a>
          <a href="#hoi-dong">Chờ Hội đồng: 25</a>
        </LinkRow>
      </Section>
    </Stack>
  );
}
