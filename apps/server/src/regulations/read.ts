import type { RegulatedChange, RegulatedValue, Regulation } from '@vinh-danh/workflows/rulebook';
import {
  applyRegulation,
  describeChanges,
  emptyRegulation,
  nationalRulebook,
  regulatedValues,
} from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import type { Province } from './offices.ts';
import { listProvinces, readsDrafts } from './offices.ts';
import type { Entry, Stored } from './store.ts';
import { findRegulation, listActs, listRegulations } from './store.ts';

/** A version as a list shows it, with what it changes against the one before, or the law. */
export type Listed = Omit<Stored, 'content' | 'draftedById'> & {
  organisationName: string;
  isInForce: boolean;
  isOwn: boolean;
  changes: RegulatedChange[];
};

/** What the caller may do with a regulation as it stands. */
export type May = { edit: boolean; withdraw: boolean; decide: boolean; draft: boolean };

export type Read = Listed & {
  content: Regulation;
  /** Each value that may be laid down, as the law has it. */
  national: RegulatedValue[];
  acts: Entry[];
  may: May;
};

export type RegulationList = { items: Listed[]; drafts: { id: string; name: string }[] };

/** Versions of the caller's province, or of all when the caller stands above them; and the provinces to draft for. */
export async function list(context: UserContext): Promise<RegulationList> {
  const provinces = await listProvinces(context.db, context);
  const own = provinces.filter(({ isOwn }) => isOwn);
  const shown = own.length > 0 ? own : provinces;
  const rows = await listRegulations(context.db, ids(shown), ids(shown.filter(readsDrafts)));
  const drafts = provinces.filter((province) => province.drafts).map(({ id, name }) => ({ id, name }));
  return { items: rows.map((row) => toListed(row, rows, context, provinces)), drafts };
}

/**
 * A regulation with the law beside it and what has been done with it.
 * @throws RefusedError `notFound`, also for a draft of others.
 */
export async function get(context: UserContext, id: string): Promise<Read> {
  const [provinces, found] = await Promise.all([listProvinces(context.db, context), findRegulation(context.db, id)]);
  const province = provinces.find((one) => one.id === found?.organisationId);
  const isInside = province !== undefined && readsDrafts(province);
  if (!found || (found.status !== 'approved' && !isInside)) throw new RefusedError({ code: 'notFound' });
  const rows = await listRegulations(context.db, [found.organisationId], []);
  return {
    ...toListed(found, rows, context, provinces),
    content: found.content,
    national: regulatedValues(nationalRulebook),
    acts: isInside ? await listActs(context.db, id) : [],
    may: mayOf(context, found, province),
  };
}

export type Start = { content: Regulation; national: RegulatedValue[]; organisationName: string };

/** What a new draft begins with: what the province has laid down last, beside the law. */
export async function start(context: UserContext, organisationId: string): Promise<Start> {
  const province = (await listProvinces(context.db, context)).find(({ id }) => id === organisationId);
  if (!province?.drafts) throw new RefusedError({ code: 'notFound' });
  const latest = latestOf(await listRegulations(context.db, [organisationId], []));
  return {
    content: latest?.content ?? emptyRegulation,
    national: regulatedValues(nationalRulebook),
    organisationName: province.name,
  };
}

function mayOf({ user }: UserContext, { status, draftedById }: Stored, province: Province | undefined): May {
  const isAuthor = draftedById === user.id && province?.drafts !== undefined;
  const decides = province?.decides;
  return {
    edit: isAuthor && status === 'draft',
    withdraw: isAuthor && (status === 'draft' || status === 'proposed'),
    decide: status === 'proposed' && decides !== undefined && ![user.id, decides.onBehalfOf].includes(draftedById),
    draft: province?.drafts !== undefined,
  };
}

function toListed(
  row: Stored,
  rows: readonly Stored[],
  { user, on }: UserContext,
  provinces: readonly Province[],
): Listed {
  const { content, draftedById, ...told } = row;
  const siblings = rows.filter(
    ({ organisationId, status }) => organisationId === row.organisationId && status === 'approved',
  );
  const inForce = latestOf(siblings.filter(({ validFrom }) => validFrom <= on));
  return {
    ...told,
    organisationName: provinces.find(({ id }) => id === row.organisationId)?.name ?? '',
    isInForce: inForce?.id === row.id,
    isOwn: draftedById === user.id,
    changes: describeChanges(bookOf(before(row, siblings)?.content), bookOf(content)),
  };
}

/** The version before an approved one, or the last one for what is not approved. */
function before(row: Stored, siblings: readonly Stored[]): Stored | undefined {
  const { number } = row;
  return latestOf(number === null ? siblings : siblings.filter((one) => (one.number ?? 0) < number));
}

function latestOf(rows: readonly Stored[]): Stored | undefined {
  const approved = rows.filter(({ status }) => status === 'approved');
  return approved.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}

function bookOf(content: Regulation = emptyRegulation) {
  return applyRegulation(nationalRulebook, content, nationalRulebook.procedure.version);
}

function ids(provinces: readonly Province[]): string[] {
  return provinces.map(({ id }) => id);
}
