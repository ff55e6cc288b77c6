import { connect, type Server, withContext } from '@vinh-danh/db';
import { readableBy } from '../nominations/acting.ts';
import { CubeInput, type CubeRow, cubeOf, medianDays } from './cube.ts';
import { factDimensions } from './facts.ts';

export type CountsAsked = {
  /** Dimensions, separated by commas. */
  readonly by: string;
  /** `dimension=value`, each. */
  readonly filter: readonly string[];
  /** The e-mail address of an account, for what that person's lists show; without it everything. */
  readonly as?: string | undefined;
  /** The day on which the person's offices are looked up. */
  readonly on: string;
};
export type CountsTold = {
  readonly by: readonly string[];
  readonly rows: readonly CubeRow[];
  readonly days: Awaited<ReturnType<typeof medianDays>>;
};

/** The counts of a database, as its owner asks for them. Throws with a sentence for what is no dimension, value or account. */
export async function askCounts(server: Server, schema: string, asked: CountsAsked): Promise<CountsTold> {
  const { by, filter } = readAsked(asked);
  const db = connect({ server, schema, max: 1, statementTimeout: 0 });
  try {
    const readable = asked.as === undefined ? '*' : await readableOf(db, asked.as, asked.on);
    return await withContext(db, readable, async (tx) => ({
      by,
      rows: await cubeOf(tx, by, filter),
      days: await medianDays(tx, filter),
    }));
  } finally {
    await db.end();
  }
}

/** Whether what the steps have written is what the history tells: the ids of those that differ. */
export async function checkFacts(server: Server, schema: string): Promise<{ checked: number; differ: string[] }> {
  const db = connect({ server, schema, max: 1, statementTimeout: 0, settings: { 'app.organisations': '*' } });
  try {
    const rows = await db.sql<{ id: string; agrees: boolean }[]>`
      select n.id, coalesce(f = t, false) as agrees from nominations n
      left join count_facts f on f.nomination_id = n.id
      left join facts_of(array(select id from nominations)) t on t.nomination_id = n.id`;
    return { checked: rows.length, differ: rows.filter(({ agrees }) => !agrees).map(({ id }) => id) };
  } finally {
    await db.end();
  }
}

function readAsked({ by, filter }: CountsAsked): CubeInput {
  const names = by.split(',').map((name) => name.trim());
  const values = filter.map((one) => {
    const at = one.indexOf('=');
    if (at < 1) throw new Error(`"${one}" is no filter: dimension=value`);
    return [one.slice(0, at), one.slice(at + 1)] as const;
  });
  const known: ReadonlySet<string> = new Set(factDimensions);
  const unknown = [...names, ...values.map(([name]) => name)].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`no dimension: ${unknown.join(', ')}. There are: ${factDimensions.join(', ')}`);
  const typed = values.map(([name, value]) => [name, typedValue(name, value)]);
  const input = CubeInput.safeParse({ by: names, filter: Object.fromEntries(typed) });
  if (input.success) return input.data;
  throw new Error(input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function typedValue(name: string, value: string): string | number | boolean {
  if (name === 'year' || name === 'submittedYear') return Number(value);
  return name === 'posthumous' ? value === 'true' : value;
}

async function readableOf(db: ReturnType<typeof connect>, email: string, on: string): Promise<string[] | '*'> {
  const [user] = await db.sql<{ id: string }[]>`select id from users where email = ${email}`;
  if (!user) throw new Error(`no account has the address ${email}`);
  const memberships = await db.sql<{ id: string; role: never; organisationId: string }[]>`
    select id, role, organisation_id as "organisationId" from memberships
    where user_id = ${user.id} and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})`;
  return readableBy({ memberships });
}
