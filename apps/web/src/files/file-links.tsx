import { Lines, Quiet } from '@vinh-danh/ui';
import type { PaperFile } from '@vinh-danh/workflows';
import type { Nomination } from '../trpc.ts';
import { useFileSize } from './file-words.ts';

type Props = {
  /** Those of one paper. */
  readonly files: readonly PaperFile[];
  /** What the nomination's files are called. */
  readonly names: Nomination['files'];
};

/** The files of a paper, each to be saved. */
export function FileLinks({ files, names }: Props) {
  const size = useFileSize();
  return (
    <Lines>
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/api/files/${file.id}`} download>
            {names.find(({ id }) => id === file.id)?.name ?? `${file.id}.${file.type}`}
          </a>{' '}
          <Quiet>{size(file.size)}</Quiet>
        </li>
      ))}
    </Lines>
  );
}
