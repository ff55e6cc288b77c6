import { UploadError } from '../files/upload.ts';
import type { ServerRefusal } from '../trpc.ts';

/** `replaces`: the version on the screen; `reason`: why, where there is one; `confirmed`: what could not be read is answered for. */
export type Version = { readonly replaces: number; readonly reason: string; readonly confirmed: boolean };

/** Sends a file that was signed elsewhere, or a scan. @throws UploadError with the reason of the server. */
export async function bringFile(
  decisionId: string,
  way: 'outside' | 'scan',
  file: File,
  { replaces, reason, confirmed }: Version,
): Promise<void> {
  const query = new URLSearchParams({ way, replaces: String(replaces), confirmed: String(confirmed), name: file.name });
  if (replaces > 0) query.set('reason', reason);
  const address = `/api/decisions/${decisionId}/signed-file?${query}`;
  await send(address, 'application/octet-stream', file);
}

/** Sends a key file with its password for one signature. @throws UploadError with the reason of the server. */
export async function signWithKey(
  decisionId: string,
  { file, password }: { readonly file: File; readonly password: string },
  { replaces, reason, confirmed }: Version,
): Promise<void> {
  const keyFile = toBase64(new Uint8Array(await file.arrayBuffer()));
  const told = { replaces, confirmed, keyFile, password, ...(replaces > 0 ? { reason } : {}) };
  await send(`/api/decisions/${decisionId}/sign`, 'application/json', JSON.stringify(told));
}

async function send(address: string, type: string, body: File | string): Promise<void> {
  const headers = { 'Content-Type': type };
  const response = await fetch(address, { method: 'POST', headers, body }).catch(() => undefined);
  if (response?.ok) return;
  const told = (await response?.json().catch(() => undefined)) as { refusal?: ServerRefusal } | undefined;
  throw new UploadError(told?.refusal);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
