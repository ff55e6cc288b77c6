import { Actions, Button, ButtonAnchor, Icon, Row, Section, Stack } from '@vinh-danh/ui';

export function ButtonEntry() {
  return (
    <Stack gap="wide">
      <Section title="Bốn loại">
        <Row>
          <Button kind="primary">Trình Hội đồng</Button>
          <Button>Xem trước kết quả</Button>
          <Button kind="danger">Trả lại hồ sơ</Button>
          <Button kind="quiet">Bỏ chọn</Button>
        </Row>
      </Section>
      <Section title="Đang làm, chưa làm được, hết trang">
        <Row>
          <Button kind="primary" busy>
            Đang trình…
          </Button>
          <Button disabled>Chưa chọn hồ sơ</Button>
          <Button idle>Trang trước</Button>
          <Button>
            <Icon name="print" />
            In danh sách
          </Button>
        </Row>
      </Section>
      <Section title="Liên kết mở đầu một việc">
        <Row>
          <ButtonAnchor kind="primary" href="/gallery">
            Lập đề nghị khen thưởng
          </ButtonAnchor>
        </Row>
      </Section>
      <Section title="Các nút ở cuối biểu mẫu">
        <Actions>
          <Button kind="primary">Lưu đề nghị</Button>
          <Button>Quay lại</Button>
        </Actions>
      </Section>
    </Stack>
  );
}
