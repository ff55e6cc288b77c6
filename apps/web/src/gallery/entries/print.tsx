import { DataTable, PaperOnly, PrintButton, PrintFrame, Quiet, Row, ScreenOnly } from '@vinh-danh/ui';
import { dossiers } from '../samples.ts';

export function PrintEntry() {
  return (
    <PrintFrame
      preview
      printLabel="In danh sách"
      heading={{
        office: ['ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', 'SỞ NỘI VỤ'],
        nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        placeAndDay: 'Quảng Ngãi, ngày 25 tháng 11 năm 2026',
      }}
      title="Danh sách đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
      about="Điều kiện: năm 2026, chờ Hội đồng. Người in: Trần Thị Hồng, 25/11/2026 14:05."
    >
      <ScreenOnly>
        <Row>
          <PrintButton>In ngay</PrintButton>
          <Quiet>Dòng này và nút chỉ hiện trên màn hình, không in ra giấy.</Quiet>
        </Row>
      </ScreenOnly>
      <PaperOnly>
        <Quiet>Dòng này chỉ có trên giấy.</Quiet>
      </PaperOnly>
      <DataTable
        caption="Danh sách đề nghị"
        columns={[
          { key: 'name', header: 'Họ và tên, tập thể', lead: true, cell: ({ name }) => name },
          { key: 'unit', header: 'Đơn vị', cell: ({ unit }) => unit },
          { key: 'award', header: 'Hình thức', cell: ({ award }) => award },
          { key: 'votes', header: 'Số phiếu', numeric: true, cell: ({ votes }) => votes },
        ]}
        rows={dossiers}
        rowKey={({ key }) => key}
      />
    </PrintFrame>
  );
}
