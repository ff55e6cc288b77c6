import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccount, createAccounts } from './auth/accounts.ts';
import { hashPassword } from './auth/passwords.ts';
import { demonstrationPassword } from './env.ts';
import { settleMode } from './installation.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

describe('a database', () => {
  it.each(['demonstration', 'production', 'replay'] as const)(
    'that was empty belongs to the %s mode from then on',
    async (mode) => {
      await settleMode(database.owner, mode);
      await settleMode(database.owner, mode);
      for (const other of (['demonstration', 'production', 'replay'] as const).filter((one) => one !== mode)) {
        await expect(settleMode(database.owner, other)).rejects.toThrow(`made for the ${mode} mode`);
      }
    },
  );

  it('with accounts and no mode is refused', async () => {
    await createAccount(database.app, { email: 'a@tinh.example', name: 'A', passwordHash: 'x' });
    await expect(settleMode(database.owner, 'replay')).rejects.toThrow('no mode');
  });
});

describe('a production start', () => {
  beforeEach(() => settleMode(database.owner, 'production'));

  it('takes accounts with passwords of their own', async () => {
    for (const name of ['a', 'b']) {
      await createAccount(database.app, { email: `${name}@tinh.example`, name, password: 'mat-khau-rieng-cua-toi' });
    }
    await expect(settleMode(database.owner, 'production')).resolves.toBeUndefined();
  });

  it('refuses accounts that share a hash', async () => {
    const accounts = ['a', 'b'].map((name) => ({ email: `${name}@tinh.example`, name }));
    await createAccounts(database.app, accounts, await hashPassword('whatever-it-is'));
    await expect(settleMode(database.owner, 'production')).rejects.toThrow('share one password');
  });

  it("refuses an account with the demonstration's password, and names it", async () => {
    const id = await createAccount(database.app, {
      email: 'a@tinh.example',
      name: 'A',
      password: demonstrationPassword,
    });
    await expect(settleMode(database.owner, 'production')).rejects.toThrow(id);
  });
});
