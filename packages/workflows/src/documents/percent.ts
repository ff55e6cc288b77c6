/** A share as papers tell it, exact to a hundredth: "80,95%". */
export function percentOf(part: number, whole: number): string {
  return (part / Math.max(whole, 1)).toLocaleString('vi-VN', { style: 'percent', maximumFractionDigits: 2 });
}
