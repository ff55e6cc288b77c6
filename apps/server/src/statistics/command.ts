import { connect, type Server, withContext } from '@vinh-danh/db';
import { readableBy } from '../nominations/acting.ts';
import { type DaysRow, noValue } from '@vinh-danh/workflows/counting';
import { CubeInput, type CubeRow, cubeOf } from './cube.ts';
import { factDimensions } from './facts.ts';
import { medianRows } from './median-rows.ts';

export type CountsAsked = {
  /** Dimensions, separated by commas. */
  readonly by: string;
  /** `dimension=value`, each; of several values of one dimension any will do. */
  readonly filter: readonly string[];
  /** The years of the decision, from and to. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The e-mail address of an account, for what that person's lists show; without it everything. */
  readonly as?: string | undefined;
  /** The day on which the person's offices are looked up. */
  readonly on: string;
};
export type CountsTold = {
  readonly by: readonly string[];
  readonly rows: readonly CubeRow[];
  /** Median whole days in each stage, over all of it. */
  readonly days: Omit<DaysRow, 'key' | 'over'>;
};

/** The counts of a database, as its owner asks for them. Throws with a sentence for what is no dimension, value or account. */
export async function askCounts(server: Server, schema: string, asked: CountsAsked): Promise<CountsTold> {
  const { by, filter } = readAsked(asked);
  const db = connect({ server, schema, max: 1, statementTimeout: 0 });
  try {
    const readable = asked.as === undefined ? '*' : await readableOf(db, asked.as, asked.on);
    return await withContext(db, readable, async (tx) => {
      const rows = await cubeOf(tx, by, filter);
      const [medians] = await medianRows(tx, [], filter);
      const { intake = null, appraisal = null, council = null, leader = null } = medians ?? {};
      return { by, rows, days: { intake, appraisal, council, leader } };
    });
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

function readAsked({ by, filter, from, to }: CountsAsked): CubeInput {
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
  const several = [...Map.groupBy(values, ([name]) => name)].map(([name, all]) => {
    const typed = all.map(([, value]) => typedValue(name, value));
    return [name, typed.length === 1 ? typed[0] : typed];
  });
  const years = [from, to].map((year) => (year === undefined ? undefined : Number(year)));
  if (years[0] !== undefined && years[1] !== undefined && years[0] > years[1])
    throw new Error(`the years begin after they end: ${from}, ${to}`);
  const period = from === undefined && to === undefined ? {} : { period: { by: 'year', from: years[0], to: years[1] } };
  const input = CubeInput.safeParse({ by: names, filter: { ...Object.fromEntries(several), ...period } });
  if (input.success) return input.data;
  throw new Error(input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function typedValue(name: string, value: string): string | number | boolean {
  if (value === noValue) return value;
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
