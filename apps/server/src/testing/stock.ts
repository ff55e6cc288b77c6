import { randomUUID } from 'node:crypto';
import type { NominationEvent, Stage } from '@vinh-danh/workflows';
import { sendTo } from './commands.ts';
import { drive, driveTo, items, leaderOf, rowsOf, type Row } from './drive.ts';
import { today, type Office, type Province } from './province.ts';

/** Nominations standing in every stage, `count` in each. */
export type Stock = ReadonlyMap<Stage, readonly Row[]>;

const road = ['draft', 'intake', 'appraisal', 'council', 'leader', 'approved', 'decided', 'conferred'] as const;
const branches: readonly {
  stage: Stage;
  from: Stage;
  by: readonly [Office | 'reviewer' | 'leader' | 'proposer', NominationEvent][];
}[] = [
  { stage: 'discarded', from: 'draft', by: [['nominator@benh-vien', { type: 'discard' }]] },
  {
    stage: 'withdrawn',
    from: 'council',
    by: [['nominator@benh-vien', { type: 'withdraw', reason: 'Rút', letter: '1/CV' }]],
  },
  {
    stage: 'suspended',
    from: 'leader',
    by: [['reviewer', { type: 'suspend', cause: 'complaint', reason: 'Đơn thư' }]],
  },
  { stage: 'returned', from: 'leader', by: [['leader', { type: 'return', reason: 'Bổ sung', papers: [], to: 0 }]] },
  { stage: 'rejected', from: 'leader', by: [['leader', { type: 'reject', reason: 'Không đủ' }]] },
];

/** A stock of the hospital's nominations: the province's award while it lies with the province, or the unit's own. */
export async function fillStock(province: Province, award: 'BKT' | 'GK_DV', count: number): Promise<Stock> {
  const level = award === 'BKT' ? 'province' : 'unit';
  const stages = road.filter((stage) => level === 'province' || (stage !== 'intake' && stage !== 'appraisal'));
  const stock = new Map<Stage, Row[]>();
  const created = await driveTo(
    province,
    { stage: 'draft' },
    { count: count * (stages.length + branches.length + 2), draft: { award } },
  );
  let left = created.map(({ id }) => id);
  for (const stage of stages) {
    const rows = await drive(province, left, stage === 'draft' ? { stage } : { stage, level });
    const take = () => rows.splice(0, count);
    stock.set(stage, take());
    for (const branch of branches.filter(({ from }) => from === stage))
      stock.set(branch.stage, await branchOff(province, take(), branch.by));
    if (stage === 'decided') {
      stock.set('annulled', await revoke(province, take(), 'annulment'));
      stock.set('stripped', await revoke(province, take(), 'stripping'));
    }
    left = rows.map(({ id }) => id);
  }
  return stock;
}

async function branchOff(
  province: Province,
  rows: readonly Row[],
  by: (typeof branches)[number]['by'],
): Promise<Row[]> {
  for (const row of rows) {
    for (const [office, event] of by) await sendTo(province, officeOf(office, row), row, event);
  }
  return rowsOf(
    province,
    rows.map(({ id }) => id),
  );
}

function officeOf(office: Office | 'reviewer' | 'leader' | 'proposer', { dossier }: Row): Office {
  const leader = leaderOf(dossier.route.at(-1));
  const isUnit = leader.startsWith('unitHead');
  if (office === 'leader') return leader;
  if (office === 'reviewer') return isUnit ? leader : 'appraiser@so-noi-vu';
  if (office === 'proposer') return isUnit ? 'nominator@benh-vien' : 'appraiser@so-noi-vu';
  return office;
}

async function revoke(province: Province, rows: readonly Row[], kind: 'annulment' | 'stripping'): Promise<Row[]> {
  const ground = kind === 'annulment' ? 'forgedFile' : 'conviction';
  const proposed = await branchOff(province, rows, [
    ['proposer', { type: 'proposeRevocation', kind, ground, reason: 'Kết luận' }],
  ]);
  const [first] = proposed;
  if (!first) throw new Error('nothing to revoke');
  await province
    .as(officeOf('leader', first))
    .decisions.revoke({ commandId: randomUUID(), kind, items: items(proposed), decidedOn: today });
  return rowsOf(
    province,
    rows.map(({ id }) => id),
  );
}
