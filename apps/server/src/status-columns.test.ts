import { schema } from '@vinh-danh/db';
import { consultationMachine, decisionKinds, paymentStates, publicCommentMachine } from '@vinh-danh/workflows';
import { complaintStates, complaintWays } from '@vinh-danh/workflows/aftermath';
import { taskStates } from '@vinh-danh/workflows/direction';
import { expect, it } from 'vitest';

it.each([
  ['consultations.status', schema.consultations.status.enumValues, Object.keys(consultationMachine.states)],
  ['public_notices.status', schema.publicNotices.status.enumValues, Object.keys(publicCommentMachine.states)],
  ['payments.state', schema.payments.state.enumValues, [...paymentStates]],
  ['complaints.state', schema.complaints.state.enumValues, [...complaintStates]],
  ['complaints.way', schema.complaints.way.enumValues, [...complaintWays]],
  ['direction_tasks.state', schema.directionTasks.state.enumValues, [...taskStates]],
  ['decisions.kind', schema.decisions.kind.enumValues, [...decisionKinds]],
])('%s holds what its machine knows', (_column, stored, known) => {
  expect(stored).toEqual(known);
});
