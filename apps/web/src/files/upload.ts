import type { PaperFile } from '@vinh-danh/workflows';
import type { ServerRefusal } from '../trpc.ts';

export type Uploaded = PaperFile & { readonly name: string };

/** What became of an upload that did not come in: the server's reason, or none when it could not be reached. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly refusal: ServerRefusal | undefined;

  constructor(refusal: ServerRefusal | undefined) {
    super(refusal?.code ?? 'away');
    this.refusal = refusal;
  }
}

/** What may be chosen, as a file input takes it. */
export const accepted = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

/**
 * Sends a file to an address; `onProgress` gets the share that has gone out, 0 to 1. XMLHttpRequest, because fetch tells
 * nothing of how far it is. @throws UploadError.
 */
export function uploadFile(to: string, file: File, onProgress: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${to}${to.includes('?') ? '&' : '?'}name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new UploadError(undefined)));
    request.addEventListener('load', () => {
      const answer = request.response as (Uploaded & { refusal?: ServerRefusal }) | null;
      if (request.status === 200 && answer) resolve(answer);
      else reject(new UploadError(answer?.refusal));
    });
    request.send(file);
  });
}
