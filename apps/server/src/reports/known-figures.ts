import type { Executor } from '@vinh-danh/db';
import type { FigureSource, KnownFigures, ReportForm } from '@vinh-danh/workflows/reporting';

type Asked = {
  readonly unitId: string;
  readonly movementId: string | null;
  readonly from: string;
  readonly to: string;
};

/**
 * What the system knows of a unit for a period, for the indicators of a form that name a source; of the form's movement where it
 * has one. Asked in the name of the unit, so that it counts what the unit reads.
 */
export async function findKnown(tx: Executor, { indicators }: ReportForm, asked: Asked): Promise<KnownFigures> {
  const sourced = indicators.flatMap((indicator) =>
    indicator.kind === 'quantity' && indicator.source && !indicator.formula
      ? [{ key: indicator.key, source: indicator.source, steps: 10 ** indicator.decimals }]
      : [],
  );
  if (sourced.length === 0) return {};
  const counts = await count(tx, asked);
  return Object.fromEntries(sourced.map(({ key, source, steps }) => [key, counts[source] * steps]));
}

async function count(
  { sql }: Executor,
  { unitId, movementId, from, to }: Asked,
): Promise<Record<FigureSource, number>> {
  const [row] = await sql<Record<FigureSource, number>[]>`
    with recursive below as (
      select id from organisations where parent_id = ${unitId}
      union
      select o.id from below b join organisations o on o.parent_id = b.id
    ), facts as (
      select submitted_on, decided_on, stage from readable_facts
      where submitting_unit_id = ${unitId} and (${movementId}::text is null or movement_id = ${movementId})
    ), pledged as (
      select households from movement_pledges
      where unit_id = ${unitId} and withdrawn_on is null and signed_on <= ${to}
        and (${movementId}::text is null or movement_id = ${movementId})
    )
    select (select count(*) from facts where submitted_on between ${from} and ${to})::int as "nominationsProposed",
      (select count(*) from facts where decided_on between ${from} and ${to} and stage in ('decided', 'conferred'))::int
        as "nominationsDecided",
      (select count(*) from pledged)::int as pledges,
      (select coalesce(sum(households), 0) from pledged)::int as "pledgedHouseholds",
      (select count(distinct u.unit_id) from movement_units u join below b on b.id = u.unit_id
        where u.joined_on <= ${to} and (${movementId}::text is null or u.movement_id = ${movementId}))::int as "unitsJoined"`;
  if (!row) throw new Error('nothing counted');
  return row;
}
