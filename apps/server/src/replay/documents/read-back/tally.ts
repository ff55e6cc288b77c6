/** What was read back out of papers and found in the database, and where the two differ. */
export type ReadBack = {
  files: number;
  names: number;
  numbers: number;
  dates: number;
  amounts: number;
  faults: string[];
};
export type What = 'names' | 'numbers' | 'dates' | 'amounts';
/** A row of a table by the headings of its columns. */
export type Row = Readonly<Record<string, string>>;

export type Tally = {
  readonly counted: ReadBack;
  /** These stand in the text of the file, however its lines are broken. */
  told(file: string, text: string, what: What, expected: readonly string[]): void;
  /** The table has these rows and no other; columns that the database is not asked for are not looked at. */
  rows(file: string, actual: readonly Row[], expected: readonly Row[], columns: Readonly<Record<string, What>>): void;
  same(file: string, what: string, actual: unknown, expected: unknown): void;
};

export function startTally(): Tally {
  const counted: ReadBack = { files: 0, names: 0, numbers: 0, dates: 0, amounts: 0, faults: [] };
  const fault = (file: string, text: string) => void counted.faults.push(`${file}: ${text}`);
  return {
    counted,
    told(file, text, what, expected) {
      for (const one of expected) {
        if (text.includes(squeeze(one))) counted[what] += 1;
        else fault(file, `does not say ${one}`);
      }
    },
    rows(file, actual, expected, columns) {
      const toText = (row: Row) => JSON.stringify(Object.keys(columns).map((title) => tidy(row[title] ?? '')));
      const left = new Map<string, number>();
      for (const row of actual) left.set(toText(row), (left.get(toText(row)) ?? 0) + 1);
      for (const row of expected) {
        const text = toText(row);
        const count = left.get(text) ?? 0;
        if (count === 0) {
          fault(file, `has no row ${text}`);
          continue;
        }
        left.set(text, count - 1);
        for (const [title, what] of Object.entries(columns)) if (row[title]) counted[what] += 1;
      }
      for (const [text, count] of left) if (count > 0) fault(file, `has a row that is not in the database: ${text}`);
    },
    same(file, what, actual, expected) {
      if (actual !== expected) fault(file, `${what}: ${String(actual)}, not ${String(expected)}`);
    },
  };
}

/** A text without the spaces at which lines may break. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
