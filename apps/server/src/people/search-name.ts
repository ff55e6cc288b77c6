/** A name as it is looked up: lower case, without diacritics, `đ` as `d`, single spaces. */
export function searchName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
