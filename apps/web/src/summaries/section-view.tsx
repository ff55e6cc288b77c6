import { Button, ReportPart } from '@vinh-danh/ui';
import { useState } from 'react';
import type { SummaryRead, SummarySection } from '../trpc.ts';
import { TextsDialog } from './texts-dialog.tsx';
import { useSummaryWords } from './use-summary-words.ts';
import { WriteDialog } from './write-dialog.tsx';

type Props = { readonly summary: SummaryRead; readonly section: SummarySection };

/** A section as it stands, with who wrote it last; what has changed in it is marked. */
export function SectionView({ summary, section }: Props) {
  const { s, time } = useSummaryWords();
  const [opened, setOpened] = useState<'write' | 'texts'>();
  const { title, heading, level, writer, writtenAt, unitName, lines, blocks, mayWrite, revision } = section;
  const changed = new Map(summary.changes.map((change) => [change.key, change]));
  const close = () => setOpened(undefined);
  const meta = [
    writer && writtenAt ? s('writtenBy', { writer, at: time(writtenAt) }) : '',
    unitName ? s('givenTo', { unit: unitName }) : '',
  ].filter(Boolean);
  return (
    <>
      <ReportPart
        heading={heading || title}
        level={level}
        lines={lines.map((runs) =>
          runs.map(({ text, key }) => {
            const change = key === undefined ? undefined : changed.get(key);
            return change ? { text, changed: s('changedMark', { before: change.before ?? '0' }) } : { text };
          }),
        )}
        blocks={blocks}
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
