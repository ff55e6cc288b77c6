import { Button, Disclosure, KeyHints, type Kept, Section, Stack, Tour } from '@vinh-danh/ui';

/** Never seen before: the gallery shows it on every visit. */
const storage: Kept<boolean> = { load: () => false, save: () => undefined };

export function HelpEntry() {
  return (
    <Stack gap="wide">
      <div id="phim-tat">
        <Section title="Phím tắt">
          <KeyHints
            label="Phím tắt của trang này"
            hints={[
              { keys: ['J'], text: 'Xuống hồ sơ tiếp theo' },
              { keys: ['K'], text: 'Lên hồ sơ trước' },
              { keys: ['Ctrl', 'Enter'], text: 'Gửi biểu mẫu đang mở' },
              { keys: ['Esc'], text: 'Đóng hộp thoại' },
            ]}
          />
        </Section>
      </div>
      <div id="viec-khac">
        <Section title="Phần ít dùng, gập lại">
          <Disclosure label="Việc khác">
            <Button>Rút hồ sơ</Button>
            <Button kind="danger">Tạm dừng xem xét</Button>
          </Disclosure>
        </Section>
      </div>
      <Tour
        label="Giới thiệu trang"
        storage={storage}
        words={{
          next: 'Tiếp theo',
          previous: 'Bước trước',
          finish: 'Đã hiểu',
          dismiss: 'Đóng phần giới thiệu',
          position: (step, of) => `Bước ${step} trong ${of}`,
        }}
        steps={[
          { key: '1', title: 'Việc của tôi ở đây', body: 'Hồ sơ gần hết hạn đứng đầu danh sách.' },
          { key: '2', title: 'Phím tắt', body: 'Đi qua danh sách mà không cần chuột.', anchor: 'phim-tat' },
          { key: '3', title: 'Việc khác', body: 'Việc ít dùng nằm trong phần gập lại này.', anchor: 'viec-khac' },
        ]}
      />
    </Stack>
  );
}
