import { PaperFiles } from './paper-files.tsx';
import { usePapersWords } from './use-papers-words.ts';

/** The submission letter that brought a batch. */
export function LetterFiles({ id }: { readonly id: string }) {
  const { r } = usePapersWords();
  return <PaperFiles path={`letters/${id}/paper`} name={r('letterHere')} />;
}
