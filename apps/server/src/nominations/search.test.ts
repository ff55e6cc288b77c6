import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, drive } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';
import { codeStart } from './search-text.ts';

let province: Province;
let made: { id: string; code: string };

beforeAll(async () => {
  province = await openProvince();
  const subject = { ...draftOf().subject, fullName: 'Đinh Thị Hoàng Yến' };
  const { created } = await province.as('nominator@benh-vien').nominations.createMany({
    commandId: randomUUID(),
    items: [{ ...draftOf('benh-vien'), subject }, draftOf('benh-vien')],
  });
  const [first] = created;
  if (!first) throw new Error('nothing made');
  made = first;
});
afterAll(async () => province.close());

const find = async (office: Office, text: string) =>
  (await province.as(office).nominations.list({ view: 'all', text })).items.map(({ id }) => id);

describe('a search', () => {
  it('finds by the beginning of each word of the name, with or without diacritics', async () => {
    for (const text of ['Đinh', 'dinh thi', 'Thị Hoàng', 'yen', 'YẾN', 'y', ' hoàng  yến '])
      expect(await find('nominator@benh-vien', text)).toEqual([made.id]);
    for (const text of ['inh', 'đinh yến', 'yếnn', '"', "'; select 1 --", '\\'])
      expect(await find('nominator@benh-vien', text)).toEqual([]);
  });

  it('finds by the code, whole or its beginning, with or without its prefix and hyphens', async () => {
    const { code, id } = made;
    for (const text of [code, code.toLowerCase(), code.slice(0, 10), code.replaceAll('-', '')])
      expect(await find('nominator@benh-vien', text)).toEqual([id]);
    expect((await find('nominator@benh-vien', 'HS-')).toSorted()).toHaveLength(2);
    expect(await find('nominator@benh-vien', code.slice(3, 7) + code.slice(8))).toEqual(
      /\d/.test(code.slice(3)) ? [id] : [],
    );
  });

  it('leaks nothing to whoever may not read what would be found', async () => {
    const others: Office[] = ['nominator@truong-hoc', 'appraiser@so-y-te', 'appraiser@so-noi-vu', 'leader@ubnd-tinh'];
    for (const office of others) {
      for (const text of [made.code, 'HS-', 'Đinh', 'yen']) {
        const page = await province.as(office).nominations.list({ view: 'all', text, sort: 'name' });
        expect(page).toEqual({ items: [], nextCursor: null });
        const count = await province.as(office).nominations.count({ view: 'all', text });
        expect(count).toEqual({ stages: [], countedUpTo: null });
      }
    }
    expect(await find('auditor@ubnd-tinh', 'dinh thi hoang yen')).toEqual([made.id]);
  });

  it('finds it for the department once it has got there, and for the province not yet', async () => {
    await drive(province, [made.id], { stage: 'intake', level: 'managingUnit' });
    expect(await find('appraiser@so-y-te', 'yến')).toEqual([made.id]);
    expect(await find('appraiser@so-noi-vu', 'yến')).toEqual([]);
  });

  it.each(['consultee@cong-an-tinh', 'administrator@so-noi-vu'] as const)('is closed to %s', async (office) => {
    expect(await failureOf(find(office, 'yến'))).toMatchObject({ status: 'FORBIDDEN' });
  });
});

it.each([
  ['hs-7k3m-9qxd', 'HS-7K3M-9QXD'],
  ['7K3M9Q', 'HS-7K3M-9Q'],
  ['HS', 'HS-'],
  ['Lan', undefined],
  ['100%', undefined],
  ['Tổ 3', undefined],
  ['K20', undefined],
  ['K25', 'HS-K25'],
])('"%s" is read as the beginning of a code: %s', (text, code) => expect(codeStart(text)).toBe(code));
