import type { Role } from '@vinh-danh/workflows';
import type { Context } from '../context.ts';
import { RefusedError } from '../errors.ts';

/** Who may call: everybody, every signed-in user, or whoever holds one of the roles on the business day. */
export type Access = 'public' | 'signedIn' | readonly Role[];

/** Who reads nominations: everybody in the chain, the board and the auditor; not whoever only answers or administers. */
const readers = [
  'nominator',
  'unitHead',
  'appraiser',
  'clerk',
  'councilSecretary',
  'councilMember',
  'leader',
  'statistician',
  'auditor',
] as const satisfies Role[];

/** Who moves nominations; which one, in which stage, is the machine's and its permissions' to say. */
const actors = ['nominator', 'unitHead', 'appraiser', 'leader', 'clerk', 'consultee'] as const satisfies Role[];

/** Who drafts a province's regulation; of which province is asked in the slice. */
const drafters = ['appraiser', 'administrator'] as const satisfies Role[];

/**
 * Who may call what: one row a procedure. `router.ts` does not compile when a procedure has
 * no row, or a row no procedure. Which nominations a permitted caller may see or move is asked in the slices, of the machine and its permissions.
 */
export const procedurePolicy = {
  'aftermath.list': readers,
  'aftermath.ofNomination': readers,
  'aftermath.ofDecision': readers,
  'aftermath.settle': ['clerk', 'appraiser', 'nominator'],
  'aftermath.complain': ['nominator', 'appraiser'],
  'aftermath.actOnComplaint': ['nominator', 'appraiser', 'leader', 'unitHead'],
  'aftermath.askReissue': ['nominator'],
  'aftermath.actOnReissue': ['clerk', 'nominator'],
  'auth.me': 'public',
  'auth.demonstrationAccounts': 'public',
  'certificates.list': readers,
  'certificates.ofNomination': readers,
  'certificates.print': ['clerk'],
  'certificates.run': ['clerk'],
  'certificates.calibrate': ['clerk'],
  'conferral.overview': readers,
  'conferral.get': readers,
  'conferral.plan': ['clerk'],
  'conferral.edit': ['clerk'],
  'conferral.add': ['clerk'],
  'conferral.remove': ['clerk'],
  'conferral.mark': ['clerk'],
  'conferral.hold': ['clerk'],
  'conferral.cancel': ['clerk'],
  'conferral.handOver': ['clerk'],
  'clusters.list': 'signedIn',
  'clusters.get': 'signedIn',
  'clusters.awards': ['statistician', 'leader', 'unitHead'],
  'clusters.form': ['statistician', 'leader', 'unitHead'],
  'clusters.arrange': ['statistician', 'leader', 'unitHead'],
  'clusters.act': ['statistician', 'leader', 'unitHead', 'nominator'],
  'clusters.score': ['nominator', 'unitHead'],
  'clusters.nominate': ['nominator'],
  'consultations.pending': ['consultee'],
  'councils.holdSession': ['councilSecretary'],
  'decisions.list': readers,
  'decisions.get': readers,
  'decisions.issue': ['clerk'],
  'decisions.toDraft': ['clerk'],
  'decisions.drafts': ['clerk', 'leader', 'unitHead'],
  'decisions.getDraft': ['clerk', 'leader', 'unitHead'],
  'decisions.draft': ['clerk'],
  'decisions.discardDraft': ['clerk', 'leader', 'unitHead'],
  'decisions.signDraft': ['leader', 'unitHead'],
  'decisions.issueDraft': ['clerk'],
  'decisions.correctable': ['clerk'],
  'decisions.draftCorrection': ['clerk'],
  'decisions.revoke': ['leader', 'unitHead'],
  'eligibility.ofDraft': ['nominator'],
  'eligibility.ofNomination': readers,
  'home.get': 'signedIn',
  'leading.batches': ['leader', 'unitHead'],
  'leading.batch': ['leader', 'unitHead'],
  'directions.list': 'signedIn',
  'directions.under': 'signedIn',
  'directions.get': readers,
  'directions.task': readers,
  'directions.give': ['statistician', 'leader', 'unitHead'],
  'directions.add': ['statistician', 'leader', 'unitHead'],
  'directions.act': ['nominator', 'unitHead', 'statistician', 'leader'],
  'models.list': 'signedIn',
  'models.get': 'signedIn',
  'models.draft': ['nominator', 'unitHead'],
  'models.edit': ['nominator', 'unitHead'],
  'models.removePicture': ['nominator', 'unitHead'],
  'models.act': ['nominator', 'unitHead', 'leader', 'appraiser', 'statistician'],
  'models.copy': ['nominator', 'unitHead'],
  'summaries.list': 'signedIn',
  'summaries.get': 'signedIn',
  'summaries.texts': 'signedIn',
  'summaries.draft': ['statistician', 'leader', 'unitHead'],
  'summaries.arrange': ['statistician', 'leader', 'unitHead'],
  'summaries.write': ['nominator', 'unitHead', 'leader', 'statistician'],
  'summaries.act': ['statistician', 'leader', 'unitHead'],
  'statutory.list': readers,
  'statutory.table': readers,
  'statutory.revise': ['statistician', 'leader', 'unitHead'],
  'movements.list': 'signedIn',
  'movements.get': 'signedIn',
  'movements.health': 'signedIn',
  'movements.places': readers,
  'movements.bodies': ['statistician', 'leader', 'unitHead'],
  'movements.draft': ['statistician', 'leader', 'unitHead'],
  'movements.act': ['statistician', 'leader', 'unitHead'],
  'movements.remind': ['statistician', 'leader', 'unitHead'],
  'movements.join': ['nominator', 'unitHead'],
  'movements.pledge': ['nominator', 'unitHead'],
  'movements.withdrawPledge': ['nominator', 'unitHead'],
  'nominations.list': readers,
  'nominations.count': readers,
  'nominations.get': readers,
  'nominations.createMany': ['nominator'],
  'nominations.send': actors,
  'nominations.sendBatch': actors,
  'organisations.mine': 'signedIn',
  'organisations.named': 'signedIn',
  'organisations.search': 'signedIn',
  'prizes.decisions': readers,
  'prizes.get': readers,
  'prizes.act': ['clerk', 'appraiser', 'leader', 'unitHead'],
  'prizes.setBudget': ['clerk'],
  'prizes.decideBudget': ['appraiser', 'leader', 'unitHead'],
  'regulations.list': 'signedIn',
  'regulations.get': 'signedIn',
  'regulations.start': drafters,
  'regulations.whatIf': [...drafters, 'leader'],
  'regulations.draft': drafters,
  'regulations.propose': drafters,
  'regulations.withdraw': drafters,
  'regulations.approve': ['leader'],
  'regulations.refuse': ['leader'],
  'reports.home': 'signedIn',
  'reports.units': ['statistician', 'leader', 'unitHead'],
  'reports.get': readers,
  'reports.overview': readers,
  'reports.define': ['statistician'],
  'reports.revise': ['statistician'],
  'reports.save': ['nominator', 'unitHead', 'statistician'],
  'reports.send': ['nominator', 'unitHead', 'statistician'],
  'rerouting.list': ['appraiser', 'nominator'],
  'rules.awards': 'signedIn',
  'rules.book': 'signedIn',
  'rules.calendar': 'signedIn',
  'rules.chart': 'signedIn',
  'rules.papers': 'signedIn',
  'rules.explain': 'signedIn',
  'signedFiles.ofDecision': readers,
  'statistics.counts': readers,
  'statistics.cube': readers,
  'statistics.tree': readers,
  'statistics.anomalies': readers,
  'statistics.saved': readers,
  'statistics.save': readers,
  'statistics.removeSaved': readers,
  'statistics.prizes': readers,
  'templates.list': [...drafters, 'leader'],
  'templates.approve': ['leader'],
  'templates.retire': [...drafters, 'leader'],
  'views.mine': 'signedIn',
  'views.keep': 'signedIn',
} as const satisfies Readonly<Record<string, Access>>;

/**
 * Asks the policy. A path without a row is denied, whoever asks.
 * @throws RefusedError `signInRequired` or `forbidden`.
 */
export function checkAccess(path: string, { user, memberships }: Pick<Context, 'user' | 'memberships'>): void {
  const access = findAccess(path);
  if (access === 'public') return;
  if (!user) throw new RefusedError({ code: 'signInRequired' });
  if (access === 'signedIn') return;
  if (!access || !memberships.some(({ role }) => access.includes(role))) throw new RefusedError({ code: 'forbidden' });
}

// Annotated, so that the builder's type does not come round to the router's own.
function findAccess(path: string): Access | undefined {
  const rows: Readonly<Record<string, Access>> = procedurePolicy;
  return Object.hasOwn(rows, path) ? rows[path] : undefined;
}
