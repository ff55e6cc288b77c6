import type { Tx } from '@vinh-danh/db';
import type { Due } from '@vinh-danh/workflows/aftermath';

export type ReissueCause = 'lost' | 'damaged' | 'misprinted';
export type ReissueState = 'asked' | 'granted' | 'refused' | 'withdrawn';

type NewReissue = Due & {
  readonly id: string;
  readonly certificateId: string;
  readonly nominationId: string;
  readonly cause: ReissueCause;
  readonly reason: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly askedOn: string;
  readonly askedById: string;
};

/** False while another request for the same certificate waits. */
export async function insertReissue({ sql }: Tx, reissue: NewReissue): Promise<boolean> {
  const { id, certificateId, nominationId, cause, reason, officeId, unitId, askedOn, askedById } = reissue;
  const { dueOn, source, verified } = reissue;
  const made = await sql`
    insert into certificate_reissues (id, certificate_id, nomination_id, cause, reason, office_id, unit_id, asked_on, asked_by_id,
      due_on, source, verified, state)
    values (${id}, ${certificateId}, ${nominationId}, ${cause}, ${reason}, ${officeId}, ${unitId}, ${askedOn}, ${askedById},
      ${dueOn}, ${source}, ${verified}, 'asked')
    on conflict (certificate_id) where state = 'asked' do nothing returning id`;
  return made.length > 0;
}

export type StoredReissue = {
  id: string;
  officeId: string;
  unitId: string;
  state: ReissueState;
  version: number;
  stage: string;
  decidedBy: string | null;
};

/** A request, locked; the nomination too, so that its award is not revoked meanwhile. */
export async function lockReissue({ sql }: Tx, id: string): Promise<StoredReissue | undefined> {
  await sql`
    select n.id from nominations n
    where n.id = (select r.nomination_id from certificate_reissues r where r.id = ${id}) for update`;
  const [row] = await sql<StoredReissue[]>`
    select r.id, r.office_id as "officeId", r.unit_id as "unitId", r.state, r.version, n.stage, u.name as "decidedBy"
    from certificate_reissues r
    join nominations n on n.id = r.nomination_id
    left join users u on u.id = r.decided_by_id
    where r.id = ${id} for update of r`;
  return row;
}

type Decided = { readonly id: string; readonly on: string; readonly actorId: string; readonly note: string | null };

/** The certificate goes on under a new code; the number of the register stays. */
export async function grantReissue({ sql }: Tx, { id, on, actorId, note, code }: Decided & { code: string }) {
  await sql`
    update certificate_reissues r set state = 'granted', version = r.version + 1, decided_on = ${on}, decided_by_id = ${actorId},
      note = ${note}, code = ${code}, first_code = c.code, sequence = 1 + (
        select count(*) from certificate_reissues e where e.certificate_id = c.id and e.state = 'granted')
    from certificates c where c.id = r.certificate_id and r.id = ${id}`;
}

export async function refuseReissue(
  { sql }: Tx,
  { id, on, actorId, note, state }: Decided & { state: 'refused' | 'withdrawn' },
) {
  await sql`
    update certificate_reissues set state = ${state}, version = version + 1, decided_on = ${on}, decided_by_id = ${actorId},
      note = ${note}
    where id = ${id}`;
}
