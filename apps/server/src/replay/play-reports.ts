import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import type { Acting, Made } from './cascade.ts';
import { say } from './cascade.ts';
import type { CaseFile } from './case-file.ts';
import { emailOf, type Office } from './cast.ts';
import type { PaperFolder } from './documents/paper-folder.ts';
import type { CaseReport } from './reports-file.ts';

/** What was written, and what it does not say that the case asks for. */
export type ReportsSummary = { written: number; compared: number; faults: string[] };

/** The offices that write and sign the reports of a case. */
export function reportOffices({ reports }: CaseFile): Office[] {
  return reports.flatMap(({ issuer }) => [
    { role: 'statistician' as const, organisationId: issuer },
    { role: 'leader' as const, organisationId: issuer },
  ]);
}

/** Writes and signs the reports of a case as its officials do, and saves each as PDF and Word where there is a folder. */
export async function playReports(
  acting: Acting,
  { reports }: CaseFile,
  made: Made,
  folder?: PaperFolder,
): Promise<ReportsSummary> {
  const summary: ReportsSummary = { written: 0, compared: 0, faults: [] };
  for (const report of reports) {
    const { id, paper } = await writeReport(acting, report, made);
    summary.written += 1;
    const said = linesOf(paper);
    for (const wanted of report.says) {
      summary.compared += 1;
      if (!said.some((line) => line.includes(wanted))) summary.faults.push(`${report.key} does not say: ${wanted}`);
    }
    if (folder) await save(acting, report, { id, paper, folder });
    acting.log(`${report.signedOn}  ${report.key}: ${paper.symbol} signed off`);
  }
  return summary;
}

async function writeReport(
  acting: Acting,
  report: CaseReport,
  made: Made,
): Promise<{ id: string; paper: OfficialDocument }> {
  const { kind, issuer, movement, form, title, from, to, recipients, sections, draftedOn, signedOn } = report;
  const board = { role: 'statistician' as const, at: issuer, on: draftedOn };
  const leader = { role: 'leader' as const, at: issuer, on: signedOn };
  const formId = form === undefined ? undefined : made.forms.get(form);
  let known = await say(acting, board, 'summaries.draft', {
    kind,
    issuerId: issuer,
    movementId: made.movements.get(movement) ?? movement,
    ...(formId === undefined ? {} : { formId }),
    title,
    from,
    to,
    recipients,
  });
  const arranged = sections.map(({ level, title: heading, parts }) => ({ level, title: heading, parts, unitId: null }));
  known = await say(acting, board, 'summaries.arrange', { ...known, title, recipients, sections: arranged });
  const { id } = known;
  const caller = { email: emailOf({ role: 'statistician', organisationId: issuer }), on: draftedOn };
  const read = await acting.client.query(caller, 'summaries.get', { id });
  for (const [index, { text }] of sections.entries()) {
    const sectionId = read.sections[index]?.id ?? '';
    if (text !== '') known = await say(acting, board, 'summaries.write', { id, sectionId, revision: 0, content: text });
  }
  known = await say(acting, board, 'summaries.act', { ...known, act: 'sendForReview' });
  await say(acting, leader, 'summaries.act', { ...known, act: 'signOff' });
  const { paper } = await acting.client.query({ ...caller, on: signedOn }, 'summaries.get', { id });
  if (!paper) throw new Error(`${report.key} was not signed`);
  return { id, paper };
}

function linesOf({ body }: OfficialDocument): string[] {
  return body.flatMap((block) => ('text' in block ? [block.text] : []));
}

type Saving = { readonly id: string; readonly paper: OfficialDocument; readonly folder: PaperFolder };

async function save({ client }: Acting, { issuer, signedOn }: CaseReport, { id, paper, folder }: Saving) {
  const caller = { email: emailOf({ role: 'statistician', organisationId: issuer }), on: signedOn };
  for (const type of ['pdf', 'docx'] as const) {
    const content = await client.download(caller, `/api/summaries/${id}/paper.${type}`);
    const about = `${paper.symbol} ${paper.issuer}`;
    await folder.save({ kind: 'reports', id, day: signedOn, about, type, content });
  }
}
