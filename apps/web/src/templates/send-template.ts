import { UploadError } from '../files/upload.ts';
import type { ServerRefusal } from '../trpc.ts';

/** Sends a template of a province for a kind of paper. @throws UploadError with the reason of the server. */
export async function sendTemplate(provinceId: string, kind: string, file: File): Promise<void> {
  const address = `/api/templates/${provinceId}/${kind}?name=${encodeURIComponent(file.name)}`;
  const headers = { 'Content-Type': 'application/octet-stream' };
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => undefined);
  if (response?.ok) return;
  const body = (await response?.json().catch(() => undefined)) as { refusal?: ServerRefusal } | undefined;
  throw new UploadError(body?.refusal);
}
