import { Bar, type BatchAct, BatchBar, Button, Choice, DryRunTable, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';

const nothing = () => undefined;

const acts: readonly BatchAct[] = [
  { key: 'put', label: 'Trình Hội đồng (3)', kind: 'primary', onChoose: nothing },
  { key: 'take', label: 'Tiếp nhận (1)', onChoose: nothing },
  { key: 'back', label: 'Trả lại (4)', kind: 'danger', onChoose: nothing },
];

export function BatchEntry() {
  const [shown, setShown] = useState('acts');
  return (
    <Stack gap="wide">
      <Section title="Xem trước kết quả của từng dòng">
        <DryRunTable
          caption="Kết quả xem trước của từng hồ sơ"
          most={3}
          words={{
            item: 'Người, tập thể được đề nghị',
            outcome: 'Kết quả',
            refused: 'Chưa thực hiện được',
            all: (count) => `Hiện cả ${count} dòng`,
          }}
          items={[
            {
              key: '1',
              name: 'Nguyễn Thị Thanh Nhàn',
              detail: 'TD-2026-000128',
              ok: true,
              outcome: 'Chuyển sang: Chờ Hội đồng',
            },
            {
              key: '2',
              name: 'A Thuynh',
              detail: 'TD-2026-000140',
              ok: false,
              outcome: 'Hồ sơ còn thiếu biên bản bình xét. Trả lại đơn vị để bổ sung rồi trình lại.',
              source: 'Điều 30 Nghị định số 98/2023/NĐ-CP',
            },
            { key: '3', name: 'Y Blăng', detail: 'TD-2026-000141', ok: true, outcome: 'Chuyển sang: Chờ Hội đồng' },
            {
              key: '4',
              name: 'Trạm Y tế xã Ia Tơi',
              detail: 'TD-2026-000142',
              ok: true,
              outcome: 'Chuyển sang: Chờ Hội đồng',
            },
          ]}
        />
      </Section>
      <Section title="Thanh ở mép dưới">
        <Choice
          legend="Trường hợp"
          name="bar"
          inline
          options={[
            { value: 'acts', label: 'Có việc làm chung' },
            { value: 'none', label: 'Không có việc làm chung' },
            { value: 'own', label: 'Nội dung riêng của trang' },
          ]}
          value={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.value)}
        />
      </Section>
      {shown === 'own' ? (
        <Bar label="12 hồ sơ trong phiên họp" end={<Button kind="quiet">Bỏ hết</Button>}>
          <Button kind="primary">Xem trước phiên họp</Button>
        </Bar>
      ) : (
        <BatchBar
          label="Đã chọn 4 hồ sơ"
          clearLabel="Bỏ chọn"
          onClear={nothing}
          none="Các hồ sơ đã chọn không có việc nào làm chung được."
          acts={shown === 'acts' ? acts : []}
        />
      )}
    </Stack>
  );
}
