import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, startEmbedded } from '@vinh-danh/db';
import { parseCase } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { createClient } from './client.ts';
import { creationsOf } from './create.ts';
import { drive } from './drive.ts';
import type { Performing } from './perform.ts';
import { writeScript } from './prepare.ts';
import { replayPassword } from './replay-into.ts';
import type { Summary } from './summary.ts';
import { summarise } from './summary.ts';
import { isAsPlanned } from './travel.ts';
import { createWatch } from './watch.ts';

export type LedgerLine = Parameters<Performing['acknowledge']>[0] & {
  /** When the answer was read, in milliseconds of the clock. */
  readonly at: number;
};

/** A replay that goes on by itself while its server is killed under it. */
export type Play = {
  /** What was acknowledged, in the order of the answers. */
  readonly ledger: readonly LedgerLine[];
  /** Commands that have no answer yet. */
  underWay(): number;
  isOver(): boolean;
  /** Comes with the next answer that is acknowledged, in the same turn of the loop. */
  nextAnswer(): Promise<void>;
  /** @throws Error when a nomination does not become what the case says. */
  readonly end: Promise<Summary>;
};

const everyRoad = join(import.meta.dirname, '../../../../cases/every-road.json');

/** The case of every road, each nomination so many times. */
export async function enlargedCase(times: number): Promise<CaseFile> {
  const file = parseCase(JSON.parse(await readFile(everyRoad, 'utf8')));
  const enlarged = <T extends object>(row: T): T => {
    const fields = new Set(['count', 'among', 'collective', 'individual', 'household', 'posthumous', 'amount']);
    const isNumber = ([name, value]: [string, unknown]) => fields.has(name) && typeof value === 'number';
    const numbers = Object.entries(row).filter(isNumber);
    return { ...row, ...Object.fromEntries(numbers.map(([name, value]) => [name, Number(value) * times])) };
  };
  const { groups, twists, expect, expectPrizes } = file;
  return {
    ...file,
    groups: groups.map(enlarged),
    twists: twists.map(enlarged),
    expect: expect.map(enlarged),
    expectPrizes: expectPrizes.map(enlarged),
  };
}

/** A folder with the case and a database, durable as ever, that keeps the time of every commit. */
export async function prepareFolder(file: CaseFile): Promise<{ data: string; path: string }> {
  const data = await mkdtemp(join(tmpdir(), 'vinh-danh-crash-'));
  const path = join(data, 'case.json');
  await writeFile(path, JSON.stringify(file));
  const server = await startEmbedded({ dataDirectory: join(data, 'postgres'), revive: false });
  const db = connect({ server, schema: 'vinhdanh_replay', max: 1 });
  await db.sql`alter system set track_commit_timestamp = on`;
  await db.end();
  await server.stop();
  return { data, path };
}

/** Plays the case in several lanes at once, each with its share of the nominations. */
export async function startPlay(options: { url: string; file: CaseFile; seed: number; lanes: number }): Promise<Play> {
  const { url, file, seed, lanes } = options;
  const { planned } = await writeScript(file, seed);
  const ledger: LedgerLine[] = [];
  let waiting = 0;
  let over = false;
  const door = createClient({ url, password: replayPassword });
  const client: Performing['client'] = {
    ...door,
    mutate: (...call) => {
      waiting += 1;
      return door.mutate(...call).finally(() => (waiting -= 1));
    },
  };
  const days = planned.map(({ plan }) => plan.annulledOn ?? plan.endsOn);
  const watch = createWatch(client, days.toSorted().at(-1) ?? '');
  let answered = Promise.withResolvers<void>();
  const acknowledge: Performing['acknowledge'] = (line) => {
    ledger.push({ ...line, at: Date.now() });
    answered.resolve();
    answered = Promise.withResolvers();
  };
  const log = () => undefined;

  async function play(): Promise<Summary> {
    const shares = Array.from({ length: lanes }, (_, lane) => planned.filter((_one, index) => index % lanes === lane));
    const driving = { client, seed, acknowledge, watch, log };
    const travels = (await Promise.all(shares.map((share) => drive(driving, creationsOf(share))))).flat();
    const astray = travels.find((travel) => !isAsPlanned(travel));
    if (astray) throw new Error(`${astray.plan.key} ended as ${astray.stage}, not ${astray.plan.ending}`);
    return summarise(file, seed, travels, watch);
  }

  const end = play().finally(() => (over = true));
  // Whoever waits for the end hears of it; until then it must not count as unhandled.
  end.catch(() => undefined);
  return { ledger, end, underWay: () => waiting, isOver: () => over, nextAnswer: () => answered.promise };
}

/**
 * A moment in mid-run: so many more acknowledged lines, some more milliseconds, and a command under way; or, of these, one
 * in which an answer has just been read, since whatever was not yet safe by then is lost. Comes too when the play is over.
 */
export async function momentOf(play: Play, when: { lines: number; ms: number; isAnswer: boolean }): Promise<void> {
  const wanted = play.ledger.length + when.lines;
  while (play.ledger.length < wanted && !play.isOver()) await sleep(1);
  await sleep(when.ms);
  const end = play.end.then(ignore, ignore);
  do await (when.isAnswer ? Promise.race([play.nextAnswer(), end]) : sleep(1));
  while (play.underWay() === 0 && !play.isOver());
}

function ignore(): void {
  return undefined;
}
