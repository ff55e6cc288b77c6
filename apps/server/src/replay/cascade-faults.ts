import type { NewOrganisation } from '../organisations/insert.ts';
import type { CaseFile } from './case-file.ts';
import { emailOf, type Office } from './cast.ts';
import type { Acting, Made } from './cascade.ts';
import type { Caller } from './client.ts';
import { expand } from './units.ts';

/** What was compared, and what differs from what the case expects. */
export type CascadeSummary = { joined: number; tasks: number; reports: number; compared: number; faults: string[] };

/** Asks the product for everything that the case expects of its movements, and says what differs. */
export async function judgeCascade(
  { client }: Acting,
  file: CaseFile,
  made: Made,
  committees: readonly NewOrganisation[],
): Promise<CascadeSummary> {
  const summary: CascadeSummary = { joined: 0, tasks: 0, reports: made.reports.size, compared: 0, faults: [] };
  const on = lastDayOf(file);
  const caller = (role: Office['role'], at: string): Caller => ({ email: emailOf({ role, organisationId: at }), on });
  const compare = (what: string, got: unknown, wanted: unknown) => {
    summary.compared += 1;
    if (got !== wanted) summary.faults.push(`${what}: ${String(got)}, not ${String(wanted)}`);
  };
  const { movements, directions, forms } = file.cascade;

  for (const { key, launchedBy, sentTo } of movements) {
    const { units } = await client.query(caller('leader', launchedBy), 'movements.get', {
      id: made.movements.get(key) ?? key,
    });
    const joined = new Set(units.filter(({ joinedOn }) => joinedOn !== null).map(({ unitId }) => unitId));
    summary.joined += joined.size;
    compare(`${key} joined`, joined.size, expand(sentTo, committees).length);
    const expected = file.expectMovements.find(({ movement }) => movement === key);
    const of = (level: string) => committees.filter((one) => one.level === level && joined.has(one.id)).length;
    const households = units.reduce((sum, unit) => sum + unit.households, 0);
    if (expected?.communes !== undefined) compare(`${key} communes`, of('commune'), expected.communes);
    if (expected?.districts !== undefined) compare(`${key} districts`, of('district'), expected.districts);
    if (expected?.households !== undefined) compare(`${key} households`, households, expected.households);
  }

  for (const { number, issuer, tasks } of directions) {
    const id = made.directions.get(number) ?? number;
    const read = await client.query(caller('leader', issuer), 'directions.get', { id });
    summary.tasks += read.tasks.length;
    const expected = file.expectTasks.find((one) => one.number === number);
    if (expected) compare(`${number} items`, new Set(tasks.map(({ item }) => item)).size, expected.items);
    for (const { leads, content } of tasks)
      for (const lead of expand(leads, committees)) {
        compare(
          `${number} task of ${lead}`,
          read.tasks.filter((task) => task.leadId === lead && task.content === content).length,
          1,
        );
        const home = await client.query(caller('nominator', lead), 'directions.list', undefined);
        const open = read.tasks.filter((task) => task.leadId === lead && task.state !== 'accepted');
        compare(
          `${number} on the home of ${lead}`,
          open.every((task) => home.toDo.some((line) => line.id === task.id)),
          true,
        );
      }
  }

  for (const { form: key, unit, figures } of file.expectFigures) {
    const form = forms.find((one) => one.key === key);
    const overview = await client.query(caller('statistician', form?.owner ?? ''), 'reports.overview', {
      formId: made.forms.get(key) ?? '',
      ...(form ? { from: form.from, to: form.to } : {}),
    });
    const numbers = overview.levels.find(({ id }) => id === unit)?.numbers ?? {};
    for (const [name, wanted] of Object.entries(figures)) compare(`${key} ${unit} ${name}`, numbers[name], wanted);
  }

  for (const { form: key, unit, key: name, sum, total } of file.expectFindings) {
    const form = forms.find((one) => one.key === key);
    const id = made.reports.get(`${key} ${unit}`) ?? '';
    const read = await client.query(caller('statistician', form?.owner ?? ''), 'reports.get', { id });
    const finding = read.findings.find((one) => one.key === name && one.kind === 'doesNotAddUp');
    const told = finding?.kind === 'doesNotAddUp' ? finding.figures : undefined;
    compare(`${key} ${name} sum`, told?.sum, sum);
    compare(`${key} ${name} total`, told?.total, total);
    compare(`${key} ${name} remark`, read.remarks[name] !== undefined && read.state === 'accepted', true);
  }
  return summary;
}

function lastDayOf({ cascade }: CaseFile): string {
  const days = [
    ...cascade.movements.map(({ joinedOn }) => joinedOn),
    ...cascade.directions.map(({ issuedOn }) => issuedOn),
    ...cascade.forms.flatMap(({ reports }) => reports.map(({ acceptedOn }) => acceptedOn)),
  ];
  return days.reduce((last, day) => (day > last ? day : last), '2000-01-01');
}
