const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groupNames = ['triệu', 'nghìn', ''] as const;
const billion = 1_000_000_000n;

/**
 * A sum of đồng in words, as a payment list closes with it: 3 500 000 is "Ba triệu năm trăm nghìn đồng". Where usage allows
 * two words this takes "linh", "nghìn", "tỷ", and "tư" after "mươi" (24: "hai mươi tư", 14: "mười bốn", 104: "một trăm linh
 * bốn"). A group of three zeros is left out. Throws a RangeError for what is no whole, exact and non-negative sum.
 */
export function amountInWords(dong: number | bigint): string {
  if (typeof dong === 'number' && !Number.isSafeInteger(dong)) throw new RangeError(`not a whole sum: ${dong}`);
  const sum = BigInt(dong);
  if (sum < 0n) throw new RangeError(`a negative sum: ${sum}`);
  const words = `${sum === 0n ? digits[0] : read(sum, false)} đồng`;
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
}

/** Everything above the billions is read as a number of billions: "một nghìn tỷ", "hai tỷ tỷ". */
function read(sum: bigint, follows: boolean): string {
  const above = sum / billion;
  const below = Number(sum % billion);
  const high = above > 0n ? [read(above, follows), 'tỷ'] : [];
  return [...high, ...readGroups(below, follows || above > 0n)].join(' ');
}

/** The groups of three digits below a billion; what follows another group says its hundreds even when there are none. */
function readGroups(below: number, follows: boolean): string[] {
  const groups = [Math.floor(below / 1_000_000), Math.floor(below / 1000) % 1000, below % 1000];
  return groups.flatMap((group, place) => {
    if (group === 0) return [];
    const isFirst = !follows && groups.slice(0, place).every((before) => before === 0);
    return [...readGroup(group, isFirst), groupNames[place] ?? ''].filter((word) => word !== '');
  });
}

function readGroup(group: number, isFirst: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const says = hundreds > 0 || !isFirst;
  return [...(says ? [digit(hundreds), 'trăm'] : []), ...readTens(rest, says)];
}

function readTens(rest: number, follows: boolean): string[] {
  const tens = Math.floor(rest / 10);
  const units = rest % 10;
  if (rest === 0) return [];
  if (tens === 0) return follows ? ['linh', digit(units)] : [digit(units)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return units === 0 ? ten : [...ten, unitAfterTen(units, tens)];
}

function unitAfterTen(units: number, tens: number): string {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  return tens > 1 && units === 4 ? 'tư' : digit(units);
}

function digit(value: number): string {
  return digits[value] ?? '';
}
