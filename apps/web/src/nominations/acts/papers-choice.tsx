import { Checkbox } from '@vinh-danh/ui';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useAllWords } from '../../messages/further/words.ts';
import { vi } from '../../messages/further/vi.ts';

type Kind = keyof typeof vi.papers;
type Props = UseFormRegisterReturn & { readonly legend: string; readonly kinds: readonly Kind[] | undefined };

/** Papers to tick. */
export function PapersChoice({ legend, kinds = Object.keys(vi.papers) as Kind[], ...register }: Props) {
  const { t } = useAllWords();
  return (
    <fieldset>
      <legend>
        <strong>{legend}</strong>
      </legend>
      {kinds.map((kind) => (
        <Checkbox key={kind} label={t(`papers.${kind}`)} value={kind} {...register} />
      ))}
    </fieldset>
  );
}
