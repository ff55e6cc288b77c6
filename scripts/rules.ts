// npm run rules -- check [FILE] | print; see docs/rules.md. Exit status 0 only when there is nothing to say against it.
import { readFile } from 'node:fs/promises';
import { checkRulebook, nationalRulebook } from '@vinh-danh/workflows/rulebook';

const usage = `usage: npm run rules -- check [FILE]    faults of the rulebook, or of the one in FILE, each with its path
       npm run rules -- print           the rulebook as one JSON document`;

async function check(path: string | undefined): Promise<string> {
  const book: unknown = path === undefined ? nationalRulebook : JSON.parse(await readFile(path, 'utf8'));
  const faults = checkRulebook(book);
  if (faults.length > 0) process.exitCode = 1;
  return faults.length === 0 ? 'no faults' : faults.map(lineOf).join('\n');
}

function lineOf({ path, code, detail }: ReturnType<typeof checkRulebook>[number]): string {
  return [path, code, detail].filter(Boolean).join('\t');
}

async function answer([command, path]: readonly string[]): Promise<string> {
  switch (command) {
    case 'check':
      return check(path);
    case 'print':
      return JSON.stringify(nationalRulebook, null, 2);
    default:
      throw new Error(usage);
  }
}

try {
  process.stdout.write(`${await answer(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
