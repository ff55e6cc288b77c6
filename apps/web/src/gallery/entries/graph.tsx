import { Graph, Section, Stack, TextDiff } from '@vinh-danh/ui';

export function GraphEntry() {
  return (
    <Stack gap="wide">
      <Section title="Sơ đồ">
        <Graph
          label="Đường đi của một hồ sơ"
          nodes={[
            { id: 'draft', label: 'Dự thảo', tone: 'done' },
            { id: 'appraisal', label: 'Thẩm định', detail: 'Sở Nội vụ', tone: 'current' },
            { id: 'leader', label: 'Chờ phê duyệt', tone: 'open' },
            { id: 'returned', label: 'Trả lại', tone: 'aside' },
          ]}
          edges={[
            { id: 'submit', from: 'draft', to: 'appraisal', label: 'Trình', tone: 'done', isMain: true },
            { id: 'forward', from: 'appraisal', to: 'leader', label: 'Trình lãnh đạo', tone: 'open', isMain: true },
            { id: 'return', from: 'appraisal', to: 'returned', label: 'Trả lại', tone: 'plain' },
          ]}
        />
      </Section>
      <Section title="Nội dung đã sửa">
        <TextDiff
          addedLabel="thêm"
          removedLabel="bỏ"
          parts={[
            { kind: 'same', text: 'Tổ chức điều trị cho ' },
            { kind: 'removed', text: '300' },
            { kind: 'added', text: '312' },
            { kind: 'same', text: ' người bệnh nặng trong đợt mưa lũ.' },
          ]}
        />
      </Section>
    </Stack>
  );
}
