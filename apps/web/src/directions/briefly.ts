const most = 140;

/** The beginning of a long task, up to a whole word; the rest stands on its page. */
export function briefly(content: string): string {
  if (content.length <= most) return content;
  return `${content.slice(0, content.lastIndexOf(' ', most))}…`;
}
