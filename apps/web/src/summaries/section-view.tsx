import { Button, type ReportBlock, ReportPart, type ReportRun } from '@vinh-danh/ui';
import { useState } from 'react';
import type { SummaryRead, SummarySection } from '../trpc.ts';
import { TextsDialog } from './texts-dialog.tsx';
import { useSummaryWords } from './use-summary-words.ts';
import { WriteDialog } from './write-dialog.tsx';

type Block = SummarySection['blocks'][number];
type Mark = (runs: SummarySection['lines'][number]) => ReportRun[];
type Props = {
  readonly summary: SummaryRead;
  readonly section: SummarySection;
  /** What it says stands in the sections below it. */
  readonly hasInner: boolean;
};

/** A section as it stands, with who wrote it last; what has changed in it is marked. */
export function SectionView({ summary, section, hasInner }: Props) {
  const { s, time } = useSummaryWords();
  const [opened, setOpened] = useState<'write' | 'texts'>();
  const { title, heading, level, writer, writtenAt, unitName, lines, blocks, mayWrite, revision } = section;
  const changed = new Map(summary.changes.map((change) => [change.key, change]));
  const marked: Mark = (runs) =>
    runs.map(({ text, key }) => {
      const change = key === undefined ? undefined : changed.get(key);
      return change ? { text, changed: s('changedMark', { before: change.before ?? '0' }) } : { text };
    });
  const close = () => setOpened(undefined);
  const isUnwritten = !hasInner && lines.length === 0 && blocks.length === 0;
  const meta = [
    isUnwritten ? s('unwritten') : '',
    writer && writtenAt ? s('writtenBy', { writer, at: time(writtenAt) }) : '',
    unitName ? s('givenTo', { unit: unitName }) : '',
  ].filter(Boolean);
  return (
    <>
      <ReportPart
        heading={heading || title}
        level={level}
        lines={lines.map(marked)}
        blocks={blocks.map((block) => markedBlock(block, marked))}
        meta={meta.join(' · ')}
        actions={
          <>
            {revision > 0 && (
              <Button kind="quiet" label={s('textsAt', { title })} onClick={() => setOpened('texts')}>
                {s('texts')}
              </Button>
            )}
            {mayWrite && (
              <Button label={s('writeAt', { title })} onClick={() => setOpened('write')}>
                {s('write')}
              </Button>
            )}
          </>
        }
      />
      {opened === 'write' && <WriteDialog summary={summary} section={section} onClose={close} />}
      {opened === 'texts' && <TextsDialog section={section} onClose={close} />}
    </>
  );
}

/** The same with what has changed marked, in sentences, in cells and beside bars. */
function markedBlock(block: Block, mark: Mark): ReportBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: mark(block.text) };
    case 'table': {
      const { columns, sections } = block.table;
      return {
        ...block,
        table: { columns, sections: sections.map(({ rows }) => ({ rows: rows.map((row) => row.map(mark)) })) },
      };
    }
    case 'chart':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, text: mark(bar.text) })) };
  }
}
