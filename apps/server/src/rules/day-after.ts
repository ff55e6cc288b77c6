const dayMilliseconds = 86_400_000;

/** The day after the last one on which a unit stood: that on which it is dissolved. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds).toISOString().slice(0, 10);
}
