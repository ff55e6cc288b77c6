import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { inTransaction } from '@vinh-danh/db';
import { toCode } from '@vinh-danh/workflows/certificates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { driveTo, items, rowsOf } from '../testing/drive.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { createClient, refusalOf, serve, type Served } from '../testing/serve.ts';
import { createSigner, type Proof } from './signing.ts';

let province: Province;
let server: Served;
let first: Issued;
let second: Issued;

type Issued = { id: string; code: string; name: string; award: string; symbol: string; decidedOn: string };

/** The key this server signs with, and one it had before. */
const old = createSigner(generateKeyPairSync('ed25519').privateKey);
const forged = createSigner(generateKeyPairSync('ed25519').privateKey);

beforeAll(async () => {
  province = await openProvince();
  const rows = await driveTo(province, { stage: 'decided' }, { count: 2 });
  const made = await province.database.owner.sql<Issued[]>`
    select nomination_id as id, code, printed->>'name' as name, printed->>'award' as award, printed->>'symbol' as symbol,
      printed->>'decidedOn' as "decidedOn" from certificates order by register_number`;
  if (rows.length !== 2 || !made[0] || !made[1]) throw new Error('two were decided');
  [first, second] = [made[0], made[1]];
  await province.database.owner
    .sql`insert into certificate_keys (id, public_key) values (${old.keyId}, ${old.publicKey})`;
  server = await serve({ checksPerMinute: 1000 }, province.database);
});
afterAll(async () => {
  await server.close();
  await province.close();
});

type Answer = { answer: string } & Partial<Omit<Issued, 'id' | 'code'>>;

async function check(body: { code: string } & Partial<Proof>): Promise<Answer> {
  const response = await createClient(server.url).post('/api/certificates/check', { body });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

const factsOf = ({ name, award, symbol, decidedOn }: Issued) => ({ name, award, symbol, decidedOn });

describe('a certificate that is scanned', () => {
  it('is genuine, told by name, award, number and day of the decision and nothing else', async () => {
    expect(await check({ code: first.code })).toEqual({ answer: 'genuine', ...factsOf(first) });
    expect(await check({ code: first.code, ...old.sign({ ...first }) })).toEqual({
      answer: 'genuine',
      ...factsOf(first),
    });
  });

  it('may be typed in groups and small letters', async () => {
    const typed = first.code.toLowerCase().replaceAll(/.{5}/g, '$&-');
    expect((await check({ code: typed })).answer).toBe('genuine');
  });

  it('is unknown when its code was never given out, in the same form for every such code', async () => {
    const codes = [toCode(randomBytes(16)), first.code.slice(1), `${first.code}0`, '', "' or 1=1 --", 'U'.repeat(26)];
    for (const code of codes) expect(await check({ code })).toEqual({ answer: 'unknown' });
    const made = toCode(randomBytes(16));
    expect(await check({ code: made, ...forged.sign({ ...first, code: made }) })).toEqual({ answer: 'unknown' });
  });

  it.each([
    ['another name', () => old.sign({ ...first, name: 'Nguyễn Văn Khác' })],
    ['a higher award', () => old.sign({ ...first, award: 'Bằng khen của Thủ tướng Chính phủ' })],
    ['another decision', () => old.sign({ ...first, symbol: '01/QĐ-TTg' })],
    ['another day', () => old.sign({ ...first, decidedOn: '2020-01-01' })],
    ["another certificate's proof", () => old.sign({ ...second })],
    ['a foreign key', () => forged.sign({ ...first })],
    ['a foreign key under a known id', () => swapKeyId(forged.sign({ ...first }))],
    ['a bit less', () => ({ ...old.sign({ ...first }), signature: old.sign({ ...second }).signature })],
    ['no signature', () => ({ payload: old.sign({ ...first }).payload, signature: '' })],
    ['nonsense', () => ({ payload: 'AAAA', signature: '#' })],
  ] as const)('is altered when it carries %s', async (_what, proof) => {
    expect((await check({ code: first.code, ...proof() })).answer).toBe('altered');
  });

  it('is annulled once its award is, and genuine again after a restoration', async () => {
    const [row] = await rowsOf(province, [second.id]);
    if (!row) throw new Error('it was decided');
    const propose = { type: 'proposeRevocation', kind: 'stripping', ground: 'conviction', reason: 'Bản án' } as const;
    await sendTo(province, 'appraiser@so-noi-vu', row, propose);
    await revoke('stripping');
    expect(await check({ code: second.code, ...old.sign({ ...second }) })).toEqual({
      answer: 'annulled',
      ...factsOf(second),
    });
    await revoke('restoration', 'Minh oan');
    expect((await check({ code: second.code })).answer).toBe('genuine');
  });
});

async function revoke(kind: 'stripping' | 'restoration', reason?: string): Promise<void> {
  await province.as('leader@ubnd-tinh').decisions.revoke({
    commandId: randomUUID(),
    kind,
    items: items(await rowsOf(province, [second.id])),
    decidedOn: today,
    ...(reason === undefined ? {} : { reason }),
  });
}

function swapKeyId({ payload, signature }: Proof): Proof {
  const text = Buffer.from(payload, 'base64url').toString('utf8').replace(forged.keyId, old.keyId);
  return { payload: Buffer.from(text).toString('base64url'), signature };
}

describe('nothing is found by looking through', () => {
  it('the application sees no certificate without a context, and with a code that one', async () => {
    const seen = (code?: string) =>
      inTransaction(province.database.app, async ({ sql }) => {
        if (code !== undefined) await sql`select set_config('app.certificate', ${code}, true)`;
        return (await sql<{ code: string }[]>`select code from certificates`).map((row) => row.code);
      });
    expect(await seen()).toEqual([]);
    expect(await seen('')).toEqual([]);
    expect(await seen('%')).toEqual([]);
    expect(await seen(first.code.slice(0, -1))).toEqual([]);
    expect(await seen(first.code)).toEqual([first.code]);
    expect(await seen()).toEqual([]);
  });

  it('an unknown code takes as long as a known one', async () => {
    const time = async (code: string) => {
      const times = [];
      for (let round = 0; round < 15; round += 1) {
        const started = performance.now();
        await check({ code });
        times.push(performance.now() - started);
      }
      return Math.min(...times);
    };
    await time(first.code);
    const [known, unknown, malformed] = [
      await time(first.code),
      await time(toCode(randomBytes(16))),
      await time('nichts'),
    ];
    for (const least of [known, unknown, malformed]) expect(least).toBeGreaterThan(59);
    for (const other of [unknown, malformed]) expect(Math.abs(known - other)).toBeLessThan(10);
  });

  it('an address may ask so often in a minute', async () => {
    const limited = await serve({ checksPerMinute: 3 }, province.database);
    const client = createClient(limited.url);
    const ask = () => client.post('/api/certificates/check', { body: { code: toCode(randomBytes(16)) } });
    for (let asked = 0; asked < 3; asked += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, await refusalOf(refused)]).toEqual([429, 'tooManyRequests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await limited.close();
  });

  it('what is no question is refused', async () => {
    const client = createClient(server.url);
    for (const body of ['nonsense', '[]', '{"code":1}', `{"code":"${'A'.repeat(101)}"}`]) {
      const response = await client.post('/api/certificates/check', { body });
      expect([response.status, await refusalOf(response)]).toEqual([400, 'badInput']);
    }
  });

  it('tells its public keys, old ones too', async () => {
    const keys = (await (await createClient(server.url).get('/api/certificates/keys')).json()) as { id: string }[];
    expect(keys.map(({ id }) => id)).toContain(old.keyId);
    expect(keys).toHaveLength(2);
  });
});
