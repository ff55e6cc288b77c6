import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCommand } from '../../command.ts';
import { type Uploaded, UploadError, uploadFile } from '../../files/upload.ts';
import { renewLists } from '../../live.ts';
import { type DraftInput, trpc } from '../../trpc.ts';
import { paperOf, type PaperRow, splitPapers } from './paper-rows.ts';

export type Wish = {
  readonly draft: DraftInput;
  readonly papers: readonly PaperRow[];
  /** Submit it as soon as it is written down, with the reason where a rule asks for one. */
  readonly submit?: { readonly reason?: string } | undefined;
};

/** Where it stopped after the nomination was written down: it is a draft, and what is left can be tried again. */
export type Stuck = {
  readonly id: string;
  readonly at: 'upload' | 'attach' | 'submit';
  /** The file or the kind of paper. */
  readonly name: string;
  readonly error: unknown;
};

type Done = {
  item?: { id: string; version: number };
  readonly uploaded: Map<File, Uploaded>;
  readonly attached: Set<string>;
  readonly submitId: string;
};

export type Saving = {
  readonly run: (wish: Wish) => void;
  /** Goes on where it stopped. */
  readonly again: () => void;
  readonly stuck: Stuck | undefined;
  readonly isBusy: boolean;
  /** The file that is on its way, and the share of it that has gone out. */
  readonly progress: { readonly name: string; readonly share: number } | undefined;
  /** Why the nomination was not written down. */
  readonly error: unknown;
};

/** Writes a nomination down, then its files, then submits it where that is wished; what was done is not done again. */
export function useSave(onRefused: (error: unknown) => void): Saving {
  const navigate = useNavigate();
  const { commandId, settle } = useCommand();
  const create = useMutation(trpc.nominations.createMany.mutationOptions());
  const send = useMutation(trpc.nominations.send.mutationOptions());
  const done = useRef<Done>({ uploaded: new Map(), attached: new Set(), submitId: crypto.randomUUID() });
  const wish = useRef<Wish>(undefined);
  const [stuck, setStuck] = useState<Stuck>();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<{ readonly name: string; readonly share: number }>();

  async function write({ draft, papers }: Wish): Promise<boolean> {
    if (done.current.item) return true;
    try {
      const { created } = await create.mutateAsync({
        commandId,
        items: [{ ...draft, papers: splitPapers(papers).onPaper }],
      });
      settle();
      const [first] = created;
      if (first) done.current.item = { id: first.id, version: first.version };
      return first !== undefined;
    } catch (error) {
      settle(error);
      onRefused(error);
      return false;
    }
  }

  /** @throws Stuck */
  async function attach(row: PaperRow): Promise<void> {
    const { item, uploaded, attached } = done.current;
    const paper = paperOf(row);
    if (!item || !paper || attached.has(row.key)) return;
    for (const file of row.files) {
      if (uploaded.has(file)) continue;
      setProgress({ name: file.name, share: 0 });
      const stop = (error: unknown): Stuck => ({ id: item.id, at: 'upload', name: file.name, error });
      uploaded.set(
        file,
        await uploadFile(`/api/files/${item.id}`, file, (share) => setProgress({ name: file.name, share })).catch(
          (error: unknown) => {
            throw stop(error instanceof UploadError ? error : undefined);
          },
        ),
      );
    }
    setProgress(undefined);
    const files = row.files.flatMap((file) => {
      const known = uploaded.get(file);
      return known ? [{ id: known.id, sha256: known.sha256, type: known.type, size: known.size }] : [];
    });
    await act(row.key, { type: 'attach', ...paper, files }, { at: 'attach', name: paper.kind });
    attached.add(row.key);
  }

  /** @throws Stuck */
  async function act(
    id: string,
    event: Parameters<typeof send.mutateAsync>[0]['event'],
    where: Pick<Stuck, 'at' | 'name'>,
  ): Promise<void> {
    const { item } = done.current;
    if (!item) return;
    try {
      const { version } = await send.mutateAsync({ commandId: id, ...item, event });
      done.current.item = { ...item, version };
    } catch (error) {
      const stop: Stuck = { id: item.id, ...where, error };
      throw stop;
    }
  }

  async function run(wished: Wish): Promise<void> {
    wish.current = wished;
    setBusy(true);
    setStuck(undefined);
    try {
      if (!(await write(wished))) return;
      for (const row of splitPapers(wished.papers).withFiles) await attach(row);
      if (wished.submit)
        await act(done.current.submitId, { type: 'submit', ...wished.submit }, { at: 'submit', name: '' });
      renewLists();
      const { item } = done.current;
      if (item) void navigate({ to: '/nominations/$id', params: { id: item.id } });
    } catch (stop) {
      renewLists();
      setStuck(stop as Stuck);
    } finally {
      setProgress(undefined);
      setBusy(false);
    }
  }

  return {
    run: (wished: Wish) => void run(wished),
    again: () => {
      if (wish.current) void run(wish.current);
    },
    stuck,
    isBusy,
    progress,
    error: create.error,
  };
}
