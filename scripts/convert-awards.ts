// node scripts/convert-awards.ts AWARDS_JSON: writes the parts of the rulebook that a research table of awards gives
// mechanically: prize multipliers, originals, dates and report forms, and criteria. Everything else of the rulebook is written by hand.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cite } from './convert-awards/cite.ts';
import { criteriaOf } from './convert-awards/criteria.ts';
import { dossiersOf } from './convert-awards/dossiers.ts';
import { multipliersOf } from './convert-awards/multipliers.ts';
import type { ResearchAward } from './convert-awards/research.ts';

const data = join(import.meta.dirname, '../packages/workflows/src/rules/data');
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: node scripts/convert-awards.ts AWARDS_JSON');
const awards = JSON.parse(await readFile(path, 'utf8')) as ResearchAward[];

const rows = (parts: readonly unknown[]) => `[\n${parts.map((part) => `  ${JSON.stringify(part)}`).join(',\n')}\n]\n`;
await writeFile(join(data, 'multipliers.json'), rows(multipliersOf(awards, cite)));
const { originals, submitBy, forms } = dossiersOf(awards, cite);
await writeFile(join(data, 'originals.json'), rows(originals));
await writeFile(join(data, 'submit-by.json'), rows(submitBy));
await writeFile(join(data, 'forms.json'), rows(forms));
await writeFile(join(data, 'criteria.json'), rows(criteriaOf(awards, cite)));
