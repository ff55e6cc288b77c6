import { Button, Notice, Prose, Row } from '@vinh-danh/ui';
import { useState } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import { writtenText } from '../acts/written-text.ts';
import type { Unsent } from './use-acts.ts';

/** What a person wrote for an act that somebody else overtook: still there, to be used again or copied. */
export function UnsentNotice({
  unsent: { type, values },
  onForget,
}: {
  readonly unsent: Unsent;
  readonly onForget: () => void;
}) {
  const { t } = useAllWords();
  const [copied, setCopied] = useState(false);
  const text = writtenText(type, values);
  if (!text) return null;
  return (
    <Notice tone="info" title={t('page.unsent', { event: t(`events.${type}`) })}>
      <Prose>{text}</Prose>
      <Row>
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? t('page.copied') : t('page.copy')}
        </Button>
        <Button kind="quiet" onClick={onForget}>
          {t('page.forget')}
        </Button>
      </Row>
    </Notice>
  );
}
