// npm run rules -- check | print | explain | judge; see docs/rules.md. Exit status 0 only when the question was answered.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  checkRulebook,
  compileRulebook,
  explain,
  judge,
  nationalRulebook,
  Rulebook,
} from '@vinh-danh/workflows/rulebook';
import type { Failure, Judgement, Rules } from '@vinh-danh/workflows/rulebook';
import { vi as words } from '@vinh-danh/workflows/words';
import { asText } from './rules/as-text.ts';

const usage = `usage: npm run rules -- check [FILE]    faults of the rulebook, or of the one in FILE, each with its path
       npm run rules -- print           the rulebook as one JSON document
       npm run rules -- explain --award CODE --subject KIND --unit ID --on DAY [--type TYPE] [--procedure P]
                                [--posthumous] [--rulebook FILE] [--json]
       npm run rules -- judge FILE [--rulebook FILE] [--json]`;

const options = {
  award: { type: 'string' },
  subject: { type: 'string' },
  unit: { type: 'string' },
  on: { type: 'string' },
  type: { type: 'string' },
  procedure: { type: 'string' },
  posthumous: { type: 'boolean' },
  rulebook: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What was typed; a word that is no option ends with the usage. */
function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(1);
  }
}

const { values, positionals } = readArguments();

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function check(path: string | undefined): Promise<string> {
  const faults = checkRulebook(path === undefined ? nationalRulebook : await readJson(path));
  if (faults.length > 0) process.exitCode = 1;
  return faults.length === 0 ? 'no faults' : linesOf(faults);
}

function linesOf(faults: ReturnType<typeof checkRulebook>): string {
  return faults.map(({ path, code, detail }) => [path, code, detail].filter(Boolean).join('\t')).join('\n');
}

async function loadRules(): Promise<Rules> {
  const data = values.rulebook === undefined ? nationalRulebook : await readJson(values.rulebook);
  const faults = checkRulebook(data);
  if (faults.length > 0) throw new Error(linesOf(faults));
  return compileRulebook(Rulebook.parse(data));
}

/** Loaded only where units are asked about: it brings the server's readers of the reference data. */
async function loadStructure() {
  const { loadListedStructure } = await import('../apps/server/src/rules/listed-structure.ts');
  return loadListedStructure();
}

function failureSentence({ error: { code, params } }: Failure): string {
  return words.failures[code](params);
}

const awardNames = (rules: Rules) => (code: string) => rules.awards.get(code)?.nameVi ?? code;

/** With the sentences that belong to the codes. */
function worded(judged: Judgement | Failure, rules: Rules) {
  if ('error' in judged) return { ...judged, error: { ...judged.error, message: failureSentence(judged) } };
  const { refusal } = judged;
  if (!refusal) return judged;
  const message = words.refusals[refusal.code]({ ...refusal.params, regime: judged.regime.decree }, awardNames(rules));
  return { ...judged, refusal: { ...refusal, message } };
}

async function explainOne(): Promise<string> {
  const { award, subject, unit, on, type, procedure, posthumous } = values;
  const [rules, structure] = await Promise.all([loadRules(), loadStructure()]);
  const asked = { id: 'explain', award, subject, unit, on, commendationType: type, procedure, posthumous };
  const judged = explain(rules, JSON.parse(JSON.stringify(asked)), structure);
  if ('error' in judged) throw new Error(`${failureSentence(judged)} (${judged.error.code})`);
  return values.json
    ? JSON.stringify(worded(judged, rules), null, 2)
    : asText(judged, { organisation: structure.nameOf, award: awardNames(rules) });
}

async function judgeAll(path: string): Promise<string> {
  const items = await readJson(path);
  if (!Array.isArray(items)) throw new Error(`${path}: not an array of nominations`);
  const [rules, structure] = await Promise.all([loadRules(), loadStructure()]);
  const judged = items.map((item) => worded(judge(rules, item, structure), rules));
  return JSON.stringify(judged, null, values.json ? undefined : 2);
}

async function answer([command, path]: readonly string[]): Promise<string> {
  if (command === 'check') return check(path);
  if (command === 'print') return JSON.stringify(nationalRulebook, null, 2);
  if (command === 'explain') return explainOne();
  if (command === 'judge' && path !== undefined) return judgeAll(path);
  throw new Error(usage);
}

try {
  process.stdout.write(`${await answer(positionals)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
