import { randomUUID } from 'node:crypto';
import type { Role } from '@vinh-danh/workflows';
import { roles } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOneUser, type OneUser } from '../testing/one-user.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { procedurePolicy } from './policy.ts';

/** Who is let in to what, written down by hand from the duties of the offices: x. In the order of `columns`. */
const columns = [
  'nominator',
  'unitHead',
  'appraiser',
  'clerk',
  'councilSecretary',
  'councilMember',
  'leader',
  'statistician',
  'consultee',
  'administrator',
  'auditor',
] as const satisfies Role[];
const table: Readonly<Record<string, string>> = {
  'aftermath.list': 'xxxxxxxx..x',
  'aftermath.ofNomination': 'xxxxxxxx..x',
  'aftermath.ofDecision': 'xxxxxxxx..x',
  'aftermath.settle': 'x.xx.......',
  'aftermath.complain': 'x.x........',
  'aftermath.actOnComplaint': 'xxx...x....',
  'aftermath.askReissue': 'x..........',
  'aftermath.actOnReissue': 'x..x.......',
  'auth.me': 'xxxxxxxxxxx',
  'auth.demonstrationAccounts': 'xxxxxxxxxxx',
  'certificates.list': 'xxxxxxxx..x',
  'certificates.ofNomination': 'xxxxxxxx..x',
  'certificates.print': '...x.......',
  'certificates.run': '...x.......',
  'certificates.calibrate': '...x.......',
  'clusters.list': 'xxxxxxxxxxx',
  'clusters.get': 'xxxxxxxxxxx',
  'clusters.awards': '.x....xx...',
  'clusters.form': '.x....xx...',
  'clusters.arrange': '.x....xx...',
  'clusters.act': 'xx....xx...',
  'clusters.score': 'xx.........',
  'clusters.nominate': 'x..........',
  'conferral.overview': 'xxxxxxxx..x',
  'conferral.get': 'xxxxxxxx..x',
  'conferral.plan': '...x.......',
  'conferral.edit': '...x.......',
  'conferral.add': '...x.......',
  'conferral.remove': '...x.......',
  'conferral.mark': '...x.......',
  'conferral.hold': '...x.......',
  'conferral.cancel': '...x.......',
  'conferral.handOver': '...x.......',
  'consultations.pending': '........x..',
  'councils.holdSession': '....x......',
  'decisions.list': 'xxxxxxxx..x',
  'decisions.get': 'xxxxxxxx..x',
  'decisions.issue': '...x.......',
  'decisions.revoke': '.x....x....',
  'decisions.toDraft': '...x.......',
  'decisions.drafts': '.x.x..x....',
  'decisions.getDraft': '.x.x..x....',
  'decisions.draft': '...x.......',
  'decisions.discardDraft': '.x.x..x....',
  'decisions.signDraft': '.x....x....',
  'decisions.issueDraft': '...x.......',
  'decisions.correctable': '...x.......',
  'decisions.draftCorrection': '...x.......',
  'eligibility.ofDraft': 'x..........',
  'eligibility.ofNomination': 'xxxxxxxx..x',
  'home.get': 'xxxxxxxxxxx',
  'leading.batches': '.x....x....',
  'leading.batch': '.x....x....',
  'directions.list': 'xxxxxxxxxxx',
  'directions.under': 'xxxxxxxxxxx',
  'directions.get': 'xxxxxxxx..x',
  'directions.task': 'xxxxxxxx..x',
  'directions.give': '.x....xx...',
  'directions.add': '.x....xx...',
  'directions.act': 'xx....xx...',
  'models.list': 'xxxxxxxxxxx',
  'models.get': 'xxxxxxxxxxx',
  'models.draft': 'xx.........',
  'models.edit': 'xx.........',
  'models.act': 'xxx...xx...',
  'models.copy': 'xx.........',
  'summaries.list': 'xxxxxxxxxxx',
  'summaries.get': 'xxxxxxxxxxx',
  'summaries.texts': 'xxxxxxxxxxx',
  'summaries.draft': '.x....xx...',
  'summaries.arrange': '.x....xx...',
  'summaries.write': 'xx....xx...',
  'summaries.act': '.x....xx...',
  'statutory.list': 'xxxxxxxx..x',
  'statutory.table': 'xxxxxxxx..x',
  'statutory.revise': '.x....xx...',
  'movements.list': 'xxxxxxxxxxx',
  'movements.get': 'xxxxxxxxxxx',
  'movements.health': 'xxxxxxxxxxx',
  'movements.places': 'xxxxxxxx..x',
  'movements.bodies': '.x....xx...',
  'movements.draft': '.x....xx...',
  'movements.act': '.x....xx...',
  'movements.remind': '.x....xx...',
  'movements.join': 'xx.........',
  'movements.pledge': 'xx.........',
  'movements.withdrawPledge': 'xx.........',
  'nominations.list': 'xxxxxxxx..x',
  'nominations.count': 'xxxxxxxx..x',
  'nominations.get': 'xxxxxxxx..x',
  'nominations.createMany': 'x..........',
  'nominations.send': 'xxxx..x.x..',
  'nominations.sendBatch': 'xxxx..x.x..',
  'organisations.mine': 'xxxxxxxxxxx',
  'organisations.named': 'xxxxxxxxxxx',
  'organisations.search': 'xxxxxxxxxxx',
  'prizes.decisions': 'xxxxxxxx..x',
  'prizes.get': 'xxxxxxxx..x',
  'prizes.act': '.xxx..x....',
  'prizes.setBudget': '...x.......',
  'prizes.decideBudget': '.xx...x....',
  'regulations.list': 'xxxxxxxxxxx',
  'regulations.get': 'xxxxxxxxxxx',
  'regulations.start': '..x......x.',
  'regulations.whatIf': '..x...x..x.',
  'regulations.draft': '..x......x.',
  'regulations.propose': '..x......x.',
  'regulations.withdraw': '..x......x.',
  'regulations.approve': '......x....',
  'regulations.refuse': '......x....',
  'reports.home': 'xxxxxxxxxxx',
  'reports.units': '.x....xx...',
  'reports.get': 'xxxxxxxx..x',
  'reports.overview': 'xxxxxxxx..x',
  'reports.define': '.......x...',
  'reports.revise': '.......x...',
  'reports.save': 'xx.....x...',
  'reports.send': 'xx.....x...',
  'rerouting.list': 'x.x........',
  'rules.awards': 'xxxxxxxxxxx',
  'rules.book': 'xxxxxxxxxxx',
  'rules.calendar': 'xxxxxxxxxxx',
  'rules.chart': 'xxxxxxxxxxx',
  'rules.papers': 'xxxxxxxxxxx',
  'rules.explain': 'xxxxxxxxxxx',
  'signedFiles.ofDecision': 'xxxxxxxx..x',
  'statistics.counts': 'xxxxxxxx..x',
  'statistics.cube': 'xxxxxxxx..x',
  'statistics.anomalies': 'xxxxxxxx..x',
  'statistics.saved': 'xxxxxxxx..x',
  'statistics.save': 'xxxxxxxx..x',
  'statistics.removeSaved': 'xxxxxxxx..x',
  'statistics.prizes': 'xxxxxxxx..x',
  'templates.list': '..x...x..x.',
  'templates.approve': '......x....',
  'templates.retire': '..x...x..x.',
  'views.mine': 'xxxxxxxxxxx',
  'views.keep': 'xxxxxxxxxxx',
};

const id = randomUUID();
const inputs: Readonly<Record<string, unknown>> = {
  'aftermath.ofNomination': { id },
  'aftermath.ofDecision': { id },
  'certificates.list': { decisionId: id },
  'certificates.ofNomination': { id },
  'certificates.run': { id },
  'decisions.get': { id },
  'decisions.getDraft': { id },
  'decisions.correctable': { id },
  'nominations.list': { view: 'work' },
  'nominations.count': { view: 'work' },
  'eligibility.ofNomination': { id },
  'eligibility.ofDraft': {
    organisationId: 'benh-vien',
    award: 'BKT',
    subject: { kind: 'individual' },
    commendationType: 'merit',
    procedure: 'standard',
    posthumous: false,
  },
  'nominations.get': { id },
  'organisations.named': { ids: ['so-y-te'] },
  'organisations.search': { text: 'Sở' },
  'prizes.decisions': {},
  'conferral.get': { id },
  'prizes.get': { decisionId: id },
  'regulations.get': { id },
  'regulations.start': { organisationId: 'ubnd-tinh' },
  'regulations.whatIf': { id },
  'leading.batch': { organisationId: 'benh-vien', role: 'leader', task: 'decide', letterId: id },
  'rules.explain': { award: 'BKT', subject: 'individual' },
  'signedFiles.ofDecision': { decisionId: id },
  'statistics.counts': {},
  'statutory.list': { period: 'year', year: 2026 },
  'statutory.table': { key: 'movements', period: 'year', year: 2026 },
  'statistics.anomalies': { year: 2026 },
  'statistics.cube': { by: ['award', 'year'] },
};
const mutations = [
  'aftermath.settle',
  'aftermath.complain',
  'aftermath.actOnComplaint',
  'aftermath.askReissue',
  'aftermath.actOnReissue',
  'certificates.print',
  'certificates.calibrate',
  'conferral.plan',
  'conferral.edit',
  'conferral.add',
  'conferral.remove',
  'conferral.mark',
  'conferral.hold',
  'conferral.cancel',
  'conferral.handOver',
  'councils.holdSession',
  'decisions.issue',
  'decisions.revoke',
  'decisions.draft',
  'decisions.discardDraft',
  'decisions.signDraft',
  'decisions.issueDraft',
  'decisions.draftCorrection',
  'nominations.createMany',
  'nominations.send',
  'nominations.sendBatch',
  'prizes.act',
  'prizes.setBudget',
  'prizes.decideBudget',
  'regulations.draft',
  'regulations.propose',
  'regulations.withdraw',
  'regulations.approve',
  'regulations.refuse',
  'templates.approve',
  'templates.retire',
  'statistics.save',
  'statistics.removeSaved',
  'views.keep',
  'reports.define',
  'reports.revise',
  'reports.save',
  'reports.send',
  'directions.give',
  'directions.add',
  'directions.act',
  'clusters.form',
  'clusters.arrange',
  'clusters.act',
  'clusters.score',
  'clusters.nominate',
  'models.draft',
  'models.edit',
  'models.act',
  'models.copy',
  'statutory.revise',
  'summaries.draft',
  'summaries.arrange',
  'summaries.write',
  'summaries.act',
  'movements.draft',
  'movements.act',
  'movements.remind',
  'movements.join',
  'movements.pledge',
  'movements.withdrawPledge',
];

let province: Province;
let person: OneUser;

beforeAll(async () => {
  province = await openProvince();
  person = await openOneUser(province);
});
afterAll(async () => {
  await person.close();
  await province.close();
});

describe('every procedure and every role, over HTTP', () => {
  it('the table knows all of them', () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(procedurePolicy).toSorted());
    expect(columns.toSorted()).toEqual(roles.toSorted());
  });

  it.each(columns)('%s is let in to exactly what the table says', async (role) => {
    await person.hold([`${role}@benh-vien`]);
    expect(await letIn()).toEqual(
      Object.entries(table).map(([path, row]) => [path, row[columns.indexOf(role)] === 'x']),
    );
  });

  it('whoever holds no office is let in to what everybody signed in may ask', async () => {
    await person.hold([]);
    expect(await letIn()).toEqual(Object.entries(table).map(([path, row]) => [path, !row.includes('.')]));
  });
});

/** For every procedure whether its door opens: what happens behind it does not matter here. */
async function letIn(): Promise<[string, boolean][]> {
  const paths = Object.keys(table);
  const queries = paths
    .filter((path) => !mutations.includes(path))
    .map((path) => ({ path, input: inputs[path], query: true }));
  const posts = mutations.map((path) => ({ path, input: {} }));
  const ended = [...(await person.call(queries)), ...(await person.call(posts))];
  const codes = new Map([...queries, ...posts].map(({ path }, index) => [path, ended[index]?.code]));
  return paths.map((path) => [path, codes.get(path) !== 'forbidden']);
}
