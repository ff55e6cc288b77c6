import type { Dossier } from '../nomination/dossier.ts';
import type { Facts } from '../nomination/events.ts';
import { heirLadders } from '../nomination/reroute.ts';
import { findOrganisation } from './organisations.ts';

type Road = NonNullable<Facts['road']>;

/** What `reroute` is told when these have ended, each with its heir or none. */
export function roadAfter({ ladders }: Dossier, ended: Road['ended']): { road: Road } {
  const unit = ladders.own[0]?.organisationId ?? '';
  return { road: { ladders: heirLadders(unit, findOrganisation, ended), ended } };
}

/** The department that the tests nominate for has become another. */
export const unitMerged: Road['ended'] = { 'so-y-te': 'so-y-te-moi' };
