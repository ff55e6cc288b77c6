import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Dossier, Stage } from '@vinh-danh/workflows';
import { nationalVersion, openStages } from '@vinh-danh/workflows';
import type { Difference, Rules } from '@vinh-danh/workflows/rulebook';
import {
  applyRegulation,
  compareCase,
  compileRulebook,
  nationalRulebook,
  nationalRules,
} from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readRegistered } from '../eligibility/read-facts.ts';
import { toFacts } from '../eligibility/to-facts.ts';
import { readableBy } from '../nominations/acting.ts';
import type { StoredDossier } from '../nominations/ladders.ts';
import { withLadders } from '../nominations/ladders.ts';
import { fullRules, versionsInForce } from '../rules/in-force.ts';
import { listProvinces, readsDrafts } from './offices.ts';
import { findRegulation } from './store.ts';

/** A case that would be treated otherwise. */
export type Affected = {
  id: string;
  code: string;
  subjectName: string | null;
  unitName: string;
  award: string;
  stage: Stage;
  /** Accepted outside its unit already: it keeps the rulebook it has. */
  isBound: boolean;
  differences: Difference[];
};

export type WhatIf = {
  judged: number;
  /** More cases are open than are judged at once. */
  isMore: boolean;
  affected: number;
  /** How many of them differ in what, and how many will follow the draft once they are accepted. */
  byKind: Record<Difference['kind'], number>;
  unbound: number;
  /** Affected cases that the caller may not read. */
  hidden: number;
  items: Affected[];
};

const mostJudged = 5000;
const mostShown = 200;
const undecided: readonly Stage[] = [...openStages, 'suspended', 'approved'];

/**
 * The open cases of the province under the rulebook in force and under a draft: those that would be treated otherwise, first
 * those to which the draft will apply, of them the next deadline. As many queries for one case as for many. Cases the caller may not read are counted and not named.
 * @throws RefusedError `notFound` when the caller neither drafts nor decides for the province.
 */
export async function whatIf(context: UserContext, id: string): Promise<WhatIf> {
  const { db, on } = context;
  return withContext(db, readableBy(context), async (tx) => {
    const provinces = await listProvinces(tx, context);
    const found = await findRegulation(tx, id);
    const isInside = provinces.some((one) => one.id === found?.organisationId && readsDrafts(one));
    if (!found || !isInside) throw new RefusedError({ code: 'notFound' });
    const { organisationId, content } = found;
    const version = (await versionsInForce(tx, [organisationId], on)).get(organisationId) ?? nationalVersion;
    const before = (await fullRules(tx, [version])).get(version) ?? nationalRules;
    const after = compileRulebook(applyRegulation(nationalRulebook, content, `${nationalVersion}+?`));
    const cases = await listOpen(tx, organisationId, readableBy(context));
    const judged = cases.slice(0, mostJudged);
    const affected = await compareAll(tx, judged, { before, after, on });
    const visible = affected
      .filter(({ isVisible }) => isVisible)
      .toSorted((a, b) => Number(a.isBound) - Number(b.isBound));
    return {
      judged: judged.length,
      isMore: cases.length > mostJudged,
      affected: affected.length,
      byKind: countKinds(affected),
      unbound: affected.filter(({ isBound }) => !isBound).length,
      hidden: affected.length - visible.length,
      items: visible.slice(0, mostShown).map(({ isVisible: _isVisible, ...item }) => item),
    };
  });
}

function countKinds(affected: readonly Pick<Affected, 'differences'>[]): WhatIf['byKind'] {
  const count = (kind: Difference['kind']) =>
    affected.filter(({ differences }) => differences.some((one) => one.kind === kind)).length;
  return { share: count('share'), days: count('days'), finding: count('finding'), prize: count('prize') };
}

type Open = Omit<Affected, 'isBound' | 'differences'> & {
  isVisible: boolean;
  laddersId: string;
  dossier: StoredDossier;
};
type Compared = { before: Rules; after: Rules; on: string };

async function compareAll(tx: Tx, open: readonly Open[], { before, after, on }: Compared) {
  const cases: (Omit<Open, 'dossier'> & { dossier: Dossier })[] = await withLadders(tx, open);
  const registered = await readRegistered(
    tx,
    cases.map(({ id }) => id),
  );
  return cases.flatMap(({ dossier, laddersId: _laddersId, ...item }) => {
    const row = registered.get(item.id);
    if (!row) return [];
    const known = { facts: toFacts(row, dossier), standing: row.unit };
    const differences = compareCase(before, after, { stage: item.stage, dossier, known }, on);
    return differences.length > 0 ? [{ ...item, isBound: dossier.regimeBound, differences }] : [];
  });
}

/** The undecided cases of the units under a province, and of the province itself; names as far as the context reads them. */
async function listOpen({ sql }: Tx, provinceId: string, readable: readonly string[] | '*'): Promise<Open[]> {
  const readers = readable === '*' ? [] : [...readable];
  return sql<Open[]>`
    with recursive below(id) as (
      select ${provinceId}::text
      union
      select o.id from below join organisations o on coalesce(o.parent_id, o.managing_body_id) = below.id
    )
    select n.id, n.code, coalesce(p.full_name, t.name, h.head_name) as "subjectName", o.name_vi as "unitName", n.award, n.stage,
      n.dossier, n.ladders_id as "laddersId",
      ${readable === '*'} or exists (
        select 1 from nomination_readers r where r.nomination_id = n.id and r.organisation_id = any(${readers}::text[])) as "isVisible"
    from nominations n
    join organisations o on o.id = n.submitting_unit_id
    left join persons p on p.id = n.person_id
    left join collectives t on t.id = n.collective_id
    left join households h on h.id = n.household_id
    where n.stage = any(${[...undecided]}::text[]) and n.submitting_unit_id in (select id from below)
    order by n.due_on nulls last, n.id limit ${mostJudged + 1}`;
}
