import { Button, Columns, DateField, FieldGroup, FileField, Quiet, Select, Stack, TextField } from '@vinh-danh/ui';
import type { PaperKind } from '@vinh-danh/workflows';
import { useBook } from '../../eligibility/use-book.ts';
import { useCalendarWords } from '../../fields/day.tsx';
import { useFileWords } from '../../files/file-words.ts';
import { accepted } from '../../files/upload.ts';
import { keysOf } from '../../keys.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { useSession } from '../../session.ts';
import { blankPaper, type PaperRow } from './paper-rows.ts';

type Props = { readonly rows: readonly PaperRow[]; readonly onChange: (rows: readonly PaperRow[]) => void };

/** The papers of the nomination, each with its files. */
export function PapersFields({ rows, onChange }: Props) {
  const { save } = useBook();
  return (
    <Stack>
      <Quiet>{save.papersLead}</Quiet>
      {rows.map((row, index) => (
        <OnePaper
          key={row.key}
          row={row}
          order={String(index + 1)}
          onChange={(part) => onChange(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)))}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...rows, blankPaper()])}>{save.addPaper}</Button>
      </div>
    </Stack>
  );
}

type RowProps = {
  readonly row: PaperRow;
  readonly order: string;
  readonly onChange: (part: Partial<PaperRow>) => void;
  readonly onRemove: () => void;
};

function OnePaper({ row, order, onChange, onRemove }: RowProps) {
  const { t } = useAllWords();
  const { save, form } = useBook();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const fileWords = useFileWords();
  const keyOf = (file: File) => `${file.name} ${file.size} ${file.lastModified}`;
  const { files } = row;
  return (
    <FieldGroup legend={save.paper(order)}>
      <Columns>
        <Select
          label={t('fields.paper')}
          value={row.kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as PaperKind | '' })}
          options={[
            { value: '', label: t('common.choose') },
            ...keysOf(vi.papers).map((value) => ({ value, label: t(`papers.${value}`) })),
          ]}
        />
        <TextField
          label={t('fields.paperNumber')}
          value={row.number}
          maxLength={60}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
        />
        <DateField
          label={t('fields.paperIssuedOn')}
          value={row.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
          words={calendar}
          today={today}
        />
      </Columns>
      <FileField
        label={t('fields.paperFiles')}
        hint={t('fields.paperFilesHint')}
        accept={accepted}
        multiple
        files={files.map((file) => ({ key: keyOf(file), name: file.name, size: file.size }))}
        onAdd={(added) => {
          const known = new Set(files.map(keyOf));
          onChange({ files: [...files, ...added.filter((file) => !known.has(keyOf(file)))] });
        }}
        onRemove={(key) => onChange({ files: files.filter((file) => keyOf(file) !== key) })}
        words={fileWords}
      />
      <div>
        <Button kind="quiet" label={save.removePaper(order)} onClick={onRemove}>
          {form.remove}
        </Button>
      </div>
    </FieldGroup>
  );
}
