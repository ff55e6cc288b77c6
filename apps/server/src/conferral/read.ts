import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import type { CeremonyRow, HandoverRow, WaitingRow } from './lists.ts';
import { listActs, listCeremonies, listHandovers, listWaiting, type CeremonyEntry } from './lists.ts';
import type { Organiser } from './offices.ts';
import { listOrganisers, officeFor } from './offices.ts';
import type { Ceremony } from './store.ts';
import { findCeremony } from './store.ts';

/** Whoever waits, with whether the caller hands over to them, and for how many days. */
export type Waiting = Omit<WaitingRow, 'holderId'> & { mayHandOver: boolean };
export type ConferralOverview = {
  ceremonies: CeremonyRow[];
  waiting: Waiting[];
  /** For whom the caller plans ceremonies. */
  organisers: Pick<Organiser, 'id' | 'name'>[];
};

/** Ceremonies the caller prepares or whose people are the caller's, and what is decided and not handed over. */
export async function listConferral(context: UserContext): Promise<ConferralOverview> {
  return withContext(context.db, readableBy(context), async (tx) => {
    const organisers = await listOrganisers(tx, context);
    const readable = readableBy(context);
    const [ceremonies, waiting] = await Promise.all([
      listCeremonies(
        tx,
        readable,
        organisers.map(({ id }) => id),
      ),
      listWaiting(tx, context.on),
    ]);
    return {
      ceremonies,
      waiting: waiting.map(({ holderId, ...row }) => ({
        ...row,
        mayHandOver: context.memberships.some(
          ({ role, organisationId }) => role === 'clerk' && organisationId === holderId,
        ),
      })),
      organisers: organisers.map(({ id, name }) => ({ id, name })),
    };
  });
}

export type CeremonyRead = Ceremony & { rows: HandoverRow[]; acts: CeremonyEntry[]; mayChange: boolean };

/**
 * A ceremony with its list, as far as the caller reads the people on it.
 * @throws RefusedError `notFound`, also for a ceremony of others on whose list nobody is the caller's.
 */
export async function getCeremony(context: UserContext, id: string): Promise<CeremonyRead> {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const [found, rows, organisers] = await Promise.all([
      findCeremony(tx, id),
      listHandovers(tx, id, context.on),
      listOrganisers(tx, context),
    ]);
    const isOwn = found !== undefined && officeFor(organisers, found.organiserId, context) !== undefined;
    if (!found || !(isOwn || rows.length > 0 || readable === '*')) throw new RefusedError({ code: 'notFound' });
    return {
      ...found,
      rows,
      acts: isOwn || readable === '*' ? await listActs(tx, id) : [],
      mayChange: isOwn && found.state === 'planned',
    };
  });
}
