import { Quiet, Stack } from '@vinh-danh/ui';
import { useFileSize } from '../files/file-words.ts';
import type { ClusterRead } from '../trpc.ts';

/** Files of evidence, each to be saved. */
export function ClusterFiles({ files }: Pick<ClusterRead, 'files'>) {
  const size = useFileSize();
  return (
    <Stack gap="tight">
      {files.map((file) => (
        <span key={file.id}>
          <a href={`/api/cluster-files/${file.id}`} download>
            {file.name}
          </a>{' '}
          <Quiet>{size(file.size)}</Quiet>
        </span>
      ))}
    </Stack>
  );
}
