import type { FileType } from '@vinh-danh/workflows';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';

/** What is taken, by the ending the library tells: Word and Excel files with macros have endings of their own and are not. */
const taken: Readonly<Record<string, FileType>> = { pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', jpg: 'jpg', png: 'png' };

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** What a file is by its content, whatever it is called; undefined for what is not taken. */
export async function sniffFile(path: string): Promise<FileType | undefined> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && taken[found.ext];
}

/** The same of what is at hand. */
export async function sniffBytes(content: Uint8Array): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  return found && taken[found.ext];
}

/** The name a file is kept under: without folders and control characters, with the ending of what it is. */
export function nameOf(given: string, type: FileType): string {
  const base = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, ' ').trim();
  const endings = type === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${type}$`, 'i');
  const stem = base.replace(endings, '').slice(0, 150).trim();
  return `${stem || 'tep'}.${type}`;
}
