import { PaperFiles } from './paper-files.tsx';
import { usePapersWords } from './use-papers-words.ts';

type Props = { readonly search: Readonly<Record<string, string | number | boolean | object | undefined>> };

/** The list as it is narrowed, as a paper to be signed. */
export function ListFiles({ search }: Props) {
  const { r } = usePapersWords();
  const given = Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, textOf(value)]]));
  const query = new URLSearchParams([['view', 'all'], ...given]);
  return <PaperFiles path="nominations/list" name={r('list')} query={`?${query}`} />;
}

function textOf(value: string | number | boolean | object): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
