import { Loading, Progress, Section, Skeleton, Stack } from '@vinh-danh/ui';

export function ProgressEntry() {
  return (
    <Stack gap="wide">
      <Section title="Việc dài, biết đã đến đâu">
        <Progress label="In giấy chứng nhận" detail="128 trên 355 bản" done={128 / 355}>
          <p>Có thể rời trang này. Khi xong, tệp nằm ở mục Tệp đã xuất.</p>
        </Progress>
      </Section>
      <Section title="Việc dài, chưa biết bao lâu">
        <Progress label="Đọc tệp Excel danh sách đề nghị" detail="Đang đối chiếu tên đơn vị" />
      </Section>
      <Section title="Đã xong">
        <Progress label="Xuất danh sách ra Excel" detail="Đã xong, 1.204 dòng" done={1} />
      </Section>
      <Section title="Giữ chỗ trong lúc tải">
        <Stack>
          <Skeleton label="Đang tải danh sách" lines={3} />
          <Skeleton label="Đang tải nội dung" kind="text" lines={4} />
          <Loading label="Đang tải bảng số…" />
        </Stack>
      </Section>
    </Stack>
  );
}
