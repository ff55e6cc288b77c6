import type { Db } from '@vinh-danh/db';
import { addWorkingDays } from '@vinh-danh/workflows';
import { v5 as namedId } from 'uuid';
import { addToCeremony, planCeremony } from '../conferral/change.ts';
import { decideBudget, setBudget } from '../prizes/budget.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { daysUntil } from './days.ts';

const namespace = '0b7c5d1e-5d34-4f0a-8a9f-3a5f0c2b9e61';
const provinceId = 'qn-ubnd-tinh';

/**
 * What goes with the awards of the weeks before: the money of the province's fund, the second document of which waits to be
 * confirmed, and a ceremony in preparation. Harmless to repeat.
 */
export async function layOut(db: Db, firstDay: string): Promise<void> {
  const command = (name: string) => ({ commandId: namedId(name, namespace) });
  const [clerk, appraiser] = await Promise.all(
    ['van-thu.so-noi-vu', 'tham-dinh.so-noi-vu'].map((login) =>
      contextOf(db, { email: demonstrationEmail(login) }, firstDay),
    ),
  );
  if (!clerk || !appraiser) throw new Error('nobody keeps the books of the province');
  const fund = { payerId: provinceId, year: Number(firstDay.slice(0, 4)) };
  const { ago } = daysUntil(firstDay);
  const given = { amount: 4_200_000_000, document: '1186/QĐ-UBND', documentOn: ago(180) };
  const { id } = await setBudget(clerk, { ...command('budget'), ...fund, ...given });
  await decideBudget(appraiser, { ...command('budget confirmed'), id, confirm: true });
  const further = { amount: 350_000_000, document: '742/QĐ-UBND', documentOn: ago(4) };
  await setBudget(clerk, { ...command('further budget'), ...fund, ...further });

  const ceremony = await planCeremony(clerk, {
    ...command('ceremony'),
    organiserId: provinceId,
    title: 'Lễ trao danh hiệu thi đua ngành giáo dục',
    heldOn: addWorkingDays(firstDay, 5),
    place: 'Hội trường Ủy ban nhân dân tỉnh Quảng Ngãi',
  });
  await addToCeremony(clerk, { ...command('list'), ...ceremony, nominationIds: await titlesToHandOver(db) });
}

/** The emulation titles of the province's decisions that wait to be handed over; its certificates of merit wait on. */
async function titlesToHandOver({ sql }: Db): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select i.nomination_id as id from decisions d join decision_items i on i.decision_id = d.id
    join nominations n on n.id = i.nomination_id
    where d.issuer_id = ${provinceId} and n.award in ('CSTDT', 'TTLDXS') order by d.id, i.position`;
  return rows.map(({ id }) => id);
}
