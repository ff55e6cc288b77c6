import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnv } from '../env.ts';
import { readCase } from './case-file.ts';
import { replayInto } from './replay-into.ts';

const path = fileURLToPath(new URL('../../../../cases/kon-tum-movements.json', import.meta.url));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.drop());

it('takes movements, tasks and reports through the product, and says what differs from the case', async () => {
  const file = await readCase(path);
  const { movements, directions } = file.cascade;
  const [figures, ...others] = file.expectFigures;
  if (!figures) throw new Error('the case expects no figures');
  const short = {
    ...file,
    cascade: {
      ...file.cascade,
      // The districts stand for all 102 communes here; the whole case is replayed by hand.
      movements: movements.map((one) => ({ ...one, sentTo: one.sentTo.filter((key) => key !== 'communes') })),
      directions: directions.map((one) => ({
        ...one,
        tasks: one.tasks.filter(({ item = 2 }) => item > 1 && item < 6),
      })),
    },
    expectMovements: [{ movement: 'ia-hdrai-2021', communes: 3, households: 793 }],
    expectTasks: [],
    expectFigures: [{ ...figures, figures: { ...figures.figures, 'to-cong-dong': 55 } }, ...others],
  };
  const env = { ...readEnv({ VINHDANH_MODE: 'replay' }), webDirectory: '/nowhere', poolSize: 3 };
  const summary = await replayInto({ db: database.app, env, file: short, seed: 7 });
  expect(summary).toMatchObject({ expected: false, cascade: { joined: 36, tasks: 6, reports: 4 } });
  expect(summary.cascade?.faults).toEqual([
    'ia-hdrai-2021 households: 792, not 793',
    'ia-hdrai-tuan ubnd-huyen-ia-hdrai to-cong-dong: 54, not 55',
  ]);
}, 300_000);
