import { join } from 'node:path';
import { measureScreens } from '../../apps/web/weight/measure-screens.ts';
import { readWeights } from '../../apps/web/weight/weights.ts';
import type { BenchReport, BenchRow } from '../../apps/server/src/bench/report.ts';
import { figure, machine } from '../../apps/server/src/bench/report.ts';
import { startDemonstration } from '../demonstration-server.ts';

const root = join(import.meta.dirname, '../..');
const kilo = 1000;
const forms = /(create|session|regulations\/new)-page\.tsx$/;
type Options = { seed: number; log: (line: string) => void };

/** A figure with an aim beside it, in its own unit: `met` says on which side it lies, the times are promised to nobody. */
function aimed(metric: string, value: number, unit: string, aim: number, binding: boolean): BenchRow {
  const row = figure(metric, value, unit);
  return { ...row, aim, met: binding ? value <= aim : null };
}

/**
 * What the screens weigh, from the build, and how long the three main ones take on a slow line and processor, the median of
 * five. The sizes are held by a test as well; the times are figures of this machine with the aims beside them.
 */
export async function benchWeb({ seed, log }: Options): Promise<BenchReport> {
  const weights = await readWeights(join(root, 'apps/web/dist'));
  const sizes = [
    aimed('JS to the first list (gzip)', weights.firstList / kilo, 'kB', 155, true),
    ...weights.pages.map(({ page, js }) =>
      aimed(`JS of ${page} (gzip)`, js / kilo, 'kB', forms.test(page) ? 90 : 60, true),
    ),
    figure('CSS of all pages (gzip)', weights.css / kilo, 'kB'),
    aimed('fonts', weights.fonts / kilo, 'kB', 110, true),
  ];
  const server = await startDemonstration();
  log(`measuring ${server.url}`);
  try {
    const timings = await measureScreens(server.url, { runs: 5, log });
    const times = timings.flatMap(({ name, lcp, tbt, cls }) => [
      aimed(`${name}: largest paint`, lcp / kilo, 's', 2, false),
      aimed(`${name}: blocked time`, tbt, 'ms', 200, false),
      aimed(`${name}: layout shift`, cls, '', 0.05, false),
    ]);
    const data = { screens: timings.length, runs: 5, slowdown: 4, bytesPerSecond: 204_800 };
    return { bench: 'web', seed, machine: machine(), data, rows: [...sizes, ...times] };
  } finally {
    await server.stop();
  }
}
