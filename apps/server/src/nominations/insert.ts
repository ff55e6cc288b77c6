import type { Tx } from '@vinh-danh/db';
import type { Dossier, Holder } from '@vinh-danh/workflows';
import type { HashedEntry } from '../audit/history.ts';
import { renewFacts } from '../statistics/write-facts.ts';
import type { NominationDraft } from './draft.ts';
import { laddersId, storeLadders } from './ladders.ts';

export type NewNomination = {
  id: string;
  code: string;
  draft: NominationDraft;
  subjectId: string;
  dossier: Dossier;
  entry: HashedEntry;
  holder: Holder | undefined;
  visibleTo: string[];
};

/**
 * Writes new nominations with their readers, the names lists sort and search by, achievement, first history entry and
 * outbox row: so many statements, whatever their number.
 */
export async function insertNominations(tx: Tx, nominations: readonly NewNomination[]): Promise<void> {
  await storeLadders(
    tx,
    nominations.map(({ dossier }) => dossier.ladders),
  );
  const rows = nominations.map(({ draft, ...nomination }) => ({
    ...nomination,
    ladders_id: laddersId(nomination.dossier.ladders),
    subject_kind: draft.subject.kind,
    movement_id: draft.movementId ?? null,
    organisation_id: draft.organisationId,
    summary: draft.achievement.summary,
    from_date: draft.achievement.from,
    to_date: draft.achievement.to,
    facts: draft.facts,
  }));
  const json = JSON.stringify(rows);
  await tx.sql`
    insert into nominations (id, code, version, stage, subject_kind, person_id, collective_id, household_id, award,
      requested_award, commendation_type, procedure, posthumous, movement_id, submitting_unit_id, holder_id, holder_role,
      position, regime, rule_version, visible_to, dossier, ladders_id, history_head)
    select r.id, r.code, 1, 'draft', r.subject_kind,
      case r.subject_kind when 'individual' then r."subjectId" end,
      case r.subject_kind when 'collective' then r."subjectId" end,
      case r.subject_kind when 'household' then r."subjectId" end,
      d->>'award', d->>'requestedAward', d->>'commendationType', d->>'procedure', (d->>'posthumous')::boolean,
      r.movement_id, r.organisation_id, r.holder->>'organisationId', r.holder->>'role', 0, d->>'regime', d->>'ruleVersion',
      r."visibleTo", d - 'ladders', r.ladders_id, r.entry->>'hash'
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, code text, subject_kind text, "subjectId" uuid, movement_id text,
      organisation_id text, holder jsonb, "visibleTo" text[], dossier jsonb, ladders_id text, entry jsonb), lateral (select r.dossier as d) as dossier`;
  await tx.sql`
    insert into nomination_readers (organisation_id, nomination_id)
    select unnest("visibleTo"), id from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "visibleTo" text[])`;
  // Under the names the subjects are known by, which may be written otherwise in the draft.
  await tx.sql`
    with named as (
      select n.id, n.subject_kind, coalesce(p.full_name, c.name, h.head_name) as name,
        coalesce(p.search_name, c.search_name, h.search_name) as search_name
      from nominations n
      left join persons p on p.id = n.person_id
      left join collectives c on c.id = n.collective_id
      left join households h on h.id = n.household_id
      where n.id = any(${nominations.map(({ id }) => id)}::uuid[])
    ), sorted as (
      insert into nomination_names (nomination_id, sort_name) select id, list_name(subject_kind, name) from named
    )
    insert into nomination_words (nomination_id, onward) select id, name_onwards(search_name) from named`;
  await tx.sql`
    insert into achievements (nomination_id, summary, from_date, to_date, facts)
    select id, summary, from_date, to_date, facts
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, summary text, from_date date, to_date date, facts jsonb)`;
  await tx.sql`
    insert into history (nomination_id, sequence, previous_hash, hash, recorded_at, effective_on, actor_id, role,
      organisation_id, on_behalf_of, event_type, payload, payload_hash, stage_from, stage_to, award, rule_version, command_id)
    select r.id, 1, e->>'previousHash', e->>'hash', (e->>'recordedAt')::timestamptz, (e->>'effectiveOn')::date, e->>'actorId',
      e->>'role', e->>'organisationId', e->>'onBehalfOf', e->>'eventType', e->'payload', e->>'payloadHash', null,
      e->>'stageTo', e->>'award', e->>'ruleVersion', (e->>'commandId')::uuid
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, entry jsonb), lateral (select r.entry as e) as entry`;
  await tx.sql`
    insert into outbox (topic, payload)
    select 'nomination', to_jsonb(id) from jsonb_to_recordset(${json}::jsonb) as r(id uuid)`;
  await renewFacts(
    tx,
    nominations.map(({ id }) => id),
  );
}
