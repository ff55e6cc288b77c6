import {
  type Column,
  DataTable,
  Honoured,
  Pager,
  Quiet,
  Section,
  Stack,
  StatusBadge,
  type TableSort,
} from '@vinh-danh/ui';
import { useState } from 'react';
import { dossiers, type SampleDossier } from '../samples.ts';

const columns: readonly Column<SampleDossier>[] = [
  {
    key: 'name',
    header: 'Người, tập thể được đề nghị',
    lead: true,
    sortable: true,
    cell: ({ name, code }) => (
      <>
        <Honoured>{name}</Honoured>
        <br />
        <Quiet>{code}</Quiet>
      </>
    ),
  },
  { key: 'award', header: 'Hình thức đề nghị', cell: ({ award }) => award },
  { key: 'stage', header: 'Bước xử lý', cell: ({ stage }) => <StatusBadge tone="current">{stage}</StatusBadge> },
  { key: 'unit', header: 'Đơn vị đề nghị', cell: ({ unit }) => unit },
  { key: 'votes', header: 'Số phiếu', numeric: true, sortable: true, cell: ({ votes }) => votes },
];

export function TableEntry() {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['2']));
  const [sort, setSort] = useState<Pick<TableSort, 'key' | 'direction'>>({ key: 'name', direction: 'ascending' });
  const [page, setPage] = useState(0);
  const rows = dossiers.toSorted((one, other) => order(one, other, sort));
  return (
    <Stack gap="wide">
      <Section title="Chọn dòng và sắp xếp">
        <DataTable
          caption="Danh sách hồ sơ khen thưởng"
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          sort={{ ...sort, onSort: (key, direction) => setSort({ key, direction }) }}
          selection={{
            keys,
            onChange: setKeys,
            allLabel: 'Chọn tất cả',
            rowLabel: ({ name }) => `Chọn ${name}`,
          }}
        />
        <Pager
          label="Trang của danh sách"
          range={`${page * 50 + 1}–${page * 50 + 50} trong 12.345`}
          words={{ previous: 'Trang trước', next: 'Trang sau' }}
          onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
          onNext={() => setPage(page + 1)}
        />
      </Section>
      <Section title="Có dòng tổng cộng">
        <DataTable
          caption="Số quyết định theo năm"
          captionShown
          columns={[
            { key: 'year', header: 'Năm', lead: true, cell: ({ year }) => year },
            { key: 'people', header: 'Cá nhân', numeric: true, cell: ({ people }) => people },
            { key: 'groups', header: 'Tập thể', numeric: true, cell: ({ groups }) => groups },
          ]}
          rows={[
            { year: '2024', people: '1.204', groups: '318' },
            { year: '2025', people: '1.377', groups: '342' },
            { year: 'Tổng cộng', people: '2.581', groups: '660' },
          ]}
          rowKey={({ year }) => year}
        />
      </Section>
    </Stack>
  );
}

function order(one: SampleDossier, other: SampleDossier, { key, direction }: Pick<TableSort, 'key' | 'direction'>) {
  const found = key === 'votes' ? one.votes - other.votes : one.name.localeCompare(other.name, 'vi');
  return direction === 'ascending' ? found : -found;
}
