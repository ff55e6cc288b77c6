import type { Executor } from '@vinh-danh/db';
import { searchName } from '../people/search-name.ts';

type Sql = Executor['sql'];

/** As far as a name is kept from each of its words onwards. */
const keptLength = 80;
/** Above every character a name is searched by. */
const last = '\u{10ffff}';

/** What a search's text may mean: a range of names from some word onwards, and a range of codes when it looks like one. */
type Ranges = { readonly name: { from: string; to: string }; readonly code: { from: string; to: string } | undefined };

function rangesOf(wanted: string): Ranges {
  const name = searchName(wanted).slice(0, keptLength);
  const code = codeStart(wanted);
  return {
    name: { from: name, to: name + last },
    // Z is the last letter of codes in every order of letters, so this holds whatever order the database was made with.
    code: code === undefined ? undefined : { from: code, to: `${code}${'Z'.repeat(12)}` },
  };
}

/** The beginning of a code `HS-7K3M-9QXD`, as it is typed with or without its prefix and hyphens; undefined when it is none. */
export function codeStart(wanted: string): string | undefined {
  const typed = wanted.trim().toUpperCase();
  // No name begins so.
  const isNamed = typed.startsWith('HS');
  if (!isNamed && !/\d/.test(typed)) return undefined;
  const letters = (isNamed ? typed.slice(2) : typed).replace(/[\s-]/g, '');
  if (!/^[2-9A-Z]{0,8}$/.test(letters)) return undefined;
  return letters.length > 4 ? `HS-${letters.slice(0, 4)}-${letters.slice(4)}` : `HS-${letters}`;
}

/** Whether `nominations n` is found by the text: asked row by row. */
export function isFoundByText(sql: Sql, wanted: string) {
  const { name, code } = rangesOf(wanted);
  const named = sql`coalesce((select true from nomination_words w where w.nomination_id = n.id and w.onward >= ${name.from} and w.onward < ${name.to} limit 1), false)`;
  return code ? sql`(${named} or n.code >= ${code.from} and n.code <= ${code.to})` : named;
}

/** The ids found by the text, from the indexes; a name that has a word twice is found twice. */
export function hitsSql(sql: Sql, wanted: string) {
  const { name, code } = rangesOf(wanted);
  const named = sql`select w.nomination_id as id from nomination_words w where w.onward >= ${name.from} and w.onward < ${name.to}`;
  return code
    ? sql`${named} union all select n.id from nominations n where n.code >= ${code.from} and n.code <= ${code.to}`
    : named;
}
