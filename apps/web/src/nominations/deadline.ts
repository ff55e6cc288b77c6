export type Deadline = { readonly state: 'none' | 'ahead' | 'soon' | 'today' | 'overdue'; readonly days: number };

const dayLength = 86_400_000;

/** How far a deadline is away, in calendar days; `soon` is within three. */
export function deadlineOf(dueOn: string | null | undefined, today: string): Deadline {
  if (!dueOn) return { state: 'none', days: 0 };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayLength);
  if (days < 0) return { state: 'overdue', days: -days };
  if (days === 0) return { state: 'today', days };
  return { state: days <= 3 ? 'soon' : 'ahead', days };
}
