// npm run bench -- NAME [--json] [--seed N] [--nominations N] [--batch N]
import { parseArgs } from 'node:util';
import { benchChain } from '../apps/server/src/bench/chain.ts';
import { benchCounts } from '../apps/server/src/bench/counts.ts';
import { benchDocuments } from '../apps/server/src/bench/documents.ts';
import { benchList } from '../apps/server/src/bench/list.ts';
import { benchNumbers } from '../apps/server/src/bench/numbers.ts';
import { benchReports } from '../apps/server/src/bench/reports.ts';
import { toText } from '../apps/server/src/bench/report.ts';
import { benchRules } from '../apps/server/src/bench/rules.ts';
import { benchWeb } from './bench/web.ts';

const benches = {
  chain: benchChain,
  counts: benchCounts,
  documents: benchDocuments,
  list: benchList,
  numbers: benchNumbers,
  reports: benchReports,
  rules: benchRules,
  web: benchWeb,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    nominations: { type: 'string', default: '100000' },
    batch: { type: 'string', default: '300' },
  },
});
const name = positionals[0] ?? '';
if (!Object.hasOwn(benches, name)) {
  process.stderr.write(`npm run bench -- NAME [--json]; NAME is one of: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
const report = await benches[name as keyof typeof benches]({
  seed: Number(values.seed),
  nominations: Number(values.nominations),
  batch: Number(values.batch),
  log: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${toText(report)}\n`);
