import type { Tx } from '@vinh-danh/db';
import type { CommendationType, Membership } from '@vinh-danh/workflows';
import { namesOf } from '../nominations/read-detail.ts';
import type { BatchKey } from './batch-key.ts';
import { findingsOf } from './findings.ts';
import type { Waiting } from './waiting.ts';

/** What a batch is, told before it is opened. */
export type Batch = {
  key: BatchKey;
  organisationName: string;
  /** Whose place the caller takes, for a dated substitute. */
  onBehalfOf: string | null;
  letter: { symbol: string; signedOn: string } | null;
  senderName: string;
  /** Each award with how many are asked for, the most frequent first. */
  awards: { award: string; count: number }[];
  commendationTypes: CommendationType[];
  count: number;
  /** How many have something that asks for a look of its own. */
  hard: number;
  posthumous: number;
  /** The earliest deadline. */
  dueOn: string | null;
};

/** The batches these nominations form, the oldest deadline first; three statements whatever their number. */
export async function toBatches(
  tx: Tx,
  waiting: readonly Waiting[],
  memberships: readonly Membership[],
  on: string,
): Promise<Batch[]> {
  const letters = await lettersOf(
    tx,
    waiting.flatMap(({ letterId }) => letterId ?? []),
  );
  const names = await namesOf(
    tx,
    waiting.flatMap(({ organisationId, senderId }) => [organisationId, senderId]),
  );
  const principals = await principalsOf(tx, memberships);
  return [...Map.groupBy(waiting, (row) => JSON.stringify(keyOf(row))).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const membership = memberships.find(
      ({ role, organisationId }) => role === first.role && organisationId === first.organisationId,
    );
    return [
      {
        key: keyOf(first),
        organisationName: names.get(first.organisationId) ?? first.organisationId,
        onBehalfOf: principals.get(membership?.onBehalfOf ?? '') ?? null,
        letter: letters.get(first.letterId ?? '') ?? null,
        senderName: names.get(first.senderId) ?? first.senderId,
        awards: countsOf(rows.map(({ award }) => award)).map(([award, count]) => ({ award, count })),
        commendationTypes: countsOf(rows.map(({ commendationType }) => commendationType)).map(([type]) => type),
        count: rows.length,
        hard: rows.filter((row) => findingsOf(row, on).some(({ isHard }) => isHard)).length,
        posthumous: rows.filter(({ posthumous }) => posthumous).length,
        dueOn: first.dueOn,
      },
    ];
  });
}

function keyOf(row: Waiting): BatchKey {
  const { organisationId, role, task, letterId, senderId, award, commendationType } = row;
  const office = { organisationId, role, task };
  if (letterId !== null) return { ...office, letterId };
  return { ...office, senderId, award, commendationType };
}

/** Each value with how often it occurs, the most frequent first. */
function countsOf<T extends string>(values: readonly T[]): [T, number][] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].map(([value, all]): [T, number] => [value, all.length]).toSorted((a, b) => b[1] - a[1]);
}

async function lettersOf({ sql }: Tx, ids: readonly string[]) {
  const rows = await sql<{ id: string; symbol: string; signedOn: string }[]>`
    select id, symbol, signed_on as "signedOn" from submission_letters where id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, symbol, signedOn }) => [id, { symbol, signedOn }]));
}

async function principalsOf({ sql }: Tx, memberships: readonly Membership[]) {
  const ids = memberships.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await sql<{ id: string; name: string }[]>`select id, name from users where id = any(${ids}::text[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
