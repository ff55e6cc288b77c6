import { UploadError } from '../files/upload.ts';
import type { ServerRefusal } from '../trpc.ts';

/** Sends a filled sheet; it is kept as what is written so far. @throws UploadError with the reason of the server. */
export async function sendSheet(
  id: string,
  { commandId, revision }: { readonly commandId: string; readonly revision: number },
  file: File,
): Promise<{ revision: number }> {
  const query = new URLSearchParams({ commandId, revision: String(revision) });
  const headers = { 'Content-Type': 'application/octet-stream' };
  const address = `/api/reports/${id}/sheet?${query}`;
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => undefined);
  if (response?.ok) return (await response.json()) as { revision: number };
  const told = (await response?.json().catch(() => undefined)) as { refusal?: ServerRefusal } | undefined;
  throw new UploadError(told?.refusal);
}
