import { useAllWords } from '../messages/further/words.ts';

/** The decision as its document: to be signed and kept, or to be worked on. */
export function PaperLinks({ id }: { readonly id: string }) {
  const { t } = useAllWords();
  return (
    <>
      <a href={`/api/decisions/${id}/paper.pdf`} download>
        {t('decisions.pdf')}
      </a>
      <a href={`/api/decisions/${id}/paper.docx`} download>
        {t('decisions.word')}
      </a>
    </>
  );
}
