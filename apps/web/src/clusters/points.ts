/** Points as they are typed, with a comma or a point, as hundredths; undefined for what is none. */
export function parsePoints(typed: string): number | undefined {
  const found = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!found) return undefined;
  const [, whole = '', part = ''] = found;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Hundredths as they are typed again. */
export function typePoints(points: number): string {
  const part = points % 100;
  const whole = String((points - part) / 100);
  return part === 0 ? whole : `${whole},${String(part).padStart(2, '0').replace(/0$/, '')}`;
}
