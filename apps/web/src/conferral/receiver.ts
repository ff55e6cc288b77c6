import { isDay } from '../fields/is-day.ts';
import type { HandoverRow } from '../trpc.ts';

/** Who receives and what, as it is typed. */
export type Receiver = {
  readonly presence: HandoverRow['presence'];
  readonly receivedBy: string;
  readonly relation: string;
  readonly mandate: string;
  readonly mandateOn: string;
  readonly identity: string;
  readonly certificate: boolean;
  readonly prize: boolean;
  readonly note: string;
};

export const inPerson: Receiver = {
  presence: 'present',
  receivedBy: '',
  relation: '',
  mandate: '',
  mandateOn: '',
  identity: '',
  certificate: true,
  prize: true,
  note: '',
};

export function receiverOf(row: HandoverRow): Receiver {
  const { presence, certificate, prize } = row;
  const typed = (value: string | null) => value ?? '';
  return {
    presence,
    certificate,
    prize,
    receivedBy: typed(row.receivedBy),
    relation: typed(row.relation),
    mandate: typed(row.mandate),
    mandateOn: typed(row.mandateOn),
    identity: typed(row.identity),
    note: typed(row.note),
  };
}

/** As it is sent; undefined while a representative is not named. */
export function toReceived<P extends Receiver['presence']>({
  presence,
  certificate,
  prize,
  mandateOn,
  ...typed
}: Receiver & { readonly presence: P }) {
  const { receivedBy, relation, mandate, identity, note } = typed;
  const isOther = presence === 'represented';
  if (isOther && !(receivedBy.trim() && relation.trim())) return undefined;
  const said = (name: string, value: string) => (value.trim() ? { [name]: value.trim() } : {});
  return {
    presence,
    certificate,
    prize,
    ...(isOther
      ? { ...said('receivedBy', receivedBy), ...said('relation', relation), ...said('mandate', mandate) }
      : {}),
    ...(isOther && isDay(mandateOn) ? { mandateOn } : {}),
    ...said('identity', identity),
    ...said('note', note),
  };
}
