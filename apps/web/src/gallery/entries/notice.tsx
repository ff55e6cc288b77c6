import { Button, Empty, ErrorState, Notice, OfflineState, Section, Stack } from '@vinh-danh/ui';

export function NoticeEntry() {
  return (
    <Stack gap="wide">
      <Section title="Bốn sắc thái">
        <Stack>
          <Notice tone="info" title="Đợt bình xét năm 2026 nhận hồ sơ đến hết ngày 30/11/2026" />
          <Notice tone="success" title="Đã trình hồ sơ">
            <p>Mã hồ sơ TD-2026-000128. Cơ quan đang giữ: Sở Nội vụ, xử lý đến ngày 08/12/2026.</p>
          </Notice>
          <Notice tone="warning" title="Thông tin của một điều kiện chưa đối chiếu với văn bản gốc" />
          <Notice
            tone="danger"
            title="Chưa thực hiện được"
            source="Căn cứ: quy chế của Hội đồng Thi đua - Khen thưởng tỉnh"
          >
            <p>
              Phải có quá nửa tổng số thành viên Hội đồng đồng ý; hồ sơ đạt 9 trên 19 phiếu. Có thể trình lại ở phiên
              họp sau.
            </p>
          </Notice>
        </Stack>
      </Section>
      <Section title="Mất kết nối">
        <OfflineState title="Đang mất kết nối với máy chủ" retry={{ label: 'Thử lại', onRetry: () => undefined }}>
          <p>Nội dung đã nhập vẫn được giữ trên máy này. Số liệu đang xem là lúc 14:05.</p>
        </OfflineState>
      </Section>
      <Section title="Không có gì và không tải được">
        <Stack>
          <Empty title="Không có hồ sơ nào chờ xử lý">Khi có hồ sơ chuyển đến, hồ sơ sẽ hiện ở đây.</Empty>
          <ErrorState title="Chưa tải được dữ liệu" level={2}>
            <p>Hãy kiểm tra đường truyền hoặc đợi ít phút rồi thử lại.</p>
            <div>
              <Button>Thử lại</Button>
            </div>
          </ErrorState>
        </Stack>
      </Section>
    </Stack>
  );
}
