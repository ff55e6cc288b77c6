/** A share as papers tell it, exact to a hundredth: "80,95%". */
export function percentOf(part: number, whole: number): string {
  return (part / Math.max(whole, 1)).toLocaleString('vi-VN', { style: 'percent', maximumFractionDigits: 2 });
}

/** A count of fewer than ten has a nought before it: "03". */
export function twoDigits(count: number): string {
  return count.toLocaleString('vi-VN', { minimumIntegerDigits: 2 });
}
