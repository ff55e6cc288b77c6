import { withContext } from '@vinh-danh/db';
import { mostFileBytes } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { isClerkOf } from '../certificates/clerk.ts';
import { findDecisionHead } from '../certificates/read-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { type FileStore, tooLarge } from '../files/file-store.ts';
import { nameOf, sniffBytes } from '../files/sniff.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { Contents, SignatureDesk } from './desk.ts';
import { identify } from './first-page.ts';
import type { BroughtInput } from './input.ts';
import { findSignable, insertSignedFile, type SignableDecision, type Way } from './kept-files.ts';

export type Tools = { readonly store: FileStore; readonly desk: SignatureDesk };
type Version = Pick<BroughtInput, 'replaces' | 'reason'>;

/**
 * Keeps a file that the clerk of the issuer brings as the decision's signed file. What is refused leaves nothing.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `signedFileReplaced`, why it is not taken, `signedFileOfAnother`; and
 * `signedFileUnread` when nobody can tell but the sender, who has not said so.
 */
export async function bring(
  context: UserContext,
  { store, desk }: Tools,
  { decisionId, input, content }: { decisionId: string; input: BroughtInput; content: ReadableStream<Uint8Array> },
): Promise<{ id: string }> {
  const decision = await context.gate.run(() =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const found = await findSignable(tx, decisionId, organisationsOf(context));
      const head = found && (await findDecisionHead(tx, decisionId));
      if (!head) throw new RefusedError({ code: 'notFound' });
      if (!isClerkOf(context, head)) throw new RefusedError({ code: 'roleNotPermitted', roles: ['clerk'] });
      checkVersion(found, input);
      return found;
    }),
  );
  const bytes = await collect(content);
  const type = await sniffBytes(bytes);
  const isTaken = type === 'pdf' || (input.way === 'scan' && (type === 'jpg' || type === 'png'));
  if (!isTaken) throw new RefusedError({ code: 'signedFileKind' });
  const read = await readBrought(desk, bytes, { way: input.way, type });
  return keep(context, store, {
    decision,
    input,
    bytes,
    way: input.way,
    name: nameOf(input.name, type),
    signatures: read.signatures,
    identifiedBy: identified(read.page, decision, input.confirmed),
  });
}

type Kept = {
  decision: SignableDecision;
  input: Version;
  bytes: Uint8Array;
  way: Way;
  name: string;
  signatures: Contents['signatures'];
  identifiedBy: 'text' | 'person';
};

/** Writes the content and then its row, as the version after the one the sender saw. */
export async function keep(
  context: UserContext,
  store: FileStore,
  { decision, input, bytes, ...file }: Kept,
): Promise<{ id: string }> {
  const content = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const kept = await store.keep(content);
  const id = newId();
  await context.gate.run(() =>
    withContext(context.db, organisationsOf(context), (tx) =>
      insertSignedFile(tx, {
        id,
        ...kept,
        ...file,
        decisionId: decision.id,
        version: input.replaces + 1,
        reason: input.replaces > 0 ? (input.reason ?? null) : null,
        addedById: context.user.id,
      }),
    ),
  );
  return { id };
}

/** @throws RefusedError `signedFileReplaced` for a stale view, `reasonMissing` when one is replaced without saying why. */
export function checkVersion({ version }: SignableDecision, { replaces, reason }: Version): void {
  if (version !== replaces) throw new RefusedError({ code: 'signedFileReplaced' });
  if (replaces > 0 && reason === undefined) throw new RefusedError({ code: 'reasonMissing' });
}

async function readBrought(
  desk: SignatureDesk,
  bytes: Uint8Array,
  { way, type }: { way: BroughtInput['way']; type: string },
): Promise<Contents> {
  if (way === 'outside') return desk.readSigned(bytes);
  return type === 'pdf' ? desk.readScan(bytes) : { signatures: [], page: '' };
}

function identified(page: string, decision: SignableDecision, isConfirmed: boolean): 'text' | 'person' {
  const found = identify(page, decision);
  if (found.is === 'other') throw new RefusedError({ code: 'signedFileOfAnother', params: { names: found.symbol } });
  if (found.is === 'unread' && !isConfirmed) throw new RefusedError({ code: 'signedFileUnread' });
  return found.is === 'same' ? 'text' : 'person';
}

async function collect(content: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > mostFileBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) throw new RefusedError({ code: 'fileEmpty' });
  return new Uint8Array(Buffer.concat(chunks));
}
