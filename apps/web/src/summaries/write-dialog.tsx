import { useMutation } from '@tanstack/react-query';
import { Button, FormDialog, Notice, Prose, Row, Select, Stack, TextArea } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type SummaryRead, type SummarySection, trpc } from '../trpc.ts';
import { useSummaryAct } from './use-summary-act.ts';
import { useSummaryWords } from './use-summary-words.ts';

type Props = { readonly summary: SummaryRead; readonly section: SummarySection; readonly onClose: () => void };
const fieldId = 'section-text';

/** The text of a section, with the figures it may name. Of two who write it the second sees what the first has saved. */
export function WriteDialog({ summary, section, onClose }: Props) {
  const { t, s } = useSummaryWords();
  const [typed, setTyped] = useState(section.text);
  // What the typed text was begun from; another one means that somebody has saved meanwhile.
  const [base, setBase] = useState(section.revision);
  const { commandId, onSettled } = useSummaryAct();
  const write = useMutation(trpc.summaries.write.mutationOptions({ onSettled, onSuccess: onClose }));
  const isOvertaken = section.revision !== base;
  const title = s('writeAt', { title: section.title });
  const take = (text: string) => {
    setTyped(text);
    setBase(section.revision);
    write.reset();
  };
  return (
    <FormDialog
      wide
      title={title}
      words={{ close: t('common.close'), confirm: s('save'), cancel: t('common.cancel') }}
      busy={write.isPending}
      disabled={isOvertaken}
      failure={write.error && !isOvertaken && <FailureNotice error={write.error} />}
      onConfirm={() =>
        write.mutate({ commandId, id: summary.id, sectionId: section.id, revision: base, content: typed.trim() })
      }
      onClose={onClose}
    >
      {isOvertaken && <Overtaken section={section} onKeep={() => take(typed)} onTake={() => take(section.text)} />}
      <TextArea
        id={fieldId}
        label={s('text')}
        hint={s('textHint')}
        rows={12}
        maxLength={40_000}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {summary.figures.length > 0 && (
        <FigurePicker figures={summary.figures} onPick={(key) => setTyped(insertedAt(typed, `{${key}}`))} />
      )}
    </FormDialog>
  );
}

type OvertakenProps = { readonly section: SummarySection; readonly onKeep: () => void; readonly onTake: () => void };

function Overtaken({ section, onKeep, onTake }: OvertakenProps) {
  const { t, s, time } = useSummaryWords();
  const { writer, writtenAt, text } = section;
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      <Stack gap="tight">
        {writer && writtenAt && <p>{s('conflict', { writer, at: time(writtenAt) })}</p>}
        <p>{s('conflictLead')}</p>
        <p>
          <b>{s('theirs')}</b>
        </p>
        <Prose>{text}</Prose>
        <Row>
          <Button onClick={onKeep}>{s('keepMine')}</Button>
          <Button onClick={onTake}>{s('takeTheirs')}</Button>
        </Row>
      </Stack>
    </Notice>
  );
}

type PickerProps = { readonly figures: SummaryRead['figures']; readonly onPick: (key: string) => void };

function FigurePicker({ figures, onPick }: PickerProps) {
  const { s } = useSummaryWords();
  const [picked, setPicked] = useState(figures[0]?.key ?? '');
  return (
    <Row align="end">
      <Select
        label={s('figure')}
        value={picked}
        options={figures.map(({ key, label, text }) => ({
          value: key,
          label: s('figureOption', { label, value: text ?? s('noFigure') }),
        }))}
        onChange={({ currentTarget }) => setPicked(currentTarget.value)}
      />
      <Button onClick={() => onPick(picked)}>{s('insert')}</Button>
    </Row>
  );
}

/** The text with a piece where the cursor stands. */
function insertedAt(text: string, piece: string): string {
  const field = document.querySelector<HTMLTextAreaElement>(`#${fieldId}`);
  const at = field?.selectionStart ?? text.length;
  return text.slice(0, at) + piece + text.slice(field?.selectionEnd ?? at);
}
