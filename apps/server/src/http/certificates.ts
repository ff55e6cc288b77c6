import { CheckInput, checkCertificate } from '../certificates/check.ts';
import { listKeys } from '../certificates/keys.ts';
import { RefusedError } from '../errors.ts';
import { addressOf } from './requests.ts';
import type { HttpContext, Parts } from './shell.ts';

/** `POST /api/certificates/check` `{ code, payload?, signature? }`, for everybody, so often from one address. */
export async function answerCheck(c: HttpContext, parts: Parts): Promise<Response> {
  const { db, env, gate, countCheck } = parts;
  await countCheck(addressOf(c, env));
  const input = CheckInput.safeParse(await c.req.json().catch(() => undefined));
  if (!input.success) throw new RefusedError({ code: 'badInput' });
  return c.json(await gate.run(() => checkCertificate(db, input.data)));
}

/** `GET /api/certificates/keys`: the public keys, old ones too, for a check without a network. */
export async function answerKeys(c: HttpContext, { db, env, gate, countCheck }: Parts): Promise<Response> {
  await countCheck(addressOf(c, env));
  return c.json(await gate.run(() => listKeys(db)));
}
