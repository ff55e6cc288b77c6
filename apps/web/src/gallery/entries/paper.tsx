import { Paper, ReportPart, Section } from '@vinh-danh/ui';

export function PaperEntry() {
  return (
    <div lang="vi">
      <Paper
        label="Văn bản mẫu"
        offices={['Ủy ban nhân dân tỉnh', 'Sở Nội vụ']}
        state={['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']}
        symbol="Số: 09/QĐ-SNV"
        placeAndDay="Quảng Ngãi, ngày 03 tháng 02 năm 2026"
        titles={['Quyết định', 'Về việc tặng Giấy khen', 'Giám đốc Sở Nội vụ']}
        recipientsLabel="Nơi nhận:"
        recipients={['Như Điều 2', 'Lưu: VT']}
        signatures={[{ lines: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Y Thanh Bình' }]}
        annexes={[
          {
            title: 'Danh sách',
            lead: '(Kèm theo Quyết định số 09/QĐ-SNV)',
            table: {
              columns: [
                { title: 'STT', align: 'center' },
                { title: 'Họ và tên', align: 'left' },
                { title: 'Đơn vị', align: 'left' },
              ],
              sections: [{ title: 'I. Cá nhân', rows: [['1', 'Đinh Thị Ngọc Yên', 'Phòng Thi đua, khen thưởng']] }],
            },
          },
        ]}
      >
        <p>
          <i>Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.</i>
        </p>
        <p>
          <b>Điều 1.</b> Tặng Giấy khen cho 01 cá nhân (có danh sách kèm theo).
        </p>
      </Paper>
      <Section title="Nội dung báo cáo">
        <ReportPart
          level={1}
          heading="I. KẾT QUẢ KHEN THƯỞNG"
          meta="Đinh Công Thành, 27/11/2026"
          lines={[[{ text: 'Tỉnh có ' }, { text: '03', changed: 'đã thay đổi, trước là 02' }, { text: ' tập thể.' }]]}
          blocks={[
            {
              kind: 'chart',
              title: 'Khen thưởng theo năm',
              bars: [
                { label: 'Năm 2025', value: 8, text: '08' },
                { label: 'Năm 2026', value: 21, text: [{ text: '21', changed: 'đã thay đổi, trước là 20' }] },
              ],
            },
            {
              kind: 'table',
              table: {
                columns: [
                  { title: 'Năm', align: 'center' },
                  { title: 'Tập thể', align: 'right' },
                ],
                sections: [{ rows: [['2026', [{ text: '03', changed: 'đã thay đổi, trước là 02' }]]] }],
              },
            },
          ]}
        />
      </Section>
    </div>
  );
}
