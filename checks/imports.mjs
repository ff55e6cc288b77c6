// Runs dependency-cruiser over the workspaces and prints what breaks the rules of .dependency-cruiser.json.
// Its swc parser does not tell swc that a .tsx file holds JSX, and its other parser needs the JavaScript API that
// TypeScript 7 no longer has: so the parser is told here.
import { readFileSync } from 'node:fs';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';

const parseFile = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

const { options, ...ruleSet } = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8'));
const { output, exitCode } = await cruise(['apps', 'packages', 'scripts', 'checks'], {
  ...options,
  ruleSet,
  validate: true,
  outputType: 'err',
});
process.stdout.write(typeof output === 'string' ? output : JSON.stringify(output));
process.exitCode = exitCode > 0 ? 1 : 0;
