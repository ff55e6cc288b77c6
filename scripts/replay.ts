// npm run replay -- [--case FILE] [--seed N] [--json] [--data DIR] [--url URL] [--ledger FILE] [--quiet]
//   [--documents DIR [--check]]
// Takes a case of nominations through the whole chain; see cases/README.md. Exit status 0 only when everything holds.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../apps/server/src/env.ts';
import { runReplay } from '../apps/server/src/replay/run.ts';
import { tableOf } from '../apps/server/src/replay/summary.ts';

const { values } = parseArgs({
  options: {
    case: { type: 'string', default: join(import.meta.dirname, '../cases/kon-tum-covid.json') },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    data: { type: 'string' },
    url: { type: 'string' },
    ledger: { type: 'string' },
    documents: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed);
const log = (line: string) => void (values.quiet || process.stderr.write(`${line}\n`));
try {
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed must be a whole number, not ${values.seed}`);
  const { case: path, data, url, ledger, documents, check } = values;
  const { summary, isGood } = await runReplay(readEnv({ ...process.env, VINHDANH_MODE: 'replay' }), {
    case: path,
    seed,
    data,
    url,
    ledger,
    documents,
    check,
    log,
  });
  process.stdout.write(`${values.json ? JSON.stringify(summary) : tableOf(summary)}\n`);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
// Whatever a library still keeps open must not keep the program.
process.exit();
