import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { connect } from '@vinh-danh/db';
import type { Connection } from '@vinh-danh/db';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseFile } from './case-file.ts';
import { inspect } from './crash-findings.ts';
import { enlargedCase, momentOf, prepareFolder, startPlay } from './crash-play.ts';
import type { Play } from './crash-play.ts';
import { clearAway, findPostmaster, killPostgres, startProcess } from './crash-process.ts';
import type { ServerProcess } from './crash-process.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { connectionFile, isHistoryVerified } from './run.ts';

/** CRASH_SEED repeats the moments of a run, as far as the machine does; CRASH_ROUNDS makes it so many times longer. */
const seed = Number(process.env['CRASH_SEED'] ?? randomInt(1_000_000));
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 1);
const lanes = 4;
const nothingWrong = { lost: [], unknown: [], doubledCommands: [], doubledPlaces: [], unfounded: [], badNumbers: [] };

/** A kill, and what had been acknowledged and was under way just then. */
type Kill = { at: number; acknowledged: number; underWay: number; awayMs: number };

// The processes of PostgreSQL are found in /proc.
describe.runIf(process.platform === 'linux')(`a replay under kill -9 (seed ${seed})`, () => {
  let file: CaseFile;
  let data: string;
  let path: string;
  let server: ServerProcess;
  let random: Random;
  let kills: Kill[];

  async function begin(times: number, name: string): Promise<Play> {
    file = await enlargedCase(times * rounds);
    random = createRandom(seed, name);
    kills = [];
    ({ data, path } = await prepareFolder(file));
    server = await startProcess({ data, path, seed });
    expect(await durability(data)).toEqual({ fsync: 'on', commit: 'on', pages: 'on' });
    return startPlay({ url: server.url, file, seed, lanes });
  }

  /** Waits for a moment in mid-run, kills, and notes how long it took until `recover` was through. */
  async function killAndRecover(play: Play, lines: number, kill: () => Promise<unknown>, recover: () => Promise<void>) {
    await momentOf(play, { lines: lines + random.int(lines), ms: random.int(60), isAnswer: kills.length % 2 === 1 });
    const [at, acknowledged, underWay] = [Date.now(), play.ledger.length, play.underWay()];
    const isOver = play.isOver();
    await kill();
    await recover();
    kills.push({ at, acknowledged, underWay, awayMs: Date.now() - at });
    // It can only have failed; what is missing says more than where it got stuck.
    if (isOver || play.isOver()) await expectWhole(play);
    expect([isOver, play.isOver()]).toEqual([false, false]);
  }

  /** The replay ends as the case says, and the database holds exactly what was acknowledged. */
  async function expectWhole(play: Play): Promise<void> {
    const { ledger } = play;
    await play.end.catch(() => undefined);
    const verifier = await connectionOf(data);
    const { findings, commits, entries } = await inspect(ownerOf(verifier), ledger);
    expect(findings).toEqual(nothingWrong);
    const summary = await play.end;
    expect(summary.expected).toBe(true);
    expect([entries, summary.steps]).toEqual([ledger.length, ledger.length]);
    expect(await isHistoryVerified(verifier, () => undefined)).toBe(true);
    // Between any two kills, and after the last, the work went on; and none fell into a pause.
    const counts = [0, ...kills.map(({ acknowledged }) => acknowledged), ledger.length];
    expect(counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0))).toBe(true);
    expect(kills.every(({ underWay }) => underWay > 0)).toBe(true);
    // Committed before a kill, acknowledged only after it: to the sender, either could have been.
    const isAmbiguous = (line: (typeof ledger)[number], { at }: Kill) =>
      (commits.get(line.commandId) ?? Infinity) < at && line.at > at + 50;
    const ambiguous = ledger.filter((line) => kills.some((kill) => isAmbiguous(line, kill)));
    const commands = new Set(ambiguous.map(({ commandId }) => commandId)).size;
    const away = kills.map(({ awayMs, underWay, acknowledged }) => `${acknowledged}/${underWay}/${awayMs}ms`).join(' ');
    console.log(`seed ${seed}: ${kills.length} kills (steps before it/commands under way/away): ${away}`);
    console.log(`${ledger.length} steps acknowledged, all there once; ambiguous commands resolved: ${commands}`);
  }

  afterEach(() => clearAway(data, server));

  it('of the server process: the replay goes on where it was', { timeout: 300_000 * rounds }, async () => {
    const play = await begin(2, 'server');
    const port = Number(new URL(server.url).port);
    for (let count = 0; count < 5 * rounds; count += 1) {
      await killAndRecover(
        play,
        35,
        () => server.kill(),
        async () => {
          server = await startProcess({ data, path, seed, port });
        },
      );
    }
    await expectWhole(play);
  });

  it('of all of PostgreSQL: the server outlives it and finds it back', { timeout: 300_000 * rounds }, async () => {
    const play = await begin(2, 'postgres');
    const { pid } = server;
    for (let count = 0; count < 2 * rounds; count += 1) {
      const port = (await findPostmaster(data))?.port ?? 0;
      // The first time it is kept away long enough to look at the server meanwhile.
      const kill = count === 0 ? () => killAndHold(data, port) : () => killPostgres(data);
      await killAndRecover(play, 80, kill, async () => {
        await expect.poll(() => statusOf(server.url), { timeout: 20_000 }).toBe(200);
      });
    }
    await expectWhole(play);
    expect([server.isAlive(), server.pid]).toEqual([true, pid]);
  });

  /** Kills PostgreSQL and sits on its port, so that it cannot be started again, while the server is looked at. */
  async function killAndHold(folder: string, port: number): Promise<void> {
    expect(await killPostgres(folder)).toBeGreaterThan(lanes);
    let other = await sitOn(port);
    // It was started again before we sat down.
    for (; !other; other = await sitOn(port)) await killPostgres(folder);
    try {
      const body = JSON.stringify({ email: 'mot@tinh.example', password: 'khong' });
      const headers = { origin: server.url, 'content-type': 'application/json' };
      const typed = await fetch(`${server.url}/api/auth/sign-in/email`, { method: 'POST', body, headers });
      expect([typed.status, await typed.json()]).toEqual([503, { refusal: { code: 'databaseAway' } }]);
      expect([await statusOf(server.url), await statusOf(server.url, 'healthz')]).toEqual([503, 200]);
    } finally {
      other.close();
    }
  }
});

async function statusOf(url: string, path = 'readyz'): Promise<number> {
  return (await fetch(`${url}/${path}`)).status;
}

/** Takes a port and answers nobody; undefined when it is taken. */
function sitOn(port: number): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined)).listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function connectionOf(data: string): Promise<Connection> {
  return JSON.parse(await readFile(connectionFile(data), 'utf8')) as Connection;
}

/** The server's own user, who sees every row. */
function ownerOf({ server, schema }: Connection): Connection {
  return { server, schema };
}

async function durability(data: string) {
  const db = connect({ ...(await connectionOf(data)), max: 1 });
  const [shown] = await db.sql`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('full_page_writes') as pages`;
  await db.end();
  return shown;
}
