import { Actions, Button, Checkbox, Dialog, FileField, Notice, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { RefusalNotice } from '../failure-notice.tsx';
import { useFileWords } from '../files/file-words.ts';
import type { DecisionFiles } from '../trpc.ts';
import { signWithKey, type Version } from './send.ts';
import { useSending } from './use-sending.ts';
import { useSignedWords } from './use-signed-words.ts';

type Props = { readonly decisionId: string; readonly decision: DecisionFiles; readonly onClose: () => void };

/** The signer's own key file, for this one signature. */
export function SignDialog({ decisionId, decision, onClose }: Props) {
  const { s, t } = useSignedWords();
  const fileWords = useFileWords();
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [replaces] = useState(decision.version);
  const sending = useSending(
    (told: Version & { readonly key: File }) => signWithKey(decisionId, { file: told.key, password }, told),
    onClose,
  );
  const { refusal, isAway, isPending } = sending;
  const asksToConfirm = refusal?.code === 'keyNameDiffers' || confirmed;
  const isReady = file && (replaces === 0 || reason.trim() !== '');
  return (
    <Dialog title={s(replaces > 0 ? 'signAgain' : 'sign')} closeLabel={t('common.close')} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {isAway && <Notice tone="warning" title={t('errors.away')} announce />}
      <p>{s('signLead')}</p>
      <FileField
        label={s('keyFile')}
        required
        accept=".p12,.pfx"
        files={file ? [{ key: file.name, name: file.name, size: file.size }] : []}
        onAdd={([first]) => {
          sending.reset();
          setConfirmed(false);
          setFile(first);
        }}
        onRemove={() => setFile(undefined)}
        words={fileWords}
      />
      <TextField
        label={s('password')}
        type="password"
        autoComplete="off"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {asksToConfirm && (
        <Checkbox label={s('ownKey')} checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)} />
      )}
      {replaces > 0 && (
        <TextArea
          label={s('reason')}
          hint={s('reasonHint')}
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Actions>
        <Button
          kind="primary"
          busy={isPending}
          disabled={!isReady}
          onClick={() => file && sending.mutate({ key: file, replaces, reason: reason.trim(), confirmed })}
        >
          {isAway ? t('common.retry') : s('sign')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
