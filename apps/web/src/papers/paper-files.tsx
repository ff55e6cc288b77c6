import { usePapersWords } from './use-papers-words.ts';

type Props = {
  readonly name: string;
  /** Its address without the kind of file: `letters/…/paper`. */
  readonly path: string;
  readonly query?: string;
};

/** A paper by its name, to be saved as PDF or as Word. */
export function PaperFiles({ name, path, query = '' }: Props) {
  const { r } = usePapersWords();
  const link = (type: 'pdf' | 'docx', label: string) => (
    <a href={`/api/${path}.${type}${query}`} download aria-label={`${name}, ${label}`}>
      {label}
    </a>
  );
  return (
    <span>
      {name}: {link('pdf', r('pdf'))}, {link('docx', r('word'))}
    </span>
  );
}
