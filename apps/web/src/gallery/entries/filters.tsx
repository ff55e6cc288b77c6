import {
  FilterBar,
  FurtherFields,
  Pair,
  QuickSearch,
  SavedViews,
  SearchBox,
  Section,
  Select,
  SuggestField,
  Stack,
  type Kept,
  type SavedView,
} from '@vinh-danh/ui';
import { useState } from 'react';

const units = ['Sở Y tế', 'Sở Nội vụ', 'Sở Giáo dục và Đào tạo'];
const years = ['2026', '2025', '2024'];
const awards = ['Bằng khen', 'Cờ thi đua', 'Giấy khen'];

/** Kept as long as the page is open: the gallery leaves nothing behind. */
const storage: Kept<readonly SavedView[]> = {
  load: () => [
    { name: 'Bằng khen chờ Hội đồng', value: '2024|Bằng khen' },
    { name: 'Quá hạn của tôi', value: '2026|Giấy khen' },
  ],
  save: () => undefined,
};

export function FiltersEntry() {
  const [year, setYear] = useState('2025');
  const [award, setAward] = useState('Bằng khen');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState('');
  const chips = [
    ...(year ? [chip('Năm', year, () => setYear(''))] : []),
    ...(award ? [chip('Hình thức', award, () => setAward(''))] : []),
  ];
  const open = (value: string) => {
    const [nextYear = '', nextAward = ''] = value.split('|');
    setYear(nextYear);
    setAward(nextAward);
  };
  return (
    <Stack gap="wide">
      <Section title="Bộ lọc của danh sách">
        <Stack>
          <SavedViews
            value={`${year}|${award}`}
            storage={storage}
            onOpen={open}
            savable={chips.length > 0}
            words={{
              label: 'Chế độ xem đã lưu',
              save: 'Lưu chế độ xem',
              name: 'Tên chế độ xem',
              confirm: 'Lưu',
              cancel: 'Không lưu',
              manage: 'Sửa danh sách',
              close: 'Đóng',
              remove: 'Xóa',
              removeOne: (name) => `Xóa chế độ xem ${name}`,
              renameOne: (name) => `Đổi tên chế độ xem ${name}`,
              nameMissing: 'Chưa nhập tên.',
              nameTaken: 'Đã có chế độ xem mang tên này.',
            }}
          />
          <FilterBar
            label="Lọc danh sách hồ sơ"
            search={
              <SearchBox
                label="Tên hoặc mã hồ sơ"
                value={text}
                onSearch={setText}
                words={{ submit: 'Tìm', clear: 'Xóa nội dung tìm' }}
              />
            }
            active={chips}
            words={{ open: `Bộ lọc (${chips.length})`, clear: 'Bỏ mọi điều kiện' }}
            onClear={() => {
              setYear('');
              setAward('');
            }}
          >
            <Select
              label="Năm quyết định"
              value={year}
              onChange={({ currentTarget }) => setYear(currentTarget.value)}
              options={options('Mọi năm', years)}
            />
            <Select
              label="Hình thức"
              value={award}
              onChange={({ currentTarget }) => setAward(currentTarget.value)}
              options={options('Mọi hình thức', awards)}
            />
            <SuggestField
              label="Đơn vị"
              placeholder="Mọi đơn vị"
              chosen={unit}
              suggestions={units.map((name) => ({ value: name, label: name }))}
              onType={() => undefined}
              onChoose={(value) => setUnit(value ?? '')}
            />
            <Select label="Đối tượng" options={options('Mọi đối tượng', ['Cá nhân', 'Tập thể', 'Hộ gia đình'])} />
            <FurtherFields label="Thêm điều kiện">
              <Select label="Giới tính" options={options('Mọi giới tính', ['Nam', 'Nữ'])} />
              <Select label="Thủ tục" options={options('Mọi thủ tục', ['Thông thường', 'Đơn giản'])} />
              <Pair>
                <Select label="Từ năm" options={options('Từ đầu', years)} />
                <Select label="Đến năm" options={options('Đến nay', years)} />
              </Pair>
            </FurtherFields>
          </FilterBar>
        </Stack>
      </Section>
      <Section title="Tìm từ mọi trang">
        <QuickSearch label="Tìm theo mã hoặc tên" submitLabel="Tìm nhanh" value="" onSearch={setText} />
      </Section>
    </Stack>
  );
}

function chip(label: string, value: string, onRemove: () => void) {
  return { key: label, label: `${label}: ${value}`, removeLabel: `Bỏ điều kiện ${label}: ${value}`, onRemove };
}

function options(any: string, values: readonly string[]) {
  return [{ value: '', label: any }, ...values.map((value) => ({ value, label: value }))];
}
