import { Quiet, Stack } from '@vinh-danh/ui';
import { useFileSize } from '../files/file-words.ts';
import type { DirectionRead } from '../trpc.ts';

/** Files, each to be saved. */
export function FileList({ files }: Pick<DirectionRead, 'files'>) {
  const size = useFileSize();
  return (
    <Stack gap="tight">
      {files.map((file) => (
        <span key={file.id}>
          <a href={`/api/direction-files/${file.id}`} download>
            {file.name}
          </a>{' '}
          <Quiet>{size(file.size)}</Quiet>
        </span>
      ))}
    </Stack>
  );
}
