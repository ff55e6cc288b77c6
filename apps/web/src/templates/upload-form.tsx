import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, FileField, Notice, Select, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { useFileWords } from '../files/file-words.ts';
import { UploadError } from '../files/upload.ts';
import { tellRefusal } from '../messages/refusal.ts';
import { type TemplatesPage, trpc } from '../trpc.ts';
import { sendTemplate } from './send-template.ts';
import { useTemplatesWords } from './use-templates-words.ts';

type Kind = TemplatesPage['kinds'][number];
type Props = { readonly provinceId: string; readonly kinds: readonly Kind[] };

/** A new template for a kind of paper; what is wrong with it is said by the names it is about. */
export function UploadForm({ provinceId, kinds }: Props) {
  const words = useTemplatesWords();
  const { t, r } = words;
  const fileWords = useFileWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<string>(kinds[0] ?? '');
  const [file, setFile] = useState<File>();
  const sending = useMutation({
    mutationFn: (chosen: File) => sendTemplate(provinceId, kind, chosen),
    onSuccess: () => {
      setFile(undefined);
      void client.invalidateQueries(trpc.templates.list.queryFilter());
    },
  });
  const refusal = sending.error instanceof UploadError ? sending.error.refusal : undefined;
  const error = sending.error && (refusal ? tellRefusal(refusal, words).sentence : t('errors.away'));
  return (
    <Stack>
      <Select
        label={r('chooseKind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: r(`kinds.${value}`) }))}
        onChange={({ target }) => setKind(target.value)}
      />
      <FileField
        label={r('chooseFile')}
        accept=".docx"
        error={error ?? undefined}
        files={file ? [{ key: file.name, name: file.name, size: file.size }] : []}
        onAdd={([first]) => {
          sending.reset();
          setFile(first);
        }}
        onRemove={() => setFile(undefined)}
        words={fileWords}
      />
      {sending.isSuccess && <Notice tone="success" title={r('sent')} announce />}
      <div>
        <Button disabled={!file} busy={sending.isPending} onClick={() => file && sending.mutate(file)}>
          {r('send')}
        </Button>
      </div>
    </Stack>
  );
}
