import { Notice } from '@vinh-danh/ui';
import { useAllWords } from './messages/further/words.ts';
import { tellRefusal } from './messages/refusal.ts';
import { errorData, isAway, type ServerRefusal } from './trpc.ts';

/** A refusal in words, with the rule behind it. */
export function RefusalNotice({ refusal }: { readonly refusal: ServerRefusal }) {
  const words = useAllWords();
  const { sentence, source } = tellRefusal(refusal, words);
  return (
    <Notice tone="danger" title={words.t('errors.refused')} source={source} announce>
      <p>{sentence}</p>
    </Notice>
  );
}

/** Why an act did not go through: refused, the server away, or a fault of ours. What was typed is still there. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  const { t } = useAllWords();
  const data = errorData(error);
  if (isAway(error)) {
    return (
      <Notice tone="warning" title={t('errors.away')} announce>
        <p>{t('errors.awayKept')}</p>
      </Notice>
    );
  }
  if (data?.refusal) return <RefusalNotice refusal={data.refusal} />;
  if (data?.fields) return <Notice tone="danger" title={t('errors.checkFields')} announce />;
  return (
    <Notice tone="danger" title={t('errors.unexpected')} announce>
      <p>{t('errors.unexpectedLead')}</p>
    </Notice>
  );
}
