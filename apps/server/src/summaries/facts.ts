import { setContext, type Tx } from '@vinh-danh/db';
import { findAward } from '@vinh-danh/workflows';
import { awardTitle, awardWithout, type Issuer, issuerOf } from '@vinh-danh/workflows/documents';
import type { AwardCount, AwardGroup, SummaryFacts } from '@vinh-danh/workflows/summary';
import { readBodies } from '../organisations/read-body.ts';
import { readSums } from '../reports/sums.ts';
import { cubeOf } from '../statistics/cube.ts';
import type { Summary } from './store.ts';

type About = Pick<Summary, 'issuerId' | 'movementId' | 'formId' | 'from' | 'to'>;
export type Known = { readonly issuer: Issuer; readonly facts: SummaryFacts };

/**
 * The figures of a report and who issues it, read with what the issuing body reads; the context is the caller's again
 * afterwards.
 */
export async function readKnown(tx: Tx, about: About, caller: readonly string[] | '*', on: string): Promise<Known> {
  const bodies = await readBodies(tx, [about.issuerId], on);
  const body = bodies.get(about.issuerId);
  if (!body) throw new Error(`no organisation ${about.issuerId}`);
  const issuer = issuerOf(body);
  const provinceName = body.level === 'province' ? body.nameVi : body.province;
  const province = provinceName
    ? issuerOf({ kind: 'people-committee', level: 'province', nameVi: provinceName })
    : issuer;
  await setContext(tx, [about.issuerId]);
  const facts = {
    awards: await countAwards(tx, about, { issuer, province }),
    reported: about.formId === null ? undefined : await readSums(tx, about.formId, about),
    ...(await readJoined(tx, about.movementId)),
  };
  await setContext(tx, caller);
  return { issuer, facts };
}

type Givers = { readonly issuer: Issuer; readonly province: Issuer };

/** Awards that stand, decided within the report's days, under its movement and those below it. */
async function countAwards(tx: Tx, { movementId, from, to }: About, givers: Givers): Promise<AwardCount[]> {
  const movements = movementId === null ? [undefined] : await listBelow(tx, movementId);
  const counts = new Map<string, AwardCount>();
  for (const one of movements) {
    const filter = { decided: { from, to }, ...(one === undefined ? {} : { movementId: one }) };
    const rows = await cubeOf(tx, ['level', 'award', 'year', 'subjectKind'], filter);
    const dead = await cubeOf(tx, ['level', 'award', 'year', 'subjectKind'], { ...filter, posthumous: true });
    for (const { key, decided } of rows) add(counts, key, { [String(key[3])]: decided }, givers);
    for (const { key, decided } of dead) add(counts, key, { posthumous: decided }, givers);
  }
  const order: AwardGroup[] = ['state', 'ministry', 'province', 'local'];
  return [...counts.values()]
    .filter(({ collective, individual, household }) => collective + individual + household > 0)
    .toSorted(
      (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.year - b.year || a.award.localeCompare(b.award),
    );
}

function add(
  counts: Map<string, AwardCount>,
  [level, award, year]: readonly (string | null)[],
  found: Partial<Record<string, number>>,
  givers: Givers,
): void {
  if (typeof level !== 'string' || typeof award !== 'string') return;
  const name = `${level} ${award} ${year}`;
  const known = counts.get(name) ?? newCount(level, award, Number(year), givers);
  const sum = (kind: 'collective' | 'individual' | 'household' | 'posthumous') => known[kind] + (found[kind] ?? 0);
  counts.set(name, {
    ...known,
    collective: sum('collective'),
    individual: sum('individual'),
    household: sum('household'),
    posthumous: sum('posthumous'),
  });
}

const groups: Readonly<Record<string, AwardGroup>> = {
  primeMinister: 'state',
  president: 'state',
  central: 'state',
  ministry: 'ministry',
  province: 'province',
};

function newCount(level: string, code: string, year: number, { issuer, province }: Givers): AwardCount {
  const group = groups[level] ?? 'local';
  const ofLevel: Readonly<Record<string, string>> = {
    primeMinister: 'Thủ tướng Chính phủ',
    president: 'Chủ tịch nước',
    central: 'Ban Thi đua - Khen thưởng Trung ương',
    ministry: 'bộ, ngành Trung ương',
    province: province.authority,
  };
  const giver = ofLevel[level] ?? 'cấp có thẩm quyền ở cơ sở';
  const title = awardTitle(
    { code, nameVi: findAward(code)?.nameVi ?? code },
    group === 'province' ? province : { ...issuer, authority: giver, name: giver },
  );
  const none = { collective: 0, individual: 0, household: 0, posthumous: 0 };
  return { award: code, title, short: awardWithout(giver, title), giver, group, year, ...none };
}

async function listBelow({ sql }: Tx, movementId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    with recursive below as (
      select id from movements where id = ${movementId}
      union select m.id from below b join movements m on m.parent_id = b.id
    ) select id from below order by id`;
  return rows.map(({ id }) => id);
}

async function readJoined({ sql }: Tx, movementId: string | null) {
  if (movementId === null) return {};
  const [row] = await sql<{ joined: number; households: number }[]>`
    select (select count(*)::int from movement_units where movement_id = ${movementId} and joined_on is not null) as joined,
      (select coalesce(sum(households), 0)::int from movement_pledges
       where movement_id = ${movementId} and withdrawn_on is null) as households`;
  return row ?? {};
}
