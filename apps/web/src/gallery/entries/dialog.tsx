import {
  Actions,
  Bullets,
  Button,
  Checkbox,
  Dialog,
  FormDialog,
  Notice,
  ReasonDialog,
  Row,
  Section,
  TextField,
} from '@vinh-danh/ui';
import { useState } from 'react';

const words = { close: 'Đóng', reason: 'Lý do', missing: 'Chưa nhập lý do.', cancel: 'Quay lại' };

export function DialogEntry() {
  const [open, setOpen] = useState<'return' | 'papers' | 'paid' | 'refuse'>();
  const close = () => setOpen(undefined);
  return (
    <Section title="Mở từng hộp thoại">
      <Row>
        <Button onClick={() => setOpen('return')}>Trả lại hồ sơ</Button>
        <Button onClick={() => setOpen('papers')}>Xem thành phần hồ sơ</Button>
        <Button onClick={() => setOpen('paid')}>Đánh dấu đã chi</Button>
        <Button kind="danger" onClick={() => setOpen('refuse')}>
          Không phê duyệt
        </Button>
      </Row>
      {open === 'return' && (
        <ReasonDialog
          title="Trả lại hồ sơ để bổ sung"
          lead="Hồ sơ trở về Bệnh viện Đa khoa tỉnh; đơn vị có 10 ngày làm việc để bổ sung."
          words={{ ...words, hint: 'Nêu rõ giấy tờ, nội dung còn thiếu.', confirm: 'Trả lại' }}
          onConfirm={close}
          onClose={close}
        >
          <div>
            <Checkbox label="Biên bản bình xét" />
            <Checkbox label="Văn bản công nhận sáng kiến" defaultChecked />
          </div>
        </ReasonDialog>
      )}
      {open === 'refuse' && (
        <ReasonDialog
          danger
          title="Không phê duyệt"
          words={{ ...words, confirm: 'Không phê duyệt' }}
          failure={
            <Notice tone="warning" title="Chưa kết nối được với máy chủ">
              <p>Nội dung đã nhập vẫn được giữ nguyên. Hãy thử lại.</p>
            </Notice>
          }
          onConfirm={close}
          onClose={close}
        />
      )}
      {open === 'paid' && (
        <FormDialog
          title="Đánh dấu đã chi"
          words={{ ...words, confirm: 'Đánh dấu đã chi' }}
          onConfirm={close}
          onClose={close}
        >
          <p>12 khoản, tổng cộng 42.120.000 đồng.</p>
          <TextField label="Chứng từ" hint="Số phiếu chi, ủy nhiệm chi" required />
        </FormDialog>
      )}
      {open === 'papers' && (
        <Dialog wide title="Thành phần hồ sơ" closeLabel="Đóng" onClose={close}>
          <Bullets>
            <li>Tờ trình của đơn vị</li>
            <li>Báo cáo thành tích có xác nhận của cấp trên trực tiếp</li>
            <li>Biên bản và kết quả bỏ phiếu của Hội đồng</li>
          </Bullets>
          <Actions>
            <Button kind="primary" onClick={close}>
              Đã xem
            </Button>
          </Actions>
        </Dialog>
      )}
    </Section>
  );
}
