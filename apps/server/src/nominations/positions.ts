import type { EventType, Stage } from '@vinh-danh/workflows';

type Moved = {
  readonly event: EventType | 'create';
  readonly stageTo: Stage;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Where on the route a dossier lay when each event met it, told from its history in the order of events. */
export function positionsOf(history: readonly Moved[]): number[] {
  let position = 0;
  let returnedBy = 0;
  return history.map(({ event, stageTo, fields }) => {
    const before = position;
    if (event === 'approve' && stageTo === 'intake') position += 1;
    if (event === 'return') {
      returnedBy = position;
      position = typeof fields['to'] === 'number' ? fields['to'] : 0;
    }
    if (event === 'resubmit') position = returnedBy;
    return before;
  });
}
