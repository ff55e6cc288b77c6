import {
  BarChart,
  BranchChart,
  ChartFrame,
  ColumnChart,
  DataTable,
  Stack,
  type ChartRow,
  type Series,
} from '@vinh-danh/ui';

const numbers = new Intl.NumberFormat('vi-VN');
const format = (value: number) => numbers.format(value);
const tell = (value: number | null) => (value === null ? '–' : format(value));
const labels = { view: 'Cách xem', chart: 'Biểu đồ', table: 'Bảng số' };

const kinds: readonly Series[] = [
  { key: 'people', label: 'Cá nhân' },
  { key: 'groups', label: 'Tập thể' },
];
const awards: readonly ChartRow[] = [
  { key: 'bk', label: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', values: [812, 240] },
  { key: 'cs', label: 'Chiến sĩ thi đua cấp tỉnh', values: [126, 0] },
  { key: 'co', label: 'Cờ thi đua của Ủy ban nhân dân tỉnh', values: [0, 64] },
  { key: 'bkttg', label: 'Bằng khen của Thủ tướng Chính phủ', values: [31, 12] },
  { key: 'hc', label: 'Huân chương Lao động', values: [9, 5] },
];
const years: readonly ChartRow[] = [
  ['2019', 640, 150],
  ['2020', 702, 181],
  ['2021', 1204, 318],
  ['2022', 1377, 342],
  ['2023', 958, 297],
  ['2024', 1010, null],
].map(([year, people, groups]) => ({
  key: String(year),
  label: String(year),
  values: [Number(people), typeof groups === 'number' ? groups : null],
}));
const papers: readonly ChartRow[] = [
  { key: 'yte', label: 'Sở Y tế', values: [42] },
  { key: 'gd', label: 'Sở Giáo dục và Đào tạo', values: [37] },
  { key: 'ca', label: 'Công an tỉnh', values: [18] },
];

export function ChartEntry() {
  return (
    <Stack gap="wide">
      <ChartFrame
        title="Khen thưởng năm 2025 theo hình thức"
        lead="Quyết định còn hiệu lực đến ngày 25/11/2026. Bấm vào một số để xem danh sách."
        labels={labels}
        chart={
          <BarChart
            label="Khen thưởng theo hình thức"
            series={kinds}
            rows={awards}
            format={format}
            renderValue={(row, series, words) => (
              <a href="/gallery/chart" aria-label={`${words} ${series.label}, ${row.label}`}>
                {words}
              </a>
            )}
          />
        }
        table={<Numbers caption="Khen thưởng theo hình thức" first="Hình thức" rows={awards} series={kinds} />}
      />
      <ChartFrame
        title="Khen thưởng qua các năm"
        labels={{ ...labels, table: 'Bảng theo năm' }}
        chart={<ColumnChart label="Khen thưởng qua các năm" series={kinds} rows={years} format={format} />}
        table={<Numbers caption="Khen thưởng qua các năm" first="Năm" rows={years} series={kinds} />}
      />
      <ChartFrame
        beside
        title="Hồ sơ đang thẩm định theo đơn vị"
        labels={{ ...labels, table: 'Bảng theo đơn vị' }}
        chart={
          <BarChart label="Hồ sơ theo đơn vị" series={[{ key: 'n', label: 'Hồ sơ' }]} rows={papers} format={format} />
        }
        table={
          <Numbers caption="Hồ sơ theo đơn vị" first="Đơn vị" rows={papers} series={[{ key: 'n', label: 'Hồ sơ' }]} />
        }
      />
      <BranchChart
        label="Khen thưởng theo cây tổ chức"
        trail={[
          { key: 'all', label: 'Toàn bộ', value: 58 },
          { key: 'tinh', label: 'Ủy ban nhân dân tỉnh', value: 54 },
        ]}
        branches={[
          { key: 'yte', label: 'Sở Y tế', value: 33 },
          { key: 'xa', label: 'Ủy ban nhân dân xã Ia Dom', value: 21 },
        ]}
        format={format}
        renderName={({ label }) => <a href="/gallery/chart">{label}</a>}
        renderValue={(_, words) => words}
      />
    </Stack>
  );
}

type NumbersProps = {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly ChartRow[];
  readonly series: readonly Series[];
};

function Numbers({ caption, first, rows, series }: NumbersProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'label', header: first, lead: true, cell: ({ label }: ChartRow) => label },
        ...series.map(({ key, label }, index) => ({
          key,
          header: label,
          numeric: true,
          cell: ({ values }: ChartRow) => tell(values[index] ?? null),
        })),
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
