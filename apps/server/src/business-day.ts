const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The calendar day in Vietnam at a point in time, `YYYY-MM-DD`. */
export function businessDayAt(time: Date): string {
  return inVietnam.format(time);
}
