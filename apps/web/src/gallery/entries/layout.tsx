import {
  Bullets,
  Button,
  Columns,
  Facts,
  Hidden,
  Honoured,
  Lines,
  PictureGrid,
  Prose,
  Quiet,
  Row,
  Section,
  Split,
  Stack,
  TextField,
} from '@vinh-danh/ui';

export function LayoutEntry() {
  return (
    <Split
      main={
        <>
          <Section title="Tên và giá trị" aside={<Quiet>Cập nhật 25/11/2026</Quiet>}>
            <Facts
              across
              facts={[
                { label: 'Hình thức khen thưởng', value: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
                { label: 'Nơi đang giữ hồ sơ', value: 'Sở Nội vụ' },
                { label: 'Thời hạn xử lý', value: '08/12/2026' },
              ]}
            />
          </Section>
          <Section title="Chữ">
            <Stack gap="tight">
              <div>
                <Honoured>Nguyễn Thị Thanh Nhàn</Honoured>
              </div>
              <Prose>
                {
                  'Tổ chức điều trị cho 312 người bệnh nặng trong đợt mưa lũ tháng 10 năm 2025.\nHướng dẫn 40 nhân viên y tế xã.'
                }
              </Prose>
              <Bullets>
                <li>Tờ trình của đơn vị</li>
                <li>Báo cáo thành tích</li>
              </Bullets>
              <Lines>
                <li>Sở Nội vụ: đồng ý</li>
                <li>Hội đồng tỉnh: đồng ý</li>
              </Lines>
              <div>
                42<Hidden> hồ sơ</Hidden>
              </div>
            </Stack>
          </Section>
          <Section title="Ảnh">
            <PictureGrid
              pictures={[
                {
                  key: 'mark',
                  src: 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 4 3%22%3E%3Crect width=%224%22 height=%223%22 fill=%22%231F4E79%22/%3E%3C/svg%3E',
                  alternative: 'Buổi khám bệnh lưu động tại nhà rông làng Plei Kần',
                },
              ]}
            />
          </Section>
          <Section title="Cột và hàng">
            <Stack>
              <Columns>
                <TextField label="Số, ký hiệu" />
                <TextField label="Cơ quan ban hành" />
              </Columns>
              <Row>
                <Button>Xem</Button>
                <Button kind="quiet">Bỏ</Button>
              </Row>
            </Stack>
          </Section>
        </>
      }
      side={
        <Section title="Thông tin về đối tượng">
          <Facts
            facts={[
              { label: 'Năm sinh', value: '1985' },
              { label: 'Dân tộc', value: 'Kinh' },
              { label: 'Chức vụ', value: 'Điều dưỡng trưởng, Khoa Hồi sức tích cực' },
            ]}
          />
        </Section>
      }
    />
  );
}
