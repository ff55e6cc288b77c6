import { Icon, Row, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import type { ComponentProps } from 'react';

const icons = [
  ['done', 'đã xong'],
  ['info', 'lưu ý'],
  ['warning', 'cảnh báo'],
  ['danger', 'không được'],
  ['ask', 'chưa rõ'],
  ['clock', 'thời hạn'],
  ['calendar', 'lịch'],
  ['pause', 'tạm dừng'],
  ['back', 'trả lại'],
  ['paper', 'giấy tờ'],
  ['search', 'tìm'],
  ['filter', 'lọc'],
  ['upload', 'tải lên'],
  ['print', 'in'],
  ['offline', 'mất kết nối'],
  ['menu', 'danh mục'],
  ['close', 'đóng'],
  ['previous', 'trước'],
  ['next', 'sau'],
  ['order', 'sắp xếp'],
  ['rising', 'tăng dần'],
  ['falling', 'giảm dần'],
] as const satisfies readonly (readonly [ComponentProps<typeof Icon>['name'], string])[];

export function StatusEntry() {
  return (
    <Stack gap="wide">
      <Section title="Các sắc thái">
        <Row>
          <StatusBadge tone="neutral">Đang lập</StatusBadge>
          <StatusBadge tone="current">Đang thẩm định</StatusBadge>
          <StatusBadge tone="success">Đã phê duyệt</StatusBadge>
          <StatusBadge tone="honour">Đã trao tặng</StatusBadge>
          <StatusBadge tone="warning">Trả lại để bổ sung</StatusBadge>
          <StatusBadge tone="danger">Không phê duyệt</StatusBadge>
          <StatusBadge tone="warning" icon="clock">
            Quá hạn 3 ngày
          </StatusBadge>
          <StatusBadge tone="neutral" icon="pause">
            Tạm dừng xem xét
          </StatusBadge>
        </Row>
      </Section>
      <Section title="Nét vẽ đi cùng chữ">
        <Row>
          {icons.map(([name, words]) => (
            <Row key={name}>
              <Icon name={name} />
              <span>{words}</span>
            </Row>
          ))}
        </Row>
      </Section>
    </Stack>
  );
}
