import { type Column, DataTable, Honoured, Icon, Quiet, Row, Stack } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { tellRefusal } from '../../messages/refusal.ts';
import { useWords, type Words } from '../../messages/words.ts';
import type { ItemResult } from '../../trpc.ts';

export type OutcomeRow = { readonly id: string; readonly subjectName: string; readonly code: string };

type Props = {
  readonly caption: string;
  readonly rows: readonly OutcomeRow[];
  readonly results: readonly ItemResult[];
  /** What is said of an item that goes through; the step it moves to unless given. Plain words get a mark before them. */
  readonly tellSuccess?: (id: string) => ReactNode;
};

/** What happens, or has happened, to each: refused ones first, each with its reason and rule. */
export function Outcomes({ caption, rows, results, tellSuccess }: Props) {
  const words = useWords();
  const ordered = results.toSorted((one, other) => Number(one.ok) - Number(other.ok));
  return (
    <DataTable caption={caption} columns={columnsOf(words, rows, tellSuccess)} rows={ordered} rowKey={({ id }) => id} />
  );
}

function columnsOf(words: Words, rows: readonly OutcomeRow[], tellSuccess: Props['tellSuccess']): Column<ItemResult>[] {
  const { t } = words;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ id }) => (
        <>
          <Honoured>{byId.get(id)?.subjectName}</Honoured>
          <br />
          <Quiet>{byId.get(id)?.code}</Quiet>
        </>
      ),
    },
    {
      key: 'outcome',
      header: t('batch.outcome'),
      cell: (result) => {
        if (!result.ok) return <Refused {...tellRefusal(result.refusal, words)} />;
        const told = tellSuccess?.(result.id);
        if (told && typeof told !== 'string') return told;
        return (
          <Row>
            <Icon name="done" />
            {told ?? t('batch.willMove', { stage: t(`stages.${result.stage}`) })}
          </Row>
        );
      },
    },
  ];
}

function Refused({ sentence, source }: { readonly sentence: string; readonly source: string | undefined }) {
  const { t } = useWords();
  return (
    <Stack gap="tight">
      <span>
        <strong>{t('errors.refused')}.</strong> {sentence}
      </span>
      {source && <Quiet>{source}</Quiet>}
    </Stack>
  );
}
