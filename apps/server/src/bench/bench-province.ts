import { randomUUID } from 'node:crypto';
import type { Db } from '@vinh-danh/db';
import type { Membership, NominationEvent, Role } from '@vinh-danh/workflows';
import { pino } from 'pino';
import { createAccounts } from '../auth/accounts.ts';
import { hashPassword } from '../auth/passwords.ts';
import { noPrinting } from '../certificates/printing.ts';
import type { UserContext } from '../context.ts';
import { createGate } from '../gate.ts';
import { createNominations } from '../nominations/create.ts';
import type { NominationDraft } from '../nominations/draft.ts';
import { insertOrganisations } from '../organisations/insert.ts';
import { standardOffices } from '../organisations/standard-offices.ts';

export const benchDay = '2026-11-23';
export const benchPassword = 'bench-bench-bench';
const unitsPerUser = 12;

/** An officer who holds every office on the road of his units: the benchmark measures steps, not people. */
export type Officer = { email: string; context: UserContext; units: string[] };

/** A province with so many officers, each with units of his own. */
export async function createProvince(owner: Db, pool: Db, officers: number): Promise<Officer[]> {
  const units = Array.from({ length: officers * unitsPerUser }, (_none, index) => `don-vi-${index}`);
  const { organisations, offices } = standardOffices([{ id: 'ubnd', nameVi: 'Ủy ban nhân dân tỉnh' }]);
  const committee = {
    id: 'ubnd',
    nameVi: 'Ủy ban nhân dân tỉnh',
    kind: 'people-committee',
    level: 'province',
    parentId: null,
    managingBodyId: null,
  };
  const departments = units.map((id) => ({
    id,
    nameVi: `Đơn vị ${id}`,
    kind: 'department',
    level: 'province',
    parentId: 'ubnd',
    managingBodyId: 'ubnd',
  }));
  await insertOrganisations(owner, { organisations: [...organisations, committee, ...departments], offices });
  const emails = Array.from({ length: officers }, (_none, index) => `can-bo-${index}@bench.example`);
  const ids = await createAccounts(
    owner,
    emails.map((email) => ({ email, name: email })),
    await hashPassword(benchPassword),
  );
  const made = emails.map((email, index) => {
    const own = units.slice(index * unitsPerUser, (index + 1) * unitsPerUser);
    const memberships = officesOf(own);
    return {
      email,
      units: own,
      memberships,
      context: contextOf(pool, { id: ids[index] ?? '', name: email, email }, memberships),
    };
  });
  const rows = made.flatMap(({ context, memberships }) =>
    memberships.map(({ id, role, organisationId }) => ({
      id,
      user_id: context.user.id,
      role,
      organisation_id: organisationId,
    })),
  );
  await owner.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    select id, user_id, role, organisation_id, '2020-01-01'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, user_id text, role text, organisation_id text)`;
  return made;
}

function officesOf(units: readonly string[]): Membership[] {
  const office = (role: Role, organisationId: string): Membership => ({ id: randomUUID(), role, organisationId });
  return [
    office('appraiser', 'ubnd-so-noi-vu'),
    office('leader', 'ubnd'),
    ...units.flatMap((unit) => [office('nominator', unit), office('unitHead', unit)]),
  ];
}

function contextOf(db: Db, user: UserContext['user'], memberships: Membership[]): UserContext {
  return {
    db,
    user,
    memberships,
    on: benchDay,
    mode: 'replay',
    requestId: 'bench',
    log: pino({ level: 'silent' }),
    announce: () => undefined,
    gate: createGate({ size: 16, patienceMs: 60_000 }),
    countCall: () => Promise.resolve(),
    printing: noPrinting,
  };
}

/** So many drafts over the officers' units, through the product's own creation; gives them with their officer. */
export async function createDrafts(
  officers: readonly Officer[],
  count: number,
): Promise<{ id: string; officer: number }[]> {
  const batch = 200;
  const perOfficer: { id: string; officer: number }[][] = officers.map(() => []);
  for (let start = 0; start < count; start += batch) {
    const officer = (start / batch) % officers.length;
    const { context, units } = officers[officer] ?? { context: undefined, units: [] };
    if (!context) throw new Error('no officer');
    const items = Array.from({ length: Math.min(batch, count - start) }, (_none, index) =>
      draftOf(units[index % units.length] ?? '', start + index),
    );
    const { created } = await createNominations(context, { commandId: randomUUID(), items });
    perOfficer[officer]?.push(...created.map(({ id }) => ({ id, officer })));
  }
  // In turn, so that any stretch of the list keeps all officers busy.
  const longest = Math.max(...perOfficer.map((drafts) => drafts.length));
  return Array.from({ length: longest }, (_none, index) => perOfficer.flatMap((drafts) => drafts[index] ?? [])).flat();
}

function draftOf(organisationId: string, index: number): NominationDraft {
  return {
    organisationId,
    subject: {
      kind: 'individual',
      fullName: `Nguyễn Văn ${index}`,
      birthYear: 1960 + (index % 40),
      gender: 'male',
      occupationGroup: 'worker',
    },
    award: 'BKT',
    commendationType: 'unexpected',
    procedure: 'simplified',
    posthumous: false,
    achievement: {
      summary: 'Có thành tích xuất sắc đột xuất trong phòng, chống thiên tai.',
      from: '2026-01-01',
      to: '2026-10-31',
    },
    facts: {
      statements: { unexpectedAchievement: 'proven' },
      suspension: [],
      discipline: null,
    },
    papers: [{ kind: 'summaryReport', number: '01/BC' }],
  };
}

/** The road of a certificate of merit under the simplified procedure, from the draft to the chairman's approval. */
export const road: readonly NominationEvent[] = [
  { type: 'submit' },
  { type: 'approve' },
  { type: 'accept', checklist: ['summaryReport'] },
  { type: 'appraise', findings: 'Đủ điều kiện.', opinion: 'agree', complaintOpen: false },
  { type: 'putToLeader' },
  { type: 'approve' },
];
