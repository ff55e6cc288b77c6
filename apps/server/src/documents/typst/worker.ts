import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import workerpool from 'workerpool';
import type { Print, Printed } from './print.ts';

// The product's own fonts: what a page looks like must not depend on the machine it is made on.
const fontBlobs = [
  import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
].map((face) => readFileSync(fileURLToPath(face)));

const workspace = join(import.meta.dirname, 'templates');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });

/** How many prints a value may stay in the compiler's cache unused; without an end it would grow with every page. */
const cacheAge = 8;
/** Letters of data of a print whose pages are too many to be kept: hundreds of them, none of which comes again. */
const large = 500_000;

function compile({ template, data, standard }: Print): Printed {
  const inputs = { data: JSON.stringify(data) };
  const source = { mainFilePath: join(workspace, template), inputs };
  try {
    return { pdf: compiler.pdf(source, { pdfStandard: standard }) };
  } catch (error) {
    const told = tellOf(error);
    const missing = [...told.matchAll(/the text \\?"(.+?)\\?" could not be displayed/gu)].map(([, text = '']) => text);
    return missing.length > 0 ? { missing } : { fault: told };
  } finally {
    compiler.evictCache(inputs.data.length > large ? 0 : cacheAge);
  }
}

/** The compiler puts what it has to say now into the message, now into the code. */
function tellOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code);
}

workerpool.worker({ compile });
