/** A sum as it is typed, with or without points between thousands; undefined where it is none. */
export function readSum(typed: string): number | undefined {
  const digits = typed.replaceAll(/[\s.]/g, '');
  const sum = /^\d+$/.test(digits) ? Number(digits) : 0;
  return sum > 0 && Number.isSafeInteger(sum) ? sum : undefined;
}
