import type { Executor } from '@vinh-danh/db';
import type { Registered, RegisteredAward } from './to-facts.ts';

/** What the register knows of so many nominations, by id: one statement, which reads as the auditor does. */
export async function readRegistered({ sql }: Executor, ids: readonly string[]): Promise<Map<string, Registered>> {
  const rows = await sql<Registered[]>`
    select nomination_id as id, declared, from_date as from, to_date as to, gender, origin, member_count as "memberCount", suspended, movement,
      unit, held
    from eligibility_facts(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** The awards a person, collective or household has been given in the register. */
export async function readHeld({ sql }: Executor, subjectId: string): Promise<RegisteredAward[]> {
  return sql<RegisteredAward[]>`
    select nomination_id as id, award, decided_on as "decidedOn", from_date as from, to_date as to,
      commendation_type as "commendationType", annulled, initiatives, basis
    from awards_held(${[subjectId]}::uuid[]) order by decided_on, nomination_id`;
}
