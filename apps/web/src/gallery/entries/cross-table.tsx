import { type CrossCell, type CrossEntry, CrossTable } from '@vinh-danh/ui';

const numbers = new Intl.NumberFormat('vi-VN');
const rows = ['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Công an tỉnh'].map((label) => ({ key: label, label }));
const years = ['2022', '2023', '2024'].map((label) => ({ key: label, label }));
const columns = [...years, { key: '', label: 'Tổng cộng', isTotal: true }];
const counts: Readonly<Record<string, number>> = {
  'Sở Y tế 2022': 1204,
  'Sở Y tế 2023': 318,
  'Sở Giáo dục và Đào tạo 2023': 42,
  'Công an tỉnh 2024': 18,
};

export function CrossTableEntry() {
  return (
    <CrossTable
      caption="Khen thưởng theo đơn vị và năm"
      regionLabel="Bảng theo đơn vị và năm"
      corner="Đơn vị"
      rows={rows}
      columns={columns}
      totalLabel="Tổng cộng"
      cell={cellAt}
    />
  );
}

function cellAt(column: CrossEntry, row?: CrossEntry): CrossCell {
  const found = Object.entries(counts)
    .filter(([key]) => (!row || key.startsWith(row.key)) && key.endsWith(column.key))
    .reduce((sum, [, count]) => sum + count, 0);
  const words = numbers.format(found);
  if (found === 0) return { content: words, isNothing: true };
  const label = [words, row?.label, column.label].filter(Boolean).join(', ');
  return { content: <Sample label={label} words={words} /> };
}

function Sample({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <a href="/gallery/cross-table" aria-label={label}>
      {words}
    </a>
  );
}
