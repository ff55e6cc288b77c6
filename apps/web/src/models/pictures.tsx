import { useMutation } from '@tanstack/react-query';
import { Button, FileField, FormDialog, PictureGrid, Row, Section, Stack, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useFileWords } from '../files/file-words.ts';
import { uploadFile, UploadError } from '../files/upload.ts';
import { tellRefusal } from '../messages/refusal.ts';
import { type ModelRead, queryClient, trpc } from '../trpc.ts';
import { useModelAct } from './use-model-act.ts';
import { useModelWords } from './use-model-words.ts';

/** Pictures of the model; its unit adds and takes out while it writes. */
export function Pictures({ model }: { readonly model: ModelRead }) {
  const { m } = useModelWords();
  const [isAdding, setAdding] = useState(false);
  const { onSettled } = useModelAct();
  const remove = useMutation(trpc.models.removePicture.mutationOptions({ onSettled }));
  const mayEdit = model.state === 'drafted' && model.offices.includes('edit');
  if (model.pictures.length === 0 && !mayEdit) return null;
  return (
    <Section title={m('pictures')}>
      <Stack>
        {remove.error && <FailureNotice error={remove.error} />}
        {model.pictures.length > 0 && (
          <PictureGrid
            pictures={model.pictures.map(({ id, alternative }) => ({
              key: id,
              src: `/api/model-pictures/${id}`,
              alternative,
              action: mayEdit && (
                <Button
                  kind="quiet"
                  label={`${m('removePicture')}: ${alternative}`}
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ id })}
                >
                  {m('removePicture')}
                </Button>
              ),
            }))}
          />
        )}
        {mayEdit && (
          <Row>
            <Button onClick={() => setAdding(true)}>{m('addPicture')}</Button>
          </Row>
        )}
        {isAdding && <PictureDialog id={model.id} onClose={() => setAdding(false)} />}
      </Stack>
    </Section>
  );
}

/** One picture with what it shows in words. */
function PictureDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useModelWords();
  const { t, m } = words;
  const fileWords = useFileWords();
  const [alternative, setAlternative] = useState('');
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const told = alternative.trim();
  const to = `/api/models/${id}/pictures?alternative=${encodeURIComponent(told)}`;
  const add = useMutation({
    mutationFn: (chosen: File) => uploadFile(to, chosen, () => {}),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.models.pathFilter());
      onClose();
    },
  });
  const refusal = add.error instanceof UploadError ? add.error.refusal : undefined;
  const failed = add.error && (refusal ? tellRefusal(refusal, words).sentence : t('errors.away'));
  const onConfirm = () => {
    setTried(true);
    if (told && file) add.mutate(file);
  };
  return (
    <FormDialog
      title={m('addPicture')}
      words={{ close: t('common.close'), confirm: m('addPicture'), cancel: t('common.cancel') }}
      busy={add.isPending}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <FileField
        label={m('picture')}
        hint={m('pictureHint')}
        required
        accept=".jpg,.jpeg,.png"
        error={failed ?? (tried && !file ? m('choosePicture') : undefined)}
        files={file ? [{ key: 'picture', name: file.name, size: file.size }] : []}
        onAdd={([chosen]) => setFile(chosen)}
        onRemove={() => setFile(undefined)}
        words={fileWords}
      />
      <TextField
        label={m('alternative')}
        hint={m('alternativeHint')}
        required
        maxLength={300}
        value={alternative}
        error={tried && !told ? m('fill') : undefined}
        onChange={({ currentTarget }) => setAlternative(currentTarget.value)}
      />
    </FormDialog>
  );
}
