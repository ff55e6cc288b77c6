const most = 280;

/** The beginning of a text, cut behind a whole word where it is long. */
export function excerptOf(text: string): { readonly text: string; readonly isWhole: boolean } {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return { text: line, isWhole: !text.trim().includes('\n') };
  return { text: `${line.slice(0, line.lastIndexOf(' ', most))} …`, isWhole: false };
}
