import type { Db } from '@vinh-danh/db';
import { v5 as namedId } from 'uuid';
import { actOnModel, copyModel, draftModel } from '../models/change-model.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { daysUntil } from './days.ts';
import { newCommittee } from './organisations.ts';

const namespace = '2b9c1e5e-1d0b-4c59-8c36-6a2f0e7b5a10';
const iaToi = newCommittee('23538');

const clinic = {
  title: 'Tổ khám bệnh lưu động tại thôn, làng',
  place: 'Các xã biên giới',
  description:
    'Mỗi tháng hai lần, bệnh viện đưa bác sĩ, máy siêu âm và thuốc về nhà rông; trạm y tế xã lập danh sách người cần khám trước một tuần.',
  effect: 'Hơn một nghìn lượt người được khám trong sáu tháng; người bệnh nặng được chuyển tuyến kịp thời.',
};
const coffee = {
  title: 'Tổ liên kết trồng cà phê theo nhóm hộ',
  place: 'Xã Ia Tơi',
  description: 'Mỗi nhóm mười hộ dùng chung máy tưới, ghi sổ chung và bán sản phẩm qua hợp tác xã.',
  effect: 'Chi phí tưới giảm; các hộ trong tổ không còn bán non sản phẩm.',
};

/** A model that is published and copied, and one on its way to the province. All of it is invented. Harmless to repeat. */
export async function playModels(db: Db, firstDay: string): Promise<void> {
  const as = (login: string) => contextOf(db, { email: demonstrationEmail(login) }, firstDay);
  const command = (name: string) => ({ commandId: namedId(name, namespace) });
  const hospital = await as('can-bo.bv-tinh');
  const commune = await as('can-bo.ia-toi');
  const first = await draftModel(hospital, { ...command('clinic'), unitId: 'qn-bv-tinh', ...clinic });
  const proposed = await actOnModel(hospital, { ...command('clinic proposed'), ...first, act: 'propose' });
  const health = await as('thu-truong.so-y-te');
  const promoted = await actOnModel(health, { ...command('clinic promoted'), ...proposed, act: 'promote' });
  const board = await as('tong-hop.so-noi-vu');
  await actOnModel(board, { ...command('clinic published'), ...promoted, act: 'publish' });
  const since = daysUntil(firstDay).ago(3);
  await copyModel(commune, { ...command('clinic copied'), id: first.id, unitId: iaToi, since });

  const second = await draftModel(commune, { ...command('coffee'), unitId: iaToi, ...coffee });
  await actOnModel(commune, { ...command('coffee proposed'), ...second, act: 'propose' });
}
