import { randomUUID } from 'node:crypto';
import { connect, type Db, withContext } from '@vinh-danh/db';
import { OfficialDocument, placeAndDay } from '@vinh-danh/workflows/documents';
import { draftDecision } from '../decisions/act-on-draft.ts';
import { issueDecision } from '../decisions/issue-decision.ts';
import { getDraft } from '../decisions/read-draft.ts';
import { findPaper } from '../decisions/read-paper.ts';
import { decree30 } from '../documents/layout/decree-30.ts';
import { toPdf } from '../documents/print-official.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { createPress, type Press } from '../documents/typst/press.ts';
import { toWord } from '../documents/word/official.ts';
import { benchDay, createProvince } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { type BenchRow, comparedTime, figure } from './report.ts';
import { asClerk, signedAwards } from './signed-awards.ts';

const recipients = 1000;
const rounds = 5;

/**
 * One decision of 1,000 recipients through the product's own functions: drawn up, shown, issued; then its PDF and Word file
 * of what is kept, read under row security and compared with its hash. The yardstick is the press alone with the same page.
 */
export async function measureLargeDecision({ log }: { log: (line: string) => void }): Promise<BenchRow[]> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 4 });
  const press = createPress();
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    if (!officer) throw new Error('no officer');
    log(`a decision of ${recipients}`);
    const awards = await signedAwards(officer, recipients);
    const other = await signedAwards(officer, recipients);
    const context = asClerk(officer);
    const act = { commandId: randomUUID(), items: awards, dryRun: false };
    const [drafted, { draftId }] = await timed(() => draftDecision(context, { ...act, order: 'unit' }));
    const [shown] = await timed(() => getDraft(context, draftId ?? ''));
    const [issued, { decisionId }] = await timed(() =>
      issueDecision(context, { ...act, commandId: randomUUID(), items: other, decidedOn: benchDay }),
    );
    const paper = () => paperOf(pool, decisionId);
    const document = await paper();
    const data = { document, layout: decree30, placeAndDay: placeAndDay(document.place, document.day) };
    const pdf = await toPdf(press, document);
    const printed: number[] = [];
    const bare: number[] = [];
    const written: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      printed.push(await onNewPress(async (fresh) => toPdf(fresh, await paper())));
      bare.push(await onNewPress((fresh) => fresh.print('official.typ', data)));
      written.push((await timed(async () => toWord(await paper())))[0]);
    }
    return [
      figure('1,000 recipients: drawn up', drafted, 'ms'),
      figure('1,000 recipients: draft composed', shown, 'ms'),
      figure('1,000 recipients: issued', issued, 'ms'),
      comparedTime('1,000 recipients: PDF', median(printed), median(bare), 0.5),
      figure('1,000 recipients: pages', (await readPdf(pdf)).length, 'pages'),
      figure('1,000 recipients: Word file', median(written), 'ms'),
    ];
  } finally {
    await press.close();
    await pool.end();
    await store.close();
  }
}

/** How long a print takes on a press that has its fonts but has never seen the page: one that has keeps what it laid out. */
async function onNewPress(print: (press: Press) => Promise<unknown>): Promise<number> {
  const press = createPress();
  try {
    await press.print('official.typ', { document: small, layout: decree30, placeAndDay: '' });
    return (await timed(() => print(press)))[0];
  } finally {
    await press.close();
  }
}

const small = OfficialDocument.parse({
  issuer: 'Sở Nội vụ',
  symbol: '',
  place: '',
  abstract: 'Kết quả',
  body: [],
  signatures: [{ lines: ['Giám đốc'], name: '' }],
});

async function paperOf(pool: Db, decisionId: string) {
  const found = await withContext(pool, '*', (tx) => findPaper(tx, decisionId));
  if (!found) throw new Error('no paper');
  return found.document;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
