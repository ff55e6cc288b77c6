import { Checkbox, Choice, FormWidth, Section, Select, Stack, FieldGroup } from '@vinh-danh/ui';
import { useState } from 'react';

const kinds = [
  { value: 'individual', label: 'Cá nhân' },
  { value: 'collective', label: 'Tập thể' },
  { value: 'household', label: 'Hộ gia đình' },
];

export function ChoiceEntry() {
  const [kind, setKind] = useState('individual');
  return (
    <FormWidth>
      <Stack gap="wide">
        <Section title="Có hoặc không">
          <div>
            <Checkbox
              label="Đề nghị truy tặng"
              hint="Người được đề nghị đã mất; hồ sơ cần giấy chứng tử."
              defaultChecked
            />
            <Checkbox label="Chỉ quyết định còn hiệu lực" />
            <Checkbox label="Mục chưa dùng được" disabled />
          </div>
        </Section>
        <Section title="Một trong vài điều">
          <Stack>
            <Choice
              legend="Đối tượng"
              name="kind"
              inline
              options={kinds}
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value)}
            />
            <Choice
              legend="Ý kiến đề xuất"
              name="opinion"
              error="Chưa chọn mục này."
              options={[
                { value: 'agree', label: 'Đồng ý', hint: 'Giữ hình thức đơn vị đề nghị.' },
                { value: 'other', label: 'Đề xuất hình thức khác' },
                { value: 'not', label: 'Không đồng ý' },
              ]}
            />
          </Stack>
        </Section>
        <Section title="Một trong nhiều điều">
          <Stack>
            <Select
              label="Hình thức hoặc danh hiệu đề nghị"
              hint="Chỉ liệt kê hình thức đang có hiệu lực."
              required
              options={[
                { group: 'Danh hiệu thi đua', items: [{ value: 'a', label: 'Chiến sĩ thi đua cấp tỉnh' }] },
                {
                  group: 'Hình thức khen thưởng',
                  items: [
                    { value: 'b', label: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
                    { value: 'c', label: 'Huân chương Lao động hạng Ba' },
                  ],
                },
              ]}
            />
            <Select
              label="Năm quyết định"
              width="narrow"
              error="Chưa chọn mục này."
              options={[{ value: '', label: 'Chọn' }]}
            />
          </Stack>
        </Section>
        <Section title="Các mục cùng nói một điều">
          <FieldGroup legend="Cụm, khối thi đua">
            <Select label="Cấp tổ chức" options={[{ value: 'province', label: 'Cấp tỉnh' }]} />
            <Select label="Thứ hạng" options={[{ value: '1', label: '1' }]} />
          </FieldGroup>
        </Section>
      </Stack>
    </FormWidth>
  );
}
