import { connect } from '@vinh-danh/db';
import type { Db } from '@vinh-danh/db';
import type { Connection } from '@vinh-danh/db';
import type { LedgerLine } from './crash-play.ts';

type Row = {
  nomination: string;
  sequence: number;
  command: string;
  stage: string;
  /** Number of the transaction that wrote it, and when that was committed, in milliseconds of the clock. */
  transaction: string;
  committedAt: number;
};
type Nomination = { id: string; version: number; stage: string };

/** What is wrong with a database after crashes, by kind; all lists are empty when nothing is. */
export type Findings = {
  /** Acknowledged, but not in the history under its command and version. */
  lost: string[];
  /** In the history, but acknowledged to nobody. */
  unknown: string[];
  /** Commands that stand in more than one transaction, or without exactly one record of their answer. */
  doubledCommands: string[];
  /** Places in a history that are taken twice. */
  doubledPlaces: string[];
  /** Nominations whose stage or version is not that of their last entry, or whose history has a gap. */
  unfounded: string[];
  /** Issuers and years in which the decisions are not numbered 1, 2, 3, … */
  badNumbers: string[];
};

/** Compares a ledger with the database. `commits` tells when each command was committed. */
export async function inspect(
  owner: Connection,
  ledger: readonly LedgerLine[],
): Promise<{ findings: Findings; commits: Map<string, number>; entries: number }> {
  const db = connect({ ...owner, max: 1 });
  try {
    const rows = await readHistory(db);
    const findings = {
      ...compare(rows, ledger),
      doubledCommands: [...splitCommands(rows), ...(await findUnrecorded(db))],
      unfounded: unfounded(rows, await db.sql<Nomination[]>`select id, version, stage from nominations`),
      badNumbers: await findBadNumbers(db),
    };
    return { findings, commits: new Map(rows.map((row) => [row.command, row.committedAt])), entries: rows.length };
  } finally {
    await db.end();
  }
}

/** Read from the table alone, so that a broken index cannot hide a row. */
async function readHistory({ sql }: Db): Promise<Row[]> {
  await sql`set enable_indexscan = off`;
  await sql`set enable_indexonlyscan = off`;
  await sql`set enable_bitmapscan = off`;
  return sql<Row[]>`
    select nomination_id as nomination, sequence, command_id as command, stage_to as stage, xmin::text as transaction,
      (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as "committedAt"
    from history order by nomination_id, sequence`;
}

function compare(rows: readonly Row[], ledger: readonly LedgerLine[]) {
  const stored = rows.map(({ nomination, sequence, command }) => `${nomination} ${sequence} ${command}`);
  const told = ledger.map(({ nominationId, version, commandId }) => `${nominationId} ${version} ${commandId}`);
  const [isStored, isTold] = [new Set(stored), new Set(told)];
  return {
    lost: told.filter((line) => !isStored.has(line)),
    unknown: stored.filter((line) => !isTold.has(line)),
    doubledPlaces: twice(rows.map(({ nomination, sequence }) => `${nomination} ${sequence}`)),
  };
}

/** A command is one transaction: done again, it would stand in two. */
function splitCommands(rows: readonly Row[]): string[] {
  const groups = Map.groupBy(rows, ({ command }) => command);
  return [...groups].flatMap(([command, own]) =>
    new Set(own.map(({ transaction }) => transaction)).size === 1 ? [] : [command],
  );
}

async function findUnrecorded({ sql }: Db): Promise<string[]> {
  const rows = await sql<{ command: string }[]>`
    select h.command_id as command
    from (select distinct command_id from history) h left join command_records c using (command_id)
    group by 1 having count(c.command_id) <> 1`;
  return rows.map(({ command }) => `${command} without one record`);
}

function unfounded(rows: readonly Row[], nominations: readonly Nomination[]): string[] {
  const histories = Map.groupBy(rows, ({ nomination }) => nomination);
  const isFounded = ({ id, version, stage }: Nomination) => {
    const own = histories.get(id) ?? [];
    return (
      own.every(({ sequence }, index) => sequence === index + 1) &&
      own.length === version &&
      own.at(-1)?.stage === stage
    );
  };
  return nominations.filter((nomination) => !isFounded(nomination)).map(({ id }) => id);
}

async function findBadNumbers({ sql }: Db): Promise<string[]> {
  const rows = await sql<{ issuer: string }[]>`
    select issuer_id || ' ' || year as issuer from decisions group by issuer_id, year
    having count(*) <> max(number) or count(distinct number) <> max(number) or min(number) <> 1`;
  return rows.map(({ issuer }) => issuer);
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((text, index) => index > 0 && texts[index - 1] === text);
}
