import { type Column, DataTable, Quiet, Section, Stack } from '@vinh-danh/ui';
import type { RegulationRead } from '../trpc.ts';
import { type Laid, laidDown } from './laid.ts';
import { tellName, tellSource, tellValue } from './tell-value.ts';
import { type RegulationWords, useRegulationWords } from './use-regulation-words.ts';

/** Each value that is laid down, beside what the law has and where it stands. */
export function ContentTable({ content, national }: Pick<RegulationRead, 'content' | 'national'>) {
  const words = useRegulationWords();
  const rows = laidDown(content, national);
  return (
    <Section title={words.r('content')}>
      {rows.length === 0 ? (
        <p>{words.r('contentEmpty')}</p>
      ) : (
        <DataTable caption={words.r('content')} columns={columnsOf(words)} rows={rows} rowKey={({ law }) => law.path} />
      )}
    </Section>
  );
}

function columnsOf(words: RegulationWords): Column<Laid>[] {
  const { r } = words;
  const told = (value: Laid['own']) => (
    <Stack gap="tight">
      <span>{tellValue(value, words)}</span>
      {value.value !== null && <Quiet>{tellSource(value, words)}</Quiet>}
    </Stack>
  );
  return [
    { key: 'item', header: r('columns.item'), lead: true, cell: ({ own }) => tellName(own, words) },
    { key: 'own', header: r('columns.own'), cell: ({ own }) => told(own) },
    { key: 'law', header: r('columns.law'), cell: ({ law }) => told(law) },
  ];
}
