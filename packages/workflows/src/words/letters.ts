/** The text with its first letter large, as at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The text with its first letter small, as within a sentence. */
export function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
