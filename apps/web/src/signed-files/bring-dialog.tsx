import { Actions, Button, Checkbox, Choice, Dialog, FileField, Notice, TextArea } from '@vinh-danh/ui';
import { useState } from 'react';
import { RefusalNotice } from '../failure-notice.tsx';
import { useFileWords } from '../files/file-words.ts';
import type { DecisionFiles } from '../trpc.ts';
import { bringFile, type Version } from './send.ts';
import { useSending } from './use-sending.ts';
import { useSignedWords } from './use-signed-words.ts';

type Props = { readonly decisionId: string; readonly decision: DecisionFiles; readonly onClose: () => void };
type Way = 'outside' | 'scan';

/** A file that was signed elsewhere, or a scan of the paper. */
export function BringDialog({ decisionId, decision, onClose }: Props) {
  const { s, t, day } = useSignedWords();
  const fileWords = useFileWords();
  const [way, setWay] = useState<Way>('outside');
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  // The version that was on the screen when the dialog was opened.
  const [replaces] = useState(decision.version);
  const sending = useSending(
    (told: Version & { readonly content: File }) => bringFile(decisionId, way, told.content, told),
    onClose,
  );
  const { refusal, isAway, isPending } = sending;
  const asksToConfirm = way === 'scan' || refusal?.code === 'signedFileUnread' || confirmed;
  const isReady = file && (replaces === 0 || reason.trim() !== '') && (way === 'outside' || confirmed);
  const title = s(replaces > 0 ? 'replace' : 'bring');
  return (
    <Dialog title={title} closeLabel={t('common.close')} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {isAway && <Notice tone="warning" title={t('errors.away')} announce />}
      <Choice
        legend={s('way')}
        name="way"
        value={way}
        options={[
          { value: 'outside', label: s('wayOutside'), hint: s('wayOutsideHint') },
          { value: 'scan', label: s('wayScan'), hint: s('wayScanHint') },
        ]}
        onChange={({ target }) => {
          setWay(target.value as Way);
          setConfirmed(false);
          sending.reset();
        }}
      />
      <FileField
        label={s('file')}
        required
        accept={way === 'scan' ? '.pdf,.jpg,.jpeg,.png' : '.pdf'}
        files={file ? [{ key: file.name, name: file.name, size: file.size }] : []}
        onAdd={([first]) => {
          sending.reset();
          setConfirmed(false);
          setFile(first);
        }}
        onRemove={() => setFile(undefined)}
        words={fileWords}
      />
      {asksToConfirm && (
        <Checkbox
          label={s('confirm', { symbol: decision.symbol, day: day(decision.decidedOn) })}
          checked={confirmed}
          onChange={({ target }) => setConfirmed(target.checked)}
        />
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
          onClick={() => file && sending.mutate({ content: file, replaces, reason: reason.trim(), confirmed })}
        >
          {isAway ? t('common.retry') : s('send')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
