import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Db, withContext } from '@vinh-danh/db';
import type { Logger } from 'pino';
import type { Press } from '../documents/typst/press.ts';
import { findRefusal } from '../errors.ts';
import { endRun, recordPrints, touchRun } from './runs.ts';
import { drawSheets, type Laying, type Printable, type Proving, type Sheet } from './sheets.ts';
import { zipFiles } from './zip-files.ts';

/** Everything a run needs; `organisations` are those in whose name it reads and writes. */
export type PrintJob = {
  readonly runId: string;
  readonly form: 'merged' | 'separate';
  readonly certificates: readonly (Printable & { readonly id: string })[];
  readonly laying: Laying;
  readonly reason: string | undefined;
  readonly printedById: string;
  readonly organisations: readonly string[];
};

/** Prints in the background of this process. */
export type Printing = Proving & {
  start(job: PrintJob): void;
  isAlive(runId: string): boolean;
  /** Resolves when nothing is being printed. */
  settled(): Promise<void>;
  /** Breaks off what is being printed: it can be started again. */
  close(): Promise<void>;
  fileOf(runId: string, form: PrintJob['form']): string;
};

export type PrintingParts = Pick<Proving, 'signer'> & {
  db: Db;
  press: Press;
  folder: string;
  log: Logger;
  /** Known once the server listens. */
  publicUrl: () => string;
};

const keptForMs = 30 * 24 * 60 * 60 * 1000;

class BrokenOff extends Error {}

export function createPrinting({ db, press, folder, log, signer, publicUrl }: PrintingParts): Printing {
  const alive = new Map<string, Promise<void>>();
  let isClosing = false;

  const fileOf = (runId: string, form: PrintJob['form']) =>
    join(folder, `${runId}.${form === 'merged' ? 'pdf' : 'zip'}`);

  async function advance(runId: string, done: number): Promise<void> {
    if (isClosing) throw new BrokenOff();
    await touchRun(db, runId, done);
  }

  async function print(job: PrintJob): Promise<void> {
    const { runId, form, certificates, laying, printedById, reason, organisations } = job;
    await mkdir(folder, { recursive: true });
    const file = fileOf(runId, form);
    const unfinished = `${file}.part`;
    const isMerged = form === 'merged';
    const sheets = await drawSheets(certificates, laying, { signer, publicUrl: publicUrl() }, (done) =>
      advance(runId, isMerged ? done : 0),
    );
    if (isMerged) await writeFile(unfinished, await press.print('certificate.typ', { pages: sheets }));
    else
      await zipFiles(
        createWriteStream(unfinished),
        separate(job, sheets, (done) => advance(runId, done)),
      );
    await advance(runId, certificates.length);
    await rename(unfinished, file);
    await withContext(db, organisations, async (tx) => {
      if (!(await endRun(tx, runId, { outcome: 'printed' }))) throw new BrokenOff();
      await recordPrints(tx, { runId, printedById, reason, ids: certificates.map(({ id }) => id) });
    });
  }

  /** One after the other, each printed while the one before is written. */
  async function* separate(
    { certificates }: PrintJob,
    sheets: readonly Sheet[],
    tell: (done: number) => Promise<void>,
  ): AsyncGenerator<{ name: string; content: Uint8Array }> {
    for (const [index, sheet] of sheets.entries()) {
      const certificate = certificates[index];
      if (!certificate) return;
      const content = await press.print('certificate.typ', { pages: [sheet] });
      yield { name: `${fileName(certificate)}.pdf`, content };
      if (index % 10 === 9) await tell(index + 1);
    }
  }

  async function run(job: PrintJob): Promise<void> {
    try {
      await print(job);
    } catch (error) {
      await rm(`${fileOf(job.runId, job.form)}.part`, { force: true });
      const refusal = findRefusal(error);
      if (!refusal && !(error instanceof BrokenOff)) log.error({ err: error, runId: job.runId }, 'printing failed');
      const outcome = error instanceof BrokenOff ? 'interrupted' : 'failed';
      await endRun(db, job.runId, { outcome, ...(refusal ? { refusal } : {}) }).catch(() => undefined);
    }
  }

  return {
    signer,
    get publicUrl() {
      return publicUrl();
    },
    fileOf,
    isAlive: (runId) => alive.has(runId),
    start(job) {
      alive.set(
        job.runId,
        run(job).finally(() => alive.delete(job.runId)),
      );
    },
    settled: async () => void (await Promise.all(alive.values())),
    async close() {
      isClosing = true;
      await Promise.all(alive.values());
    },
  };
}

/** Of programs that print nothing. */
export const noPrinting: Pick<Printing, 'start' | 'isAlive' | 'publicUrl'> = {
  publicUrl: '',
  isAlive: () => false,
  start() {
    throw new Error('this program prints nothing');
  },
};

/** Prints are made again when they are asked for: old files go, with the names in them. */
export async function clearPrints(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - keptForMs) await rm(path, { force: true });
  }
}

/** `0012 Nguyễn Thị Hoa`: in the order of the register, without what file systems do not like. */
function fileName({ registerNumber, printed }: Printable): string {
  const name = printed.name
    .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${String(registerNumber).padStart(4, '0')} ${name.slice(0, 120)}`;
}
