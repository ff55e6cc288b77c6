import { type Column, DataTable, Section } from '@vinh-danh/ui';
import { capital } from '@vinh-danh/workflows/words';
import type { ExplainedAward } from '../trpc.ts';
import { By, Cited } from './by.tsx';
import type { RuleText } from './rule-text.ts';
import { useRuleText } from './use-rule-text.ts';

type Paper = NonNullable<ExplainedAward['papers']>['list'][number];

/** What the dossier holds, on which form and in how many originals. */
export function PapersPart({ explained: { papers } }: { readonly explained: ExplainedAward }) {
  const text = useRuleText();
  if (!papers) return null;
  const { list, originals } = papers;
  const hasForm = list.some(({ form }) => form);
  return (
    <Section title={text.papers.title}>
      {originals && (
        <div>
          {text.papers.originals({ count: String(originals.value).padStart(2, '0') })}
          <By {...originals} />
        </div>
      )}
      <DataTable
        caption={text.papers.caption}
        rows={list}
        rowKey={({ kind }) => kind}
        columns={columnsOf(text).filter(({ key }) => hasForm || key !== 'form')}
      />
    </Section>
  );
}

function columnsOf({ papers, words }: RuleText): Column<Paper>[] {
  const { columns, form: formOf } = papers;
  const names: Readonly<Record<string, string>> = words.papers;
  return [
    { key: 'paper', header: columns.paper, lead: true, cell: ({ kind }) => capital(names[kind] ?? kind) },
    {
      key: 'form',
      header: columns.form,
      cell: ({ form }) =>
        form && (
          <div>
            {formOf({ number: form.value })}
            <By {...form} />
          </div>
        ),
    },
    { key: 'source', header: columns.source, cell: (paper) => <Cited {...paper} /> },
  ];
}
