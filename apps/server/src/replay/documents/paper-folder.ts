import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a replay writes, each kind in a folder of its own, with the word by which its files are called. */
export const paperKinds = {
  decisions: 'Quyết định',
  letters: 'Tờ trình',
  lists: 'Danh sách trích ngang',
  minutes: 'Biên bản họp',
  ballots: 'Biên bản kiểm phiếu',
  consultations: 'Công văn lấy ý kiến',
  payments: 'Danh sách chi tiền thưởng',
  registers: 'Danh sách ký nhận',
  certificates: 'Bằng',
  reports: 'Báo cáo',
} as const;
export type PaperKind = keyof typeof paperKinds;

/** A file of a paper; `id` is that of the decision, letter, session, question or ceremony it belongs to. */
export type SavedPaper = { readonly kind: PaperKind; readonly id: string; readonly path: string };
export type PaperFolder = {
  /** `about` says the rest of the name: `2021-12-20 Quyết định {about}.pdf`. */
  save(paper: NewPaper): Promise<void>;
  readonly saved: readonly SavedPaper[];
};
type NewPaper = {
  readonly kind: PaperKind;
  readonly id: string;
  readonly day: string;
  readonly about: string;
  readonly type: 'pdf' | 'docx' | 'xlsx';
  readonly content: Uint8Array;
};

/** A folder for papers, with a folder in it for each kind. */
export function openPaperFolder(folder: string): PaperFolder {
  const saved: SavedPaper[] = [];
  return {
    saved,
    async save({ kind, id, day, about, type, content }) {
      const own = join(folder, kind);
      await mkdir(own, { recursive: true });
      const path = join(own, `${fileName(`${day} ${paperKinds[kind]} ${about}`)}.${type}`);
      // Two papers of one name stand beside each other.
      const free = saved.some((one) => one.path === path) ? path.replace(/\.(\w+)$/u, ` ${id}.$1`) : path;
      await writeFile(free, content);
      saved.push({ kind, id, path: free });
    },
  };
}

/** As many bytes as file systems take, less the kind of file. */
const longestName = 200;

/** Readable, and allowed everywhere. */
function fileName(text: string): string {
  let name = text
    .replaceAll('/', '-')
    .replaceAll(/[\\:*?"<>|]/gu, '')
    .normalize('NFC');
  while (Buffer.byteLength(name) > longestName) name = name.slice(0, -1);
  return name.trim();
}
