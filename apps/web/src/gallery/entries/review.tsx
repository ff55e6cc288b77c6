import { Button, Clamped, Dock, Facts, ReviewItem, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';

const names = ['Nguyễn Thị Hoa', 'Khoa Nội, Bệnh viện Đa khoa tỉnh'];
const summary =
  'Tổ chức 14 buổi truyền dạy cồng chiêng cho thanh niên trong phường; vận động bà con hiến đất mở 3,2 km đường vào thôn; nhiều năm liền giữ đội tuần tra rừng, không để xảy ra vụ phá rừng nào trên địa bàn; được Nhân dân tin yêu, noi theo.';

export function ReviewEntry() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(names));
  const toggle = (name: string) =>
    setPicked(new Set(picked.has(name) ? [...picked].filter((other) => other !== name) : [...picked, name]));
  return (
    <Stack>
      <Section title="Danh sách hồ sơ">
        {names.map((name) => (
          <ReviewItem
            key={name}
            title={<a href="/gallery/review">{name}</a>}
            meta="sinh năm 1971"
            pick={{ label: `Chọn ${name}`, checked: picked.has(name), onToggle: () => toggle(name) }}
            main={
              <Clamped moreLabel="Xem toàn văn" lessLabel="Thu gọn">
                {summary}
              </Clamped>
            }
            side={<Facts facts={[{ label: 'Biểu quyết', value: '14/15 phiếu đồng ý, cần 8: đạt.' }]} />}
          />
        ))}
      </Section>
      <Dock label={`Đã chọn ${picked.size} trên ${names.length} hồ sơ`}>
        <Button kind="primary">Phê duyệt</Button>
        <Button>Trả lại</Button>
        <Button kind="danger">Không phê duyệt</Button>
      </Dock>
    </Stack>
  );
}
