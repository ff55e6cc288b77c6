import { randomBytes } from 'node:crypto';
import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Role, Stage } from '@vinh-danh/workflows';
import { dueAfter } from '@vinh-danh/workflows/aftermath';
import { toCode } from '@vinh-danh/workflows/certificates';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import { isStanding } from '../certificates/print.ts';
import { findCertificateOf } from '../certificates/read-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { Changed } from './complaints.ts';
import type { ActOnReissueInput, AskReissueInput } from './input.ts';
import { findSeen } from './nomination.ts';
import { officeAt, whoStandsFor } from './offices.ts';
import { grantReissue, insertReissue, lockReissue, refuseReissue, type StoredReissue } from './reissue-store.ts';

/** A request stands on an award that is decided and stands. */
export function mayBeReissued(stage: Stage): boolean {
  return stage === 'decided' || stage === 'conferred';
}

/**
 * Asks the issuer for another certificate in place of one that was lost, damaged or wrong.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `certificateAnnulled`, `reissueOpen` while another request waits.
 */
export async function askReissue(context: UserContext, input: AskReissueInput): Promise<Changed> {
  const { db, user, on } = context;
  const command = toCommand(user.id, 'aftermath.askReissue', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const seen = await findSeen(tx, input.nominationId);
      const certificate = seen && (await findCertificateOf(tx, seen.id));
      if (!seen || !certificate) throw new RefusedError({ code: 'notFound' });
      if (!officeAt(context, seen.unitId, ['nominator'], await whoStandsFor(tx, [seen.unitId], on)))
        throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator'] });
      if (!mayBeReissued(seen.stage)) throw new RefusedError({ code: 'certificateAnnulled' });
      const clerkId = seen.route.at(-1)?.clerkId ?? '';
      const { nominationId, cause, reason } = input;
      const due = dueAfter('reissue', on);
      const asked = { id: newId(), certificateId: certificate.id, nominationId, cause, reason, ...due };
      const made = await insertReissue(tx, {
        ...asked,
        officeId: clerkId,
        unitId: seen.unitId,
        askedOn: on,
        askedById: user.id,
      });
      if (!made) throw new RefusedError({ code: 'reissueOpen' });
      const changed = { id: asked.id, version: 1 };
      await recordAnswer(tx, command, changed);
      return changed;
    }),
  );
}

/**
 * Grants a request with a new code under the old register number, refuses it, or takes it back.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, `certificateAnnulled`.
 */
export async function actOnReissue(context: UserContext, input: ActOnReissueInput): Promise<Changed> {
  const { db, user } = context;
  const { id, act } = input;
  const command = toCommand(user.id, 'aftermath.actOnReissue', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const stored = await lockReissue(tx, id);
      if (!stored) throw new RefusedError({ code: 'notFound' });
      await expectMay(tx, context, stored, act.type);
      const { version, state, decidedBy: actor } = stored;
      if (version !== input.version || state !== 'asked')
        throw new RefusedError({ code: 'conflict', params: { actor, state } });
      const decided = { id, on: context.on, actorId: user.id, note: act.note ?? null };
      if (act.type === 'grant') {
        if (!isStanding(stored.stage)) throw new RefusedError({ code: 'certificateAnnulled' });
        await grantReissue(tx, { ...decided, code: toCode(randomBytes(16)) });
      } else {
        await refuseReissue(tx, { ...decided, state: act.type === 'refuse' ? 'refused' : 'withdrawn' });
      }
      const changed = { id, version: version + 1 };
      await recordAnswer(tx, command, changed);
      return changed;
    }),
  );
}

type ActType = ActOnReissueInput['act']['type'];

async function expectMay(tx: Tx, context: UserContext, { officeId, unitId }: StoredReissue, type: ActType) {
  const [at, role]: [string, Role] = type === 'withdraw' ? [unitId, 'nominator'] : [officeId, 'clerk'];
  if (!officeAt(context, at, [role], await whoStandsFor(tx, [at], context.on)))
    throw new RefusedError({ code: 'roleNotPermitted', roles: [role] });
}
