import { ButtonAnchor } from '@vinh-danh/ui';
import type { CountAsked } from './counted.ts';
import { useCountWords } from './use-count-words.ts';

type Props = { readonly asked: CountAsked; readonly isPublic?: boolean };

/** The table as it is asked for, in Excel and in Word; `isPublic` withholds small numbers. */
export function CountFiles({ asked, isPublic = false }: Props) {
  const { c } = useCountWords();
  const query = new URLSearchParams({ asked: JSON.stringify({ ...asked, isPublic }) });
  return (
    <>
      <ButtonAnchor href={`/api/counts.xlsx?${query}`} download>
        {c('excel')}
      </ButtonAnchor>
      <ButtonAnchor href={`/api/counts.docx?${query}`} download>
        {c('word')}
      </ButtonAnchor>
    </>
  );
}
