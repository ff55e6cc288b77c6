import type { Db } from '@vinh-danh/db';
import { v5 as namedId } from 'uuid';
import { actOnYear, formYear } from '../clusters/change-year.ts';
import type { ActInput } from '../clusters/input.ts';
import { saveScores } from '../clusters/score.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';

const namespace = '7f0f6a54-9a37-4b53-8f44-2a0f3b1f7c11';

/** Whose officer speaks for which member. */
const members = [
  { unitId: 'qn-so-y-te', login: 'can-bo.so-y-te' },
  { unitId: 'qn-so-gddt', login: 'can-bo.so-gddt' },
  { unitId: 'qn-cong-an', login: 'can-bo.cong-an' },
] as const;
const criteria = [
  { label: 'Thực hiện các chỉ tiêu, nhiệm vụ chính trị được giao', points: 6000 },
  { label: 'Xây dựng Đảng, chính quyền và đoàn thể', points: 2000 },
  { label: 'Tổ chức phong trào thi đua và công tác khen thưởng', points: 2000 },
];
const evidence = [
  'Quyết định giao chỉ tiêu và báo cáo kết quả thực hiện đến hết tháng 10',
  'Thông báo kết quả đánh giá, xếp loại của cấp ủy',
  'Báo cáo tổng kết phong trào thi đua của đơn vị',
];
const ownPoints = [
  [5800, 1900, 1950],
  [5850, 1950, 1900],
  [5900, 1850, 1850],
];

/** A block in its year: its members have scored themselves, one of them the others. Harmless to repeat. */
export async function playClusterYear(db: Db, firstDay: string): Promise<void> {
  const as = (login: string) => contextOf(db, { email: demonstrationEmail(login) }, firstDay);
  const command = (name: string) => ({ commandId: namedId(name, namespace) });
  const board = await as('tong-hop.so-noi-vu');
  const formed = await formYear(board, {
    ...command('form'),
    cluster: {
      kind: 'block',
      name: 'Khối thi đua các sở, ngành văn hóa, xã hội và nội chính',
      organiserId: 'qn-ubnd-tinh',
    },
    year: Number(firstDay.slice(0, 4)),
    memberIds: members.map(({ unitId }) => unitId),
    headId: 'qn-so-y-te',
    deputyId: 'qn-so-gddt',
    crossScoring: 'members',
    award: 'CTDT',
    flags: 1,
    criteria,
  });
  const { yearId } = formed;
  const score = async (name: string, scorer: (typeof members)[number], unitId: string, points: readonly number[]) =>
    saveScores(await as(scorer.login), {
      ...command(name),
      yearId,
      unitId,
      scorerId: scorer.unitId,
      revision: 0,
      scores: points.map((one, index) => {
        const told = unitId === scorer.unitId ? evidence[index] : undefined;
        return { points: one, ...(told ? { evidence: told } : {}) };
      }),
    });
  const act = (name: Extract<ActInput['act'], 'openSelfScoring' | 'openCrossScoring'>, version: number) =>
    actOnYear(board, { ...command(name), yearId, version, act: name });
  let { version } = await act('openSelfScoring', formed.version);
  for (const [index, member] of members.entries())
    ({ version } = await score(`own ${index}`, member, member.unitId, ownPoints[index] ?? []));
  await act('openCrossScoring', version);
  const [head, second, third] = members;
  await score('cross 1', head, second.unitId, [5800, 1900, 1900]);
  await score('cross 2', head, third.unitId, [5850, 1850, 1800]);
}
