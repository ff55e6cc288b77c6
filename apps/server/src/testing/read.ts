import { dossierSql } from '../nominations/ladders.ts';
import type { Province } from './province.ts';

/** Everything stored about a nomination, read past row level security. */
export async function storedRow({ database }: Province, id: string) {
  const [row] = await database.owner.sql<StoredRow[]>`
    select id, code, version, stage, award, posthumous, position, holder_id as "holderId", holder_role as "holderRole",
      due_on as "dueOn", regime, visible_to as "visibleTo", ${dossierSql(database.owner.sql)} as dossier, history_head as "historyHead",
      decided_on as "decidedOn", decided_by_id as "decidedById", decision_id as "decisionId", person_id as "personId"
    from nominations n where id = ${id}`;
  if (!row) throw new Error(`no nomination ${id}`);
  return row;
}

type StoredRow = {
  id: string;
  code: string;
  version: number;
  stage: string;
  award: string;
  posthumous: boolean;
  position: number;
  holderId: string | null;
  holderRole: string | null;
  dueOn: string | null;
  regime: string;
  visibleTo: string[];
  dossier: Record<string, unknown>;
  historyHead: string;
  decidedOn: string | null;
  decidedById: string | null;
  decisionId: string | null;
  personId: string | null;
};

export type StoredEntry = {
  nominationId: string;
  sequence: number;
  previousHash: string;
  hash: string;
  recordedAt: string;
  effectiveOn: string;
  actorId: string;
  role: string;
  organisationId: string;
  onBehalfOf: string | null;
  eventType: string;
  payload: Record<string, unknown>;
  payloadHash: string;
  stageFrom: string | null;
  stageTo: string;
  award: string;
  ruleVersion: string | null;
  commandId: string;
};

/** A nomination's history in order. */
export async function storedHistory({ database }: Province, id: string): Promise<StoredEntry[]> {
  return database.owner.sql<StoredEntry[]>`
    select nomination_id as "nominationId", sequence, previous_hash as "previousHash", hash, recorded_at as "recordedAt",
      effective_on as "effectiveOn", actor_id as "actorId", role, organisation_id as "organisationId",
      on_behalf_of as "onBehalfOf", event_type as "eventType", payload, payload_hash as "payloadHash",
      stage_from as "stageFrom", stage_to as "stageTo", award, rule_version as "ruleVersion", command_id as "commandId"
    from history where nomination_id = ${id} order by sequence`;
}

const tables = [
  'achievements',
  'certificates',
  'collectives',
  'command_records',
  'consultations',
  'council_items',
  'council_sessions',
  'counters',
  'deadlines',
  'decision_items',
  'decisions',
  'history',
  'households',
  'letter_items',
  'nomination_readers',
  'nominations',
  'outbox',
  'persons',
  'public_notices',
  'submission_letters',
] as const;

/** A fingerprint of every table that commands write: equal before and after when nothing was written. */
export async function fingerprint({ database }: Province): Promise<Record<string, string>> {
  const { sql } = database.owner;
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await sql<{ print: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${sql(table)} t`;
    prints[table] = row?.print ?? '';
  }
  return prints;
}
