import type { NewOrganisation } from '../organisations/insert.ts';
import type { CaseFile } from './case-file.ts';
import { emailOf, type Office } from './cast.ts';
import type { CascadeForm } from './cascade-file.ts';
import { CallError, type Caller, type Client, type InputOf, type OutputOf, type Path } from './client.ts';
import { derivedId } from './random.ts';
import { expand } from './units.ts';

export type Acting = { readonly client: Client; readonly seed: number; readonly log: (line: string) => void };
/** Ids by the keys of the case: what was made on the way. */
export type Made = {
  readonly movements: Map<string, string>;
  readonly directions: Map<string, string>;
  readonly forms: Map<string, string>;
  /** By form and unit. */
  readonly reports: Map<string, string>;
};

type By = { readonly role: Office['role']; readonly at: string; readonly on: string };
const callerOf = ({ role, at, on }: By): Caller => ({ email: emailOf({ role, organisationId: at }), on });

/** Takes the movements of a case through the product: launched, sent down, joined, pledged, tasks given, reports made. */
export async function playCascade(
  acting: Acting,
  file: CaseFile,
  committees: readonly NewOrganisation[],
): Promise<Made> {
  const made: Made = { movements: new Map(), directions: new Map(), forms: new Map(), reports: new Map() };
  for (const movement of file.cascade.movements) await cascadeMovement(acting, made, movement, committees);
  for (const direction of file.cascade.directions) await giveTasks(acting, made, direction, committees);
  for (const form of file.cascade.forms)
    await report(
      acting,
      made,
      form,
      file.movements.some(({ key }) => key === form.movement),
    );
  return made;
}

type Said<I> = I extends unknown ? Omit<I, 'commandId'> : never;

/** Sends a command whose id follows from the case's seed and the act. */
export async function say<P extends Path>(
  { client, seed }: Acting,
  by: By,
  path: P,
  input: Said<InputOf<P>>,
): Promise<OutputOf<P>> {
  const caller = callerOf(by);
  const commandId = derivedId(seed, 'cascade', caller, path, input);
  return client.mutate(caller, path, { commandId, ...input } as InputOf<P>);
}

async function cascadeMovement(
  acting: Acting,
  made: Made,
  movement: CaseFile['cascade']['movements'][number],
  committees: readonly NewOrganisation[],
): Promise<void> {
  const { key, parent, name, launchedBy, launchedOn, startedOn, documents, joinedOn, plan, pledges } = movement;
  const leader = (on: string): By => ({ role: 'leader', at: launchedBy, on });
  const parentId = parent === undefined ? undefined : made.movements.get(parent);
  const last = documents.reduce((day, { issuedOn }) => (issuedOn > day ? issuedOn : day), launchedOn);
  let known = await say(acting, leader(last), 'movements.draft', {
    name,
    launchedById: launchedBy,
    launchedOn,
    documents,
    ...(parentId === undefined ? {} : { parentId }),
  });
  made.movements.set(key, known.id);
  known = await say(acting, leader(last), 'movements.act', { ...known, act: 'launch' });
  const unitIds = expand(movement.sentTo, committees);
  known = await say(acting, leader(last), 'movements.act', { ...known, act: 'send', unitIds });
  for (const unitId of unitIds)
    await say(acting, { role: 'nominator', at: unitId, on: joinedOn }, 'movements.join', {
      id: known.id,
      unitId,
      ...(plan === undefined ? {} : { plan }),
    });
  for (const { unit: unitId, ...pledge } of pledges)
    await say(acting, { role: 'nominator', at: unitId, on: pledge.signedOn }, 'movements.pledge', {
      id: known.id,
      unitId,
      ...pledge,
    });
  const { version } = await acting.client.query(callerOf(leader(startedOn)), 'movements.get', { id: known.id });
  await say(acting, leader(startedOn), 'movements.act', { id: known.id, version, act: 'start' });
  acting.log(`${launchedOn}  ${key}: sent to ${unitIds.length} units, ${pledges.length} pledges`);
}

async function giveTasks(
  acting: Acting,
  made: Made,
  direction: CaseFile['cascade']['directions'][number],
  committees: readonly NewOrganisation[],
): Promise<void> {
  const { kind, issuer, movement, number, issuedOn, abstract, dueOn } = direction;
  const tasks = direction.tasks.flatMap((task) =>
    expand(task.leads, committees).map((leadId) => ({
      done: task.done,
      given: { content: task.content, leadId, partnerIds: expand(task.partners, committees), dueOn },
    })),
  );
  const leader = (on: string): By => ({ role: 'leader', at: issuer, on });
  const movementId = made.movements.get(movement);
  const given = await say(acting, leader(issuedOn), 'directions.give', {
    issuerId: issuer,
    kind,
    number,
    issuedOn,
    abstract,
    tasks: tasks.map((task) => task.given),
    ...(movementId === undefined ? {} : { movementId }),
  });
  made.directions.set(number, given.id);
  for (const [index, { done, given: task }] of tasks.entries()) {
    const id = given.tasks[index];
    if (!done || id === undefined) continue;
    const unit: By = { role: 'nominator', at: task.leadId, on: done.on };
    const { revision } = await say(acting, unit, 'directions.act', { id, revision: 1, act: 'report', note: done.note });
    await say(acting, leader(done.acceptedOn), 'directions.act', { id, revision, act: 'accept' });
  }
  acting.log(`${issuedOn}  ${number}: ${tasks.length} tasks`);
}

async function report(acting: Acting, made: Made, form: CascadeForm, isOwn: boolean): Promise<void> {
  const { key, owner, movement, rhythm, from, to, daysToReport, content, reports } = form;
  const movementId = made.movements.get(movement) ?? (isOwn ? movement : undefined);
  const { id: formId } = await say(acting, { role: 'statistician', at: owner, on: from }, 'reports.define', {
    ownerId: owner,
    rhythm,
    from,
    to,
    daysToReport,
    content,
    unitIds: reports.map(({ unit }) => unit),
    ...(movementId === undefined ? {} : { movementId }),
  });
  made.forms.set(key, formId);
  for (const told of reports) made.reports.set(`${key} ${told.unit}`, await handIn(acting, form, formId, told));
  acting.log(`${to}  ${key}: ${reports.length} reports accepted`);
}

/** One unit's report: written, handed in, returned where the case says so, accepted. A figure that cannot be is refused without its remark. */
async function handIn(
  acting: Acting,
  { owner }: CascadeForm,
  formId: string,
  { unit, submittedOn, acceptedOn, figures, remarks, returned }: CascadeForm['reports'][number],
): Promise<string> {
  const writer: By = { role: 'nominator', at: unit, on: submittedOn };
  const board = (on: string): By => ({ role: 'statistician', at: owner, on });
  const { toMake } = await acting.client.query(callerOf(writer), 'reports.home', undefined);
  const found = toMake.find((line) => line.formId === formId && line.unitId === unit);
  if (!found) throw new Error(`${unit} has no report of the form ${formId}`);
  const { id } = found;
  const send = (by: By, revision: number, act: 'submit' | 'accept') =>
    say(acting, by, 'reports.send', { id, revision, act });
  const save = (revision: number, told: Readonly<Record<string, string>>) =>
    say(acting, writer, 'reports.save', { id, revision, figures, remarks: told });
  let { revision } = await save(0, {});
  if (Object.keys(remarks).length > 0) {
    await expectRefused(send(writer, revision, 'submit'), 'remarkMissing');
    ({ revision } = await save(revision, remarks));
  }
  ({ revision } = await send(writer, revision, 'submit'));
  if (returned !== undefined) {
    ({ revision } = await say(acting, board(submittedOn), 'reports.send', {
      id,
      revision,
      act: 'return',
      reason: returned,
    }));
    ({ revision } = await save(revision, remarks));
    ({ revision } = await send({ ...writer, on: acceptedOn }, revision, 'submit'));
  }
  await send(board(acceptedOn), revision, 'accept');
  return id;
}

async function expectRefused(call: Promise<unknown>, code: string): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallError && error.refusal?.code === code) return;
    throw error;
  }
  throw new Error(`not refused: ${code}`);
}
