import { Explain, FormWidth, HelpText, Row, Section, SmallNumber, Stack, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';

export function TextFieldEntry() {
  const [votes, setVotes] = useState('19');
  const [wrong, setWrong] = useState('x');
  return (
    <FormWidth>
      <Stack gap="wide">
        <Section title="Một dòng">
          <Stack>
            <HelpText>Ghi đúng như trong giấy tờ; tên này sẽ được in vào quyết định.</HelpText>
            <TextField label="Họ và tên" required defaultValue="Nguyễn Thị Thanh Nhàn" />
            <div>
              <TextField
                label="Chức vụ, nơi công tác"
                hint="Ghi chức vụ tại thời điểm lập thành tích."
                defaultValue="Điều dưỡng trưởng, Khoa Hồi sức tích cực"
              />
              <Explain label="Vì sao phải nhập mục này?">
                <p>
                  Quyết định khen thưởng ghi chức vụ và nơi công tác của người được khen, theo mẫu kèm theo Nghị định.
                </p>
                <p>Người lao động trực tiếp thì ghi công việc đang làm.</p>
              </Explain>
            </div>
            <TextField
              label="Năm sinh"
              width="narrow"
              inputMode="numeric"
              error="Nhập một số nguyên từ 0 trở lên."
              defaultValue="19x5"
            />
            <TextField label="Mã hồ sơ" width="narrow" disabled defaultValue="TD-2026-000128" />
          </Stack>
        </Section>
        <Section title="Nhiều dòng">
          <Stack>
            <TextArea
              label="Tóm tắt thành tích"
              hint="Nêu việc làm cụ thể, kết quả đo đếm được, phạm vi ảnh hưởng."
              required
              defaultValue="Tổ chức điều trị cho 312 người bệnh nặng trong đợt mưa lũ tháng 10 năm 2025."
            />
            <TextArea label="Lý do" required error="Chưa nhập nội dung mục này." rows={2} />
          </Stack>
        </Section>
        <Section title="Số nhỏ trong bảng">
          <Row>
            <SmallNumber label="Số phiếu đồng ý" value={votes} onChange={setVotes} />
            <SmallNumber label="Số phiếu không đồng ý" value={wrong} invalid onChange={setWrong} />
          </Row>
        </Section>
      </Stack>
    </FormWidth>
  );
}
