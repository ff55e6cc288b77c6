import { type ChosenFile, FileField, FormWidth, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const words = {
  choose: 'Chọn tệp',
  drop: 'hoặc kéo tệp vào đây',
  remove: 'Bỏ',
  removeOne: (name: string) => `Bỏ tệp ${name}`,
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${numbers.format(bytes / 1000)} KB` : `${numbers.format(bytes / 1e6)} MB`,
  chosen: 'Các tệp đã chọn',
};
const first: readonly ChosenFile[] = [
  { key: 'a', name: 'Báo cáo thành tích Nguyễn Thị Thanh Nhàn.pdf', size: 1_280_000, note: 'Đã tải lên' },
  { key: 'b', name: 'Ảnh lễ trao tặng.jpg', size: 640_500, note: 'Đang tải lên, 40%' },
  {
    key: 'c',
    name: 'Danh sách kèm theo.exe',
    size: 90_000,
    error: 'Loại tệp này không được nhận. Hãy dùng PDF hoặc ảnh.',
  },
];

export function FileFieldEntry() {
  const [files, setFiles] = useState(first);
  const add = (added: readonly File[]) =>
    setFiles([...files, ...added.map(({ name, size }) => ({ key: crypto.randomUUID(), name, size }))]);
  return (
    <FormWidth>
      <Stack gap="wide">
        <Section title="Nhiều tệp">
          <FileField
            label="Tài liệu chứng minh"
            hint="PDF hoặc ảnh, mỗi tệp không quá 20 MB."
            multiple
            accept=".pdf,image/*"
            files={files}
            onAdd={add}
            onRemove={(key) => setFiles(files.filter((file) => file.key !== key))}
            words={words}
          />
        </Section>
        <Section title="Bắt buộc mà chưa chọn">
          <FileField
            label="Báo cáo thành tích có xác nhận"
            required
            error="Chưa chọn tệp."
            files={[]}
            onAdd={() => undefined}
            onRemove={() => undefined}
            words={{ ...words, choose: 'Chọn báo cáo' }}
          />
        </Section>
      </Stack>
    </FormWidth>
  );
}
