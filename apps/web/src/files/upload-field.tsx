import { FileField } from '@vinh-danh/ui';
import { useEffect, useState } from 'react';
import { tellRefusal } from '../messages/refusal.ts';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { useFileWords } from './file-words.ts';
import { accepted, type Uploaded, UploadError, uploadFile } from './upload.ts';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly share: number;
  readonly uploaded?: Uploaded;
  readonly error?: string;
};

type Props = {
  /** Where they are sent. */
  readonly to: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What has come in, whenever that changes, and whether something is still on its way. */
  readonly onChange: (uploaded: readonly Uploaded[], isPending: boolean) => void;
};

/** Files for a paper: each is sent as soon as it is chosen, and what the server does not take says why. */
export function UploadField({ to, label, hint, onChange }: Props) {
  const words = useAllWords();
  const fileWords = useFileWords();
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    const uploaded = rows.flatMap((row) => (row.uploaded ? [row.uploaded] : []));
    onChange(
      uploaded,
      rows.some((row) => !row.uploaded && !row.error),
    );
    // oxlint-disable-next-line react/exhaustive-deps -- told when the rows change, not when the listener is a new one
  }, [rows]);
  const change = (key: string, part: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      setRows((all) => [...all, { key, name: file.name, size: file.size, share: 0 }]);
      uploadFile(to, file, (share) => change(key, { share })).then(
        (uploaded) => change(key, { uploaded, name: uploaded.name }),
        (error: unknown) => change(key, { error: sentenceOf(error, words) }),
      );
    }
  };
  return (
    <FileField
      label={label}
      hint={hint}
      accept={accepted}
      multiple
      files={rows.map(({ key, name, size, share, uploaded, error }) => ({
        key,
        name,
        size,
        error,
        note: error
          ? undefined
          : uploaded
            ? words.t('files.uploaded')
            : words.t('files.uploading', { share: words.percent(Math.floor(share * 100) / 100) }),
      }))}
      onAdd={add}
      onRemove={(key) => setRows((all) => all.filter((row) => row.key !== key))}
      words={fileWords}
    />
  );
}

function sentenceOf(error: unknown, words: AllWords): string {
  const refusal = error instanceof UploadError ? error.refusal : undefined;
  return refusal ? tellRefusal(refusal, words).sentence : words.t('errors.away');
}
