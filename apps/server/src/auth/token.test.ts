import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedToken } from './token.ts';

const secret = 'a secret that only this test knows';
const sign = (token: string, key = secret) => createHmac('sha256', key).update(token).digest('base64');

describe('the signed token of a session', () => {
  it('is read when the signature is ours; a dot may stand in it', () => {
    expect(signedToken(`abc.def.${sign('abc.def')}`, secret)).toBe('abc.def');
    expect(signedToken(`abc.${sign('abc')}`, secret)).toBe('abc');
  });

  it.each([
    ['another secret', `abc.${sign('abc', 'another')}`],
    ['another token', `abd.${sign('abc')}`],
    ['a shortened signature', `abc.${sign('abc').slice(0, 20)}`],
    ['no signature', 'abc.'],
    ['no dot', 'abc'],
    ['no token', `.${sign('')}`],
    ['letters that are no base64', 'abc.öäü'],
  ])('is refused with %s', (_what, value) => {
    expect(signedToken(value, secret)).toBeUndefined();
  });
});
