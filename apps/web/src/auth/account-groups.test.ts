import { expect, test } from 'vitest';
import type { DemonstrationAccount } from '../trpc.ts';
import { groupAccounts, rolesByOrganisation } from './account-groups.ts';

const office = (email: string, role: DemonstrationAccount['role'], organisationName: string): DemonstrationAccount => ({
  email,
  name: email,
  role,
  organisationName,
  group: 'province',
  onBehalfOf: null,
  validTo: null,
});
const both = [office('a', 'appraiser', 'Xã'), office('a', 'nominator', 'Xã')];

test('an account with several offices stands once, in the first group of the road', () => {
  const groups = groupAccounts([...both, office('b', 'leader', 'Tỉnh'), office('c', 'appraiser', 'Sở')]);
  expect(groups.map(({ group, people }) => [group, people.map(({ email }) => email)])).toEqual([
    ['units', ['a']],
    ['department', ['c']],
    ['leadership', ['b']],
  ]);
});

test('its roles are told once for each organisation', () => {
  expect(rolesByOrganisation(both)).toEqual([['Xã', ['nominator', 'appraiser']]]);
});
