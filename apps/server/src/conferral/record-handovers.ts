import type { Tx } from '@vinh-danh/db';
import type { Step } from '../nominations/steps.ts';

/**
 * Writes a row for each award that is handed over, however it was: what was planned for a ceremony is done, outside of it
 * unless the ceremony claims it; what was not planned is new.
 */
export async function recordHandovers(tx: Tx, steps: readonly Step[]): Promise<void> {
  const rows = steps.flatMap(({ row, event }) =>
    event.type === 'confer'
      ? { id: row.id, on: event.conferredOn, by: event.receivedBy ?? null, relation: event.relation ?? null }
      : [],
  );
  await tx.sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "on" date, by text, relation text)
    ), done as (
      update handovers h set state = 'handedOver', received_on = r."on", ceremony_id = null,
        presence = case when r.by is not null and r.relation is not null then 'represented' else 'present' end,
        received_by = coalesce(r.by, h.received_by), relation = coalesce(r.relation, h.relation)
      from r where h.nomination_id = r.id and h.state = 'planned'
      returning h.nomination_id
    )
    insert into handovers (id, nomination_id, position, state, presence, received_by, relation, received_on, certificate, prize)
    select gen_random_uuid(), r.id, 0, 'handedOver',
      case when r.by is not null and r.relation is not null then 'represented' else 'present' end,
      r.by, r.relation, r."on", true, true
    from r where not exists (select 1 from done where done.nomination_id = r.id)
    on conflict (nomination_id) where state <> 'missed' do update set state = 'handedOver', received_on = excluded.received_on,
      presence = excluded.presence, received_by = excluded.received_by, relation = excluded.relation`;
}
