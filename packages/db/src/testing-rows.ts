import { randomUUID } from 'node:crypto';
import type { Executor } from './client.ts';
import { schema } from './schema.ts';

export type Dossier = { personId: string; nominationId: string };

/** Two units and a department; in each unit a person with a secret and a nomination, the department sees both of them. */
export async function insertRows(db: Executor): Promise<{ unitA: Dossier; unitB: Dossier }> {
  await db.drizzle.insert(schema.organisations).values(
    ['unit-a', 'unit-b', 'department', 'elsewhere'].map((id) => ({
      id,
      nameVi: id,
      kind: 'other' as const,
      level: 'unit' as const,
    })),
  );
  await db.drizzle.insert(schema.ladders).values({ id: 'none', ladders: {} });
  await db.drizzle.insert(schema.users).values({ id: 'officer', name: 'Officer', email: 'officer@example.vn' });
  return { unitA: await insertDossier(db, 'unit-a'), unitB: await insertDossier(db, 'unit-b') };
}

async function insertDossier(db: Executor, organisationId: string): Promise<Dossier> {
  const person = personRow(organisationId);
  const nomination = nominationRow(organisationId, { personId: person.id });
  await db.drizzle.insert(schema.persons).values(person);
  await db.drizzle.insert(schema.personSecrets).values(secretRow(person.id));
  await db.drizzle.insert(schema.nominations).values(nomination);
  await db.drizzle.insert(schema.achievements).values(achievementRow(nomination.id));
  await db.drizzle
    .insert(schema.nominationReaders)
    .values(nomination.visibleTo.map((reader) => ({ organisationId: reader, nominationId: nomination.id })));
  await db.drizzle.insert(schema.nominationNames).values({ nominationId: nomination.id, sortName: 'Hoa Nguyễn Thị' });
  await db.drizzle.insert(schema.nominationWords).values({ nominationId: nomination.id, onward: 'hoa' });
  await db.drizzle.insert(schema.files).values(fileRow(nomination.id));
  const decisionId = await insertCertificate(db, organisationId, nomination.id);
  await db.drizzle.insert(schema.payments).values(paymentRow(nomination.id, decisionId, organisationId));
  await db.drizzle.insert(schema.paymentHistory).values(paymentHistoryRow(nomination.id, 1));
  await db.drizzle.insert(schema.handovers).values(handoverRow(nomination.id));
  await insertReport(db, organisationId);
  await insertDirection(db, organisationId);
  await insertCluster(db, organisationId);
  await insertModel(db, organisationId);
  await insertSummary(db, organisationId);
  await db.drizzle.insert(schema.followUps).values(followUpRow(nomination.id, organisationId));
  await db.drizzle.insert(schema.complaints).values(complaintRow(nomination.id, organisationId));
  await db.drizzle.insert(schema.history).values(historyRow(nomination.id, 1));
  const facts = factsRow(nomination.id);
  await db.drizzle.insert(schema.countFacts).values(facts);
  await db.drizzle.insert(schema.countChanges).values({ ...facts, transaction: '1', sign: 1 });
  await db.drizzle.insert(schema.savedCounts).values(savedCountRow(organisationId));
  for (const kind of ['collective', 'household'] as const) {
    const id = randomUUID();
    const other = nominationRow(organisationId, kind === 'collective' ? { collectiveId: id } : { householdId: id });
    const named = { id, searchName: kind, organisationId };
    if (kind === 'collective') await db.drizzle.insert(schema.collectives).values({ ...named, name: kind });
    else await db.drizzle.insert(schema.households).values({ ...named, headName: kind });
    await db.drizzle.insert(schema.nominations).values(other);
  }
  return { personId: person.id, nominationId: nomination.id };
}

async function insertCertificate(db: Executor, issuerId: string, nominationId: string): Promise<string> {
  const decision = decisionRow(issuerId);
  const certificate = certificateRow(issuerId, nominationId, decision.id);
  const runId = randomUUID();
  await db.drizzle.insert(schema.decisions).values(decision);
  await db.drizzle.insert(schema.decisionItems).values({ decisionId: decision.id, nominationId, position: 1 });
  const paper = { decisionId: decision.id, document: {}, hash: '0'.repeat(64) };
  await db.drizzle.insert(schema.decisionPapers).values(paper);
  await db.drizzle.insert(schema.signedFiles).values(signedFileRow(decision.id));
  await db.drizzle.insert(schema.certificates).values(certificate);
  const draft = {
    id: randomUUID(),
    issuerId,
    kind: 'correction' as const,
    correctsId: decision.id,
    ground: 'Viết sai tên',
    version: 0,
    state: 'drafted' as const,
    listOrder: 'unit' as const,
    draftedById: 'officer',
  };
  await db.drizzle.insert(schema.decisionDrafts).values(draft);
  await db.drizzle.insert(schema.decisionCorrections).values({
    draftId: draft.id,
    nominationId,
    field: 'name',
    stood: 'Nguyễn Thị Hoa',
    becomes: 'Nguyễn Thị Hòa',
    position: 1,
  });
  await db.drizzle
    .insert(schema.certificateCorrections)
    .values({ certificateId: certificate.id, decisionId: decision.id, printed: {} });
  await db.drizzle.insert(schema.certificateRuns).values({
    id: runId,
    decisionId: decision.id,
    layout: 'a4',
    stock: 'blank',
    form: 'merged',
    total: 1,
    startedById: 'officer',
  });
  await db.drizzle
    .insert(schema.certificatePrints)
    .values({ id: randomUUID(), certificateId: certificate.id, copy: 1, runId, printedById: 'officer' });
  await db.drizzle.insert(schema.certificateReissues).values(reissueRow(nominationId, certificate.id, issuerId));
  return decision.id;
}

/** A report of a unit to the department, with figures and one act. */
async function insertReport(db: Executor, unitId: string): Promise<void> {
  const [formId, reportId] = [randomUUID(), randomUUID()];
  const period = { fromDay: '2026-11-01', toDay: '2026-11-30' };
  await db.drizzle.insert(schema.reportForms).values({
    ...period,
    id: formId,
    ownerId: 'department',
    title: 'Biểu',
    rhythm: 'month',
    daysToReport: 5,
    version: 1,
    createdById: 'officer',
  });
  await db.drizzle.insert(schema.reportFormVersions).values({ formId, version: 1, content: {}, madeById: 'officer' });
  await db.drizzle.insert(schema.unitReports).values({
    ...period,
    id: reportId,
    formId,
    formVersion: 1,
    unitId,
    dueOn: '2026-12-05',
    state: 'drafted',
    version: 1,
    revision: 1,
    visibleTo: [unitId, 'department'],
  });
  const figures = { reportId, version: 1, figures: {}, remarks: {}, savedById: 'officer' };
  await db.drizzle.insert(schema.unitReportFigures).values(figures);
  await db.drizzle.insert(schema.unitReportHistory).values({
    reportId,
    sequence: 1,
    act: 'save',
    actorId: 'officer',
    role: 'nominator',
    organisationId: unitId,
    payload: {},
    commandId: randomUUID(),
  });
}

/** A task that the department has given a unit, with a file and one act. */
async function insertDirection(db: Executor, leadId: string): Promise<void> {
  const [directionId, taskId] = [randomUUID(), randomUUID()];
  await db.drizzle.insert(schema.directions).values({
    id: directionId,
    issuerId: 'department',
    kind: 'plan',
    number: '922/KH-UBND',
    issuedOn: '2026-11-01',
    abstract: 'Kế hoạch',
    visibleTo: ['department'],
    givenById: 'officer',
  });
  await db.drizzle.insert(schema.directionTasks).values({
    id: taskId,
    directionId,
    position: 1,
    content: 'Báo cáo',
    leadId,
    partnerIds: [],
    dueOn: '2026-12-05',
    state: 'assigned',
    revision: 1,
    visibleTo: [leadId, 'department'],
  });
  await db.drizzle.insert(schema.directionFiles).values({
    id: randomUUID(),
    directionId,
    taskId,
    sha256: '0'.repeat(64),
    name: 'Báo cáo.pdf',
    type: 'pdf',
    size: 1,
    uploadedById: 'officer',
  });
  await db.drizzle.insert(schema.directionTaskHistory).values({
    taskId,
    sequence: 1,
    act: 'assign',
    actorId: 'officer',
    role: 'statistician',
    organisationId: 'department',
    payload: {},
    commandId: randomUUID(),
  });
}

/** A model on its way from a unit to the department, with a copy and one act. */
async function insertModel(db: Executor, unitId: string): Promise<void> {
  const modelId = randomUUID();
  await db.drizzle.insert(schema.models).values({
    id: modelId,
    unitId,
    title: 'Mô hình',
    description: '…',
    place: '…',
    effect: '…',
    holderId: 'department',
    status: 'proposed',
    version: 1,
    visibleTo: [unitId, 'department'],
  });
  const copy = { modelId, unitId: 'elsewhere', since: '2026-11-01', recordedById: 'officer' };
  await db.drizzle.insert(schema.modelCopies).values(copy);
  await db.drizzle.insert(schema.modelPictures).values({
    id: randomUUID(),
    modelId,
    sha256: '0'.repeat(64),
    type: 'png',
    size: 1,
    alternative: 'Buổi khám bệnh',
    uploadedById: 'officer',
  });
  await db.drizzle.insert(schema.modelHistory).values({
    modelId,
    sequence: 1,
    act: 'propose',
    actorId: 'officer',
    role: 'nominator',
    organisationId: unitId,
    payload: {},
    commandId: randomUUID(),
  });
}

/** A report of a unit with a section, its text and one act. */
async function insertSummary(db: Executor, unitId: string): Promise<void> {
  const [summaryId, sectionId] = [randomUUID(), randomUUID()];
  await db.drizzle.insert(schema.summaries).values({
    id: summaryId,
    kind: 'final',
    issuerId: unitId,
    title: 'Báo cáo',
    fromDay: '2026-01-01',
    toDay: '2026-12-31',
    recipients: [],
    status: 'drafting',
    numbers: {},
    version: 1,
    visibleTo: [unitId, 'department'],
  });
  const section = {
    id: sectionId,
    summaryId,
    position: 0,
    level: 0,
    title: 'Mở đầu',
    parts: [],
    content: '…',
    revision: 1,
  };
  await db.drizzle.insert(schema.summarySections).values(section);
  const written = { sectionId, revision: 1, content: '…', writtenById: 'officer', organisationId: unitId };
  await db.drizzle.insert(schema.summaryTexts).values(written);
  await db.drizzle.insert(schema.summaryHistory).values({
    summaryId,
    sequence: 1,
    act: 'draft',
    actorId: 'officer',
    role: 'statistician',
    organisationId: unitId,
    payload: {},
    commandId: randomUUID(),
  });
}

/** A cluster of one unit and the department, with a sheet and one act. */
async function insertCluster(db: Executor, unitId: string): Promise<void> {
  const [clusterId, yearId] = [randomUUID(), randomUUID()];
  const cluster = { id: clusterId, kind: 'cluster' as const, name: 'Cụm', organiserId: 'department' };
  await db.drizzle.insert(schema.clusters).values(cluster);
  await db.drizzle.insert(schema.clusterYears).values({
    id: yearId,
    clusterId,
    year: 2026,
    headId: unitId,
    crossScoring: 'members',
    award: 'CTDT',
    flags: 1,
    criteria: [],
    status: 'selfScoring',
    tieOrder: [],
    version: 1,
    visibleTo: [unitId, 'department'],
  });
  await db.drizzle.insert(schema.clusterMembers).values({ yearId, unitId });
  const sheet = { yearId, unitId, scorerId: unitId, scores: [], revision: 1, savedById: 'officer' };
  await db.drizzle.insert(schema.clusterSheets).values(sheet);
  await db.drizzle.insert(schema.clusterFiles).values({
    id: randomUUID(),
    yearId,
    unitId,
    sha256: '0'.repeat(64),
    name: 'Minh chứng.pdf',
    type: 'pdf',
    size: 1,
    uploadedById: 'officer',
  });
  await db.drizzle.insert(schema.clusterHistory).values({
    yearId,
    sequence: 1,
    act: 'score',
    actorId: 'officer',
    role: 'nominator',
    organisationId: unitId,
    payload: {},
    commandId: randomUUID(),
  });
}

export function decisionRow(issuerId: string) {
  return {
    id: randomUUID(),
    issuerId,
    kind: 'award' as const,
    number: 1,
    year: 2026,
    symbol: '01/QĐ-UBND',
    decidedOn: '2026-11-23',
    signedById: 'officer',
    issuedById: 'officer',
  };
}

export function signedFileRow(decisionId: string) {
  return {
    id: randomUUID(),
    decisionId,
    version: 1,
    way: 'scan' as const,
    sha256: '0'.repeat(64),
    name: 'Quyết định.pdf',
    type: 'pdf' as const,
    size: 1,
    identifiedBy: 'person' as const,
    signatures: [],
    addedById: 'officer',
  };
}

const lettersOfCode = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function certificateRow(issuerId: string, nominationId: string, decisionId: string) {
  const code = Array.from(randomUUID().replaceAll('-', '').slice(0, 26), (digit) =>
    lettersOfCode.charAt(Number.parseInt(digit, 16)),
  ).join('');
  return {
    id: randomUUID(),
    nominationId,
    decisionId,
    issuerId,
    year: 2026,
    registerNumber: 1,
    code,
    printed: { name: 'Nguyễn Thị Hoa' },
  };
}

export function personRow(organisationId: string) {
  return {
    id: randomUUID(),
    fullName: 'Nguyễn Thị Hoa',
    searchName: 'nguyen thi hoa',
    gender: 'female' as const,
    occupationGroup: 'worker' as const,
    organisationId,
    lifeStatus: 'alive' as const,
  };
}

function paymentRow(nominationId: string, decisionId: string, unitId: string) {
  return {
    nominationId,
    decisionId,
    payerId: unitId,
    unitId,
    award: 'BKT',
    amount: 1_800_000,
    isDue: true,
    source: 'Điều 54',
    payerSource: 'Điều 11',
    state: 'listed' as const,
    version: 1,
  };
}

export function handoverRow(nominationId: string) {
  return {
    id: randomUUID(),
    nominationId,
    position: 1,
    state: 'handedOver' as const,
    presence: 'represented' as const,
    receivedBy: 'Trần Thị B',
    relation: 'vợ',
    receivedOn: '2026-11-23',
    certificate: true,
    prize: true,
  };
}

const ruled = { dueOn: '2026-12-08', source: 'Điều 79', verified: false };

export function followUpRow(nominationId: string, officeId: string) {
  return {
    id: randomUUID(),
    kind: 'refusalNotice' as const,
    nominationId,
    officeId,
    role: 'clerk' as const,
    owedSince: '2026-11-23',
    ...ruled,
  };
}

export function complaintRow(nominationId: string, officeId: string) {
  return {
    id: randomUUID(),
    nominationId,
    complainant: 'Nguyễn Thị Hoa',
    content: 'Sai năm công tác',
    receivedOn: '2026-11-23',
    recordedById: 'officer',
    recordedForId: officeId,
    officeId,
    bodyId: officeId,
    state: 'received' as const,
    ...ruled,
  };
}

function reissueRow(nominationId: string, certificateId: string, unitId: string) {
  return {
    id: randomUUID(),
    nominationId,
    certificateId,
    cause: 'lost' as const,
    reason: 'Cháy nhà',
    officeId: unitId,
    unitId,
    askedOn: '2026-11-23',
    askedById: 'officer',
    state: 'asked' as const,
    ...ruled,
  };
}

export function paymentHistoryRow(nominationId: string, sequence: number) {
  return {
    nominationId,
    sequence,
    act: 'awardRevoked' as const,
    stateFrom: 'listed',
    stateTo: 'cancelled',
    actorId: 'officer',
    role: 'clerk',
    organisationId: 'department',
    payload: {},
    commandId: randomUUID(),
  };
}

export function fileRow(nominationId: string) {
  return {
    id: randomUUID(),
    nominationId,
    sha256: 'a'.repeat(64),
    name: 'Nguyễn Thị Hoa.pdf',
    type: 'pdf' as const,
    size: 1,
    uploadedById: 'officer',
  };
}

export function secretRow(personId: string) {
  return { personId, field: 'nationalId' as const, keyId: 'k1', ciphertext: new Uint8Array([1, 2, 3]) };
}

type Subject = { personId: string } | { collectiveId: string } | { householdId: string };

export function nominationRow(unit: string, subject: Subject) {
  const kinds = { personId: 'individual', collectiveId: 'collective', householdId: 'household' } as const;
  const [key] = Object.keys(subject) as (keyof typeof kinds)[];
  return {
    id: randomUUID(),
    code: `HS-${randomUUID().slice(0, 8)}`,
    version: 1,
    stage: 'drafting',
    subjectKind: kinds[key ?? 'personId'],
    ...subject,
    award: 'BKT',
    requestedAward: 'BKT',
    commendationType: 'merit' as const,
    procedure: 'standard' as const,
    posthumous: false,
    submittingUnitId: unit,
    holderId: unit,
    position: 0,
    visibleTo: [unit, 'department'],
    dossier: {},
    laddersId: 'none',
    historyHead: '0',
  };
}

export function achievementRow(nominationId: string) {
  return { nominationId, summary: 'Cứu người trong lũ', fromDate: '2026-01-01', toDate: '2026-06-30' };
}

export function historyRow(nominationId: string, sequence: number) {
  return {
    nominationId,
    sequence,
    previousHash: '0',
    hash: '1',
    recordedAt: '2026-11-22T03:04:05.120000Z',
    effectiveOn: '2026-11-22',
    actorId: 'officer',
    role: 'nominator',
    organisationId: 'unit-a',
    eventType: 'submit',
    payload: { type: 'submit' },
    payloadHash: '2',
    stageTo: 'drafting',
    award: 'BKT',
    commandId: randomUUID(),
  };
}

function factsRow(nominationId: string) {
  const days = { daysIntake: 0, daysAppraisal: 0, daysCouncil: 0, daysLeader: 0, daysApproved: 0 };
  const kind = { commendationType: 'merit', procedure: 'standard', subjectKind: 'individual', posthumous: false };
  const person = { gender: 'female', ethnicity: 'unknown', occupationGroup: 'official', submittingUnitId: 'unit-a' };
  const origin = 'vietnamese';
  const audienceId = randomUUID();
  return {
    nominationId,
    audienceId,
    stage: 'draft',
    award: 'BKT',
    returns: 0,
    since: '2026-01-02',
    ...kind,
    ...person,
    origin,
    ...days,
  };
}

/** A table of the counts that a unit shares with the department. */
function savedCountRow(unitId: string) {
  const keptFor = [unitId, 'department'];
  return { id: randomUUID(), name: 'Theo năm', definition: '{}', keptFor, madeById: 'officer' };
}
