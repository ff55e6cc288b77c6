import type { Executor } from '@vinh-danh/db';
import { addWorkingDays } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { createAccounts } from '../auth/accounts.ts';
import { demonstrationDomain } from '../env.ts';
import { offices } from './offices.ts';
import { mergerDay } from './organisations.ts';

/** Working days for which the vice chairman stands in, from the first day on. */
const substitution = 40;

/** The address of a demonstration account. */
export function demonstrationEmail(login: string): string {
  return `${login}@${demonstrationDomain}`;
}

/** Makes the demonstration's accounts with their offices, as of its first day. */
export async function createDemonstrationAccounts(db: Executor, passwordHash: string, today: string): Promise<void> {
  const accounts = offices.map(({ login, name }) => ({ email: demonstrationEmail(login), name }));
  const ids = await createAccounts(db, accounts, passwordHash);
  const held = offices.flatMap(({ login, organisationId, roles, standsInFor }, index) =>
    roles.map((role) => ({
      id: newId(),
      login,
      standsInFor,
      user_id: ids[index],
      role,
      organisation_id: organisationId,
    })),
  );
  const memberships = held.map(({ login: _login, standsInFor, ...membership }) => {
    const principal = held.find(({ login, role }) => login === standsInFor && role === membership.role);
    return principal
      ? {
          ...membership,
          substitute_for: principal.id,
          valid_from: today,
          valid_to: addWorkingDays(today, substitution),
        }
      : { ...membership, valid_from: mergerDay };
  });
  await db.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from, valid_to, substitute_for)
    select id, user_id, role, organisation_id, valid_from, valid_to, substitute_for
    from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb) as m(id uuid, user_id text, role text, organisation_id text,
      valid_from date, valid_to date, substitute_for uuid)`;
}
