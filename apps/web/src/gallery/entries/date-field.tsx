import { Columns, DateField, formatDay, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { useCalendarWords } from '../../fields/day.tsx';

const today = '2026-11-25';

export function DateFieldEntry() {
  const words = useCalendarWords();
  const [birth, setBirth] = useState('1985-09-05');
  const [meeting, setMeeting] = useState('');
  return (
    <Stack gap="wide">
      <Section title="Ngày bất kỳ và ngày trong giới hạn">
        <Columns>
          <Stack gap="tight">
            <DateField label="Ngày sinh" value={birth} onChange={setBirth} words={words} today={today} />
            <output>Giá trị: {formatDay(birth)}</output>
          </Stack>
          <Stack gap="tight">
            <DateField
              label="Ngày họp Hội đồng"
              hint="Trong tháng 11 năm 2026, ví dụ 25/11/2026"
              required
              min="2026-11-05"
              max="2026-11-27"
              outside="Chọn một ngày từ 05/11/2026 đến 27/11/2026."
              value={meeting}
              onChange={setMeeting}
              words={words}
              today={today}
            />
            <output>Giá trị: {meeting}</output>
          </Stack>
        </Columns>
      </Section>
      <Section title="Ngày không có trong lịch">
        <DateField
          label="Ngày mất"
          value="31/04/2026"
          error="Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 05/09/2026."
          onChange={() => undefined}
          words={words}
          today={today}
        />
      </Section>
    </Stack>
  );
}
