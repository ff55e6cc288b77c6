import type { Role } from '@vinh-danh/workflows';
import { roles } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../errors.ts';
import { appRouter } from '../router.ts';
import { createClient, refusalOf, serve, type Served } from '../testing/serve.ts';
import { checkAccess, procedurePolicy } from './policy.ts';

type Procedures = Record<string, { _def: { type: 'query' | 'mutation' } }>;
const { procedures } = appRouter['_def'] as unknown as { procedures: Procedures };
const kinds = Object.entries(procedures).map(([path, procedure]) => [path, procedure['_def'].type] as const);
const nobody = { user: undefined, memberships: [] };
const signedIn = (...held: Role[]) => ({
  user: { id: 'u', name: 'Một Người', email: 'u@tinh.example' },
  memberships: held.map((role) => ({ id: role, role, organisationId: 'so-y-te' })),
});

function permits(path: string, role: Role): boolean {
  try {
    checkAccess(path, signedIn(role));
    return true;
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code === 'forbidden') return false;
    throw error;
  }
}

describe('the policy', () => {
  it('has a row for every procedure, and no other', () => {
    expect(Object.keys(procedurePolicy).toSorted()).toEqual(Object.keys(procedures).toSorted());
  });

  it.each(['nominations.unknown', 'toString', '__proto__', 'constructor', ''])(
    'denies a path without a row: "%s"',
    (path) => {
      expect(() => checkAccess(path, signedIn(...roles))).toThrow('forbidden');
      expect(() => checkAccess(path, nobody)).toThrow('signInRequired');
    },
  );

  it.each(Object.entries(procedurePolicy))('%s is for whom its row says', (path, access) => {
    const everybody = access === 'public' || access === 'signedIn';
    expect(roles.filter((role) => permits(path, role))).toEqual(
      roles.filter((role) => everybody || [...access].includes(role as never)),
    );
  });
});

describe('over HTTP', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  it('asks everybody to sign in before it reads what they sent, save for the public rows', async () => {
    const client = createClient(server.url);
    for (const [path, kind] of kinds) {
      const url = `/api/trpc/${path}`;
      const response =
        kind === 'query' ? await client.get(url) : await client.post(url, { body: { not: 'the input' } });
      const isPublic = procedurePolicy[path as keyof typeof procedurePolicy] === 'public';
      const expected = isPublic ? [200, undefined] : [401, 'signInRequired'];
      expect([path, response.status, await refusalOf(response)]).toEqual([path, ...expected]);
    }
  });
});
