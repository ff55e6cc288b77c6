import type { Executor } from '@vinh-danh/db';

type Sql = Executor['sql'];

/** Of each organisation what it hangs from today: what has ended from its main successor, what stands from its parent. */
export function placesSql(sql: Sql) {
  return sql`
    select o.id, coalesce(s.successor_id, o.parent_id) as above_id, s.successor_id is not null as is_former
    from organisations o left join organisation_successors s on s.organisation_id = o.id and s.is_main
      and s.from_date <= (now() at time zone 'Asia/Ho_Chi_Minh')::date`;
}

/** A body and all that lies below it in the tree of today. */
export function branchSql(sql: Sql, id: string) {
  return sql`
    with recursive places as materialized (${placesSql(sql)}), down as (
      select ${id}::text as id union select p.id from down join places p on p.above_id = down.id
    ) select id from down`;
}
