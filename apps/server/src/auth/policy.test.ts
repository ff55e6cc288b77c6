import type { Role } from '@vinh-danh/workflows';
import { roles } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../router.ts';
import { createClient, refusalOf, serve, type Served } from '../testing/serve.ts';
import { checkAccess, procedurePolicy } from './policy.ts';

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation' } }>;
const nobody = { user: undefined, memberships: [] };
const signedIn = (...held: Role[]) => ({
  user: { id: 'u', name: 'Một Người', email: 'u@tinh.example' },
  memberships: held.map((role) => ({ id: role, role, organisationId: 'so-y-te' })),
});

describe('the policy', () => {
  it('has a row for every procedure, and no other', () => {
    expect(Object.keys(procedurePolicy).toSorted()).toEqual(Object.keys(procedures).toSorted());
  });

  it.each(['nominations.unknown', 'toString', '__proto__', 'constructor', ''])('denies a path without a row: "%s"', (path) => {
    expect(() => checkAccess(path, signedIn(...roles))).toThrow('forbidden');
    expect(() => checkAccess(path, nobody)).toThrow('signInRequired');
  });

  it.each(Object.entries(procedurePolicy))('%s is for whom its row says', (path, access) => {
    const permits = (role: Role) => access === 'public' || access === 'signedIn' || (access as readonly Role[]).includes(role);
    for (const role of roles) {
      const check = () => checkAccess(path, signedIn(role));
      if (permits(role)) expect(check).not.toThrow();
      else expect(check).toThrow('forbidden');
    }
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
    for (const [path, { _def }] of Object.entries(procedures)) {
      const url = `/api/trpc/${path}`;
      const response = _def.type === 'query' ? await client.get(url) : await client.post(url, { body: { not: 'the input' } });
      const isPublic = procedurePolicy[path as keyof typeof procedurePolicy] === 'public';
      expect([path, response.status]).toEqual([path, isPublic ? 200 : 401]);
      if (!isPublic) expect(await refusalOf(response)).toBe('signInRequired');
    }
  });
});
