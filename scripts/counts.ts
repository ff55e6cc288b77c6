// npm run counts -- --by award,year [--filter gender=female …] [--as E-MAIL] [--json]   the counts, as every screen has them
// npm run counts -- --check                                                   whether they are what the history tells
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded, type Server } from '@vinh-danh/db';
import { businessDayAt } from '../apps/server/src/business-day.ts';
import { readEnv } from '../apps/server/src/env.ts';
import { askCounts, checkFacts, type CountsTold } from '../apps/server/src/statistics/command.ts';

const usage = `usage: npm run counts -- --by DIMENSION[,DIMENSION …] [--filter DIMENSION=VALUE …] [--from YEAR] [--to YEAR] [--as E-MAIL] [--json]
       npm run counts -- --check`;

const { values } = parseArgs({
  options: {
    by: { type: 'string' },
    filter: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    to: { type: 'string' },
    as: { type: 'string' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

async function within(work: (server: Server, schema: string) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDirectory, databaseSchema } = readEnv(process.env);
  const embedded =
    databaseUrl === undefined ? await startEmbedded({ dataDirectory: join(dataDirectory, 'postgres') }) : undefined;
  try {
    await work(embedded ?? { url: databaseUrl ?? '' }, databaseSchema);
  } finally {
    await embedded?.stop();
  }
}

async function check(server: Server, schema: string): Promise<void> {
  const { checked, differ } = await checkFacts(server, schema);
  process.stdout.write(`${checked} nominations, ${differ.length} differ from their history\n`);
  for (const id of differ.slice(0, 20)) process.stdout.write(`  ${id}\n`);
  if (differ.length > 0) process.exitCode = 1;
}

function asText({ by, rows, days }: CountsTold): string {
  const measures = ['proposed', 'returned', 'refused', 'decided', 'conferred', 'annulled'] as const;
  const lines = rows.map((row) => [...row.key.map((key) => key ?? '–'), ...measures.map((name) => String(row[name]))]);
  const medians = Object.entries(days).map(([stage, count]) => `${stage} ${count ?? '–'}`);
  const table = [[...by, ...measures], ...lines].map((line) => line.join('\t')).join('\n');
  if (rows.length === 0) return 'Nothing was counted: no nomination that may be read fits the filter and the years.';
  return `${table}\nmedian days: ${medians.join(', ')}`;
}

try {
  const { by, filter, from, to, as, json } = values;
  if (values.check) await within(check);
  else if (by === undefined) throw new Error(usage);
  else
    await within(async (server, schema) => {
      const told = await askCounts(server, schema, { by, filter, from, to, as, on: businessDayAt(new Date()) });
      process.stdout.write(`${json ? JSON.stringify(told) : asText(told)}\n`);
    });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
