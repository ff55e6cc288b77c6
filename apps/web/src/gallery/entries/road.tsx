import { Section, Stack, Steps, Timeline } from '@vinh-danh/ui';

export function RoadEntry() {
  return (
    <Stack gap="wide">
      <Section title="Đường đi của hồ sơ">
        <Steps
          label="Đường đi của hồ sơ"
          steps={[
            { key: 'unit', label: 'Đơn vị', detail: 'Bệnh viện Đa khoa tỉnh', state: 'done', stateLabel: 'Đã qua' },
            { key: 'parent', label: 'Cấp trên', detail: 'Sở Y tế', state: 'done', stateLabel: 'Đã qua' },
            { key: 'check', label: 'Thẩm định', detail: 'Sở Nội vụ', state: 'current', stateLabel: 'Đang ở đây' },
            { key: 'vote', label: 'Hội đồng', detail: 'Hội đồng', state: 'ahead', stateLabel: 'Chưa đến' },
            {
              key: 'decide',
              label: 'Quyết định',
              detail: 'Chủ tịch Ủy ban nhân dân tỉnh',
              state: 'ahead',
              stateLabel: 'Chưa đến',
            },
          ]}
        />
      </Section>
      <Section title="Quá trình xử lý">
        <Timeline
          items={[
            {
              key: '4',
              title: 'Trao tặng Bằng khen',
              meta: '20/11/2026 09:00. Văn phòng Ủy ban nhân dân tỉnh',
              tone: 'honour',
            },
            {
              key: '3',
              title: 'Phê duyệt',
              meta: '12/11/2026 16:40. Nguyễn Văn Minh, Chủ tịch Ủy ban nhân dân tỉnh',
              body: 'Đồng ý với đề xuất của Hội đồng.',
            },
            {
              key: '2',
              title: 'Trả lại để bổ sung',
              meta: '03/11/2026 08:15. Trần Thị Hồng, chuyên viên thẩm định, Sở Nội vụ',
              body: 'Thiếu văn bản công nhận sáng kiến.\nBổ sung trước ngày 10/11/2026.',
              tone: 'danger',
            },
            { key: '1', title: 'Trình', meta: '28/10/2026 14:02. Y Blăng, thủ trưởng, Bệnh viện Đa khoa tỉnh' },
          ]}
        />
      </Section>
    </Stack>
  );
}
