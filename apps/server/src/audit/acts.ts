import { type Tx, withContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { once, recordAnswer, toCommand } from './commands.ts';

/** What keeps a history of acts, each of which gives it its next version: its table, the history, and how that names it. */
const kinds = {
  movements: ['movements', 'movement_history', 'movement_id'],
  clusterYears: ['cluster_years', 'cluster_history', 'year_id'],
  models: ['models', 'model_history', 'model_id'],
  summaries: ['summaries', 'summary_history', 'summary_id'],
  ceremonies: ['ceremonies', 'ceremony_history', 'ceremony_id'],
} as const;
type Kind = keyof typeof kinds;

type Payload = Readonly<Record<string, unknown>>;
type Told = { id: string; act: string; actorId: string; office: Membership; payload: Payload; commandId: string };

/** Keeps what was done with one of a kind; gives the version it has now. */
export async function recordAct({ sql }: Tx, kind: Kind, told: Told): Promise<number> {
  const { id, act, actorId, office, payload, commandId } = told;
  const { role, organisationId, onBehalfOf = null } = office;
  const [table, history, key] = kinds[kind];
  const [row] = await sql<{ version: number }[]>`
    with moved as (update ${sql(table)} set version = version + 1 where id = ${id} returning version)
    insert into ${sql(history)} (${sql(key)}, sequence, act, actor_id, role, organisation_id, on_behalf_of, payload, command_id)
    select ${id}, version, ${act}, ${actorId}, ${role}, ${organisationId}, ${onBehalfOf}, ${JSON.stringify(payload)}::jsonb, ${commandId}
    from moved returning sequence as version`;
  if (!row) throw new Error(`no ${id} among ${kind}`);
  return row.version;
}

type Done = {
  id: string;
  office: Membership;
  payload: Payload;
  /** What is written beside the act, by its place in the history. */
  also?: (sequence: number) => Promise<void>;
};

/** One act, once, within what the caller may read, and kept in the history. */
export async function actOn(
  context: UserContext,
  kind: Kind,
  act: string,
  input: { commandId: string },
  todo: (tx: Tx) => Promise<Done>,
): Promise<{ id: string; version: number }> {
  const { db, user } = context;
  const command = toCommand(user.id, `${kind}.${act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const { id, office, payload, also } = await todo(tx);
      const told = { id, act, actorId: user.id, office, payload, commandId: input.commandId };
      const answer = { id, version: await recordAct(tx, kind, told) };
      await also?.(answer.version);
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}
