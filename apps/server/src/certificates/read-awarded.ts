import type { Tx } from '@vinh-danh/db';
import type { CommendationType, Level, Procedure, Regime, SubjectKind } from '@vinh-danh/workflows';

export type AwardDecision = {
  readonly id: string;
  readonly issuerId: string;
  readonly year: number;
  readonly symbol: string;
  readonly decidedOn: string;
  readonly signedById: string;
};

export type Awarded = {
  nominationId: string;
  award: string;
  regime: Regime;
  decidedAt: Level;
  ruleVersion: string;
  subject: SubjectKind;
  commendationType: CommendationType;
  procedure: Procedure;
  posthumous: boolean;
  name: string;
  unit: { name: string; kind: string };
  achievement: { summary: string; from: string; to: string };
  movement: string | null;
};

/** What the certificates of a decision are written from, in the order of its list. */
export async function readAwarded({ sql }: Tx, decisionId: string): Promise<Awarded[]> {
  return sql<Awarded[]>`
    select n.id as "nominationId", n.award, n.regime, n.dossier->'route'->-1->>'level' as "decidedAt",
      n.rule_version as "ruleVersion", n.subject_kind as subject, n.commendation_type as "commendationType", n.procedure,
      n.posthumous, coalesce(p.full_name, c.name, h.head_name) as name,
      jsonb_build_object('name', u.name_vi, 'kind', u.kind) as unit,
      jsonb_build_object('summary', a.summary, 'from', a.from_date, 'to', a.to_date) as achievement, m.name as movement
    from decision_items i
    join nominations n on n.id = i.nomination_id
    join organisations u on u.id = n.submitting_unit_id
    join achievements a on a.nomination_id = n.id
    left join movements m on m.id = n.movement_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    where i.decision_id = ${decisionId}
    order by i.position`;
}

export type Issuer = { issuers: string[]; signer: string; isDeputy: boolean };

/** Who issues, with what stands above, nearest first; who signed, and whether in another's place. */
export async function readIssuer({ sql }: Tx, { id, issuerId, signedById }: AwardDecision): Promise<Issuer> {
  const [row] = await sql<Issuer[]>`
    with recursive above(id, name, parent_id, height) as (
      select id, name_vi, parent_id, 0 from organisations where id = ${issuerId}
      union all
      select o.id, o.name_vi, o.parent_id, height + 1 from above join organisations o on o.id = above.parent_id
      where height < 10
    )
    select (select array_agg(name order by height) from above) as issuers, u.name as signer, coalesce((
      select h.on_behalf_of is not null from decision_items i join history h on h.nomination_id = i.nomination_id
      where i.decision_id = ${id} and h.event_type = 'sign' and h.actor_id = u.id
      order by h.recorded_at desc limit 1), false) as "isDeputy"
    from users u where u.id = ${signedById}`;
  if (!row) throw new Error('a decision has a signer');
  return row;
}
