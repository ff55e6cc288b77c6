import type { Tx } from '@vinh-danh/db';
import type { EventType, Role, Stage } from '@vinh-danh/workflows';
import { positionsOf } from './positions.ts';

export type HistoryRow = {
  sequence: number;
  event: EventType | 'create';
  stageFrom: Stage | null;
  stageTo: Stage;
  role: Role;
  actorName: string;
  /** The caller did it. */
  isOwn: boolean;
  organisationName: string;
  onBehalfOf: string | null;
  recordedAt: string;
  effectiveOn: string;
  /** The award after the event. */
  award: string;
  /** The step of the route at which the event met the dossier. */
  position: number;
  /** The event's own fields, with the name of an organisation instead of its id and without other ids. */
  fields: Record<string, unknown>;
};

type Read = Omit<HistoryRow, 'position'>;

/** The history in the order of events, with names instead of ids; `userId` is the caller. */
export async function listHistory({ sql }: Tx, id: string, userId: string): Promise<HistoryRow[]> {
  const rows = await sql<Read[]>`
    select h.sequence, h.event_type as event, h.stage_from as "stageFrom", h.stage_to as "stageTo", h.role,
      u.name as "actorName", h.actor_id = ${userId} as "isOwn", o.name_vi as "organisationName", b.name as "onBehalfOf",
      h.recorded_at as "recordedAt", h.effective_on as "effectiveOn", h.award,
      case when h.event_type = 'create' then jsonb_build_object('achievement', h.payload->'draft'->'achievement')
        else coalesce(h.payload->'event', '{}'::jsonb) - array['organisationId', 'decisionId']
          || case when a.id is null then '{}'::jsonb else jsonb_build_object('organisation', a.name_vi) end
      end as fields
    from history h
    join users u on u.id = h.actor_id
    join organisations o on o.id = h.organisation_id
    left join users b on b.id = h.on_behalf_of
    left join organisations a on a.id = h.payload->'event'->>'organisationId'
    where h.nomination_id = ${id}
    order by h.sequence`;
  const positions = positionsOf(rows);
  return rows.map((row, index) => ({ ...row, position: positions[index] ?? 0 }));
}
