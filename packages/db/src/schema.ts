import { certificateReissues, complaints, followUps } from './schema/aftermath.ts';
import { commandRecords, counters, deadlines, history, installation, outbox } from './schema/audit.ts';
import { accounts, memberships, sessions, users, verifications } from './schema/auth.ts';
import {
  certificateCorrections,
  certificateKeys,
  certificatePrinters,
  certificatePrints,
  certificateRuns,
  certificates,
} from './schema/certificates.ts';
import {
  clusterFlags,
  clusterHistory,
  clusterMembers,
  clusters,
  clusterFiles,
  clusterSheets,
  clusterYears,
} from './schema/clusters.ts';
import { ceremonies, ceremonyHistory, handovers } from './schema/conferral.ts';
import { consultations, publicNotices } from './schema/consultations.ts';
import { countAudiences, countChanges, countFacts, countResets, countTables, savedCounts } from './schema/counts.ts';
import { councilItems, councilSessions } from './schema/council.ts';
import { decisionItems } from './schema/decision-items.ts';
import { decisionCorrections, decisionDraftItems, decisionDrafts, decisionPapers } from './schema/decision-papers.ts';
import { decisions } from './schema/decisions.ts';
import { files } from './schema/files.ts';
import { letterItems, submissionLetters } from './schema/letters.ts';
import { modelCopies, modelHistory, modelPictures, models } from './schema/models.ts';
import {
  movementDocuments,
  movementHistory,
  movementPledges,
  movementReminders,
  movements,
  movementUnits,
} from './schema/movements.ts';
import { nominationNames, nominationWords } from './schema/names.ts';
import { achievements, ladders, nominationReaders, nominations } from './schema/nominations.ts';
import { organisationOffices, organisationSuccessors, organisations } from './schema/organisations.ts';
import { directionFiles, directions, directionTaskHistory, directionTasks } from './schema/directions.ts';
import { documentTemplates } from './schema/document-templates.ts';
import { fundBudgets, paymentHistory, payments } from './schema/payments.ts';
import { collectives, households, personSecrets, persons } from './schema/people.ts';
import {
  reportForms,
  reportFormVersions,
  unitReportFigures,
  unitReportHistory,
  unitReports,
} from './schema/reports.ts';
import { regulationHistory, regulations, rulebooks } from './schema/rulebooks.ts';
import { signedFiles } from './schema/signed-files.ts';
import { statutoryForms } from './schema/statutory.ts';
import { summaries, summaryHistory, summarySections, summaryTexts } from './schema/summaries.ts';
import { savedViews } from './schema/views.ts';

/** Every table of an installation. A new table goes here and into the grants; the types and tests insist on it. */
export const schema = {
  organisations,
  organisationSuccessors,
  organisationOffices,
  users,
  sessions,
  accounts,
  verifications,
  memberships,
  persons,
  personSecrets,
  collectives,
  households,
  movements,
  movementDocuments,
  movementUnits,
  movementPledges,
  movementHistory,
  movementReminders,
  directions,
  directionTasks,
  directionFiles,
  directionTaskHistory,
  ladders,
  nominations,
  nominationReaders,
  nominationNames,
  nominationWords,
  achievements,
  submissionLetters,
  letterItems,
  decisions,
  decisionItems,
  decisionPapers,
  decisionDrafts,
  decisionDraftItems,
  signedFiles,
  decisionCorrections,
  certificates,
  certificateCorrections,
  certificatePrints,
  certificateRuns,
  certificatePrinters,
  certificateKeys,
  councilSessions,
  councilItems,
  consultations,
  publicNotices,
  files,
  history,
  commandRecords,
  deadlines,
  outbox,
  counters,
  savedViews,
  rulebooks,
  regulationHistory,
  regulations,
  payments,
  paymentHistory,
  fundBudgets,
  documentTemplates,
  ceremonies,
  ceremonyHistory,
  handovers,
  reportForms,
  reportFormVersions,
  unitReports,
  unitReportFigures,
  unitReportHistory,
  clusters,
  clusterYears,
  clusterMembers,
  clusterSheets,
  clusterFiles,
  clusterFlags,
  clusterHistory,
  models,
  modelCopies,
  modelPictures,
  modelHistory,
  summaries,
  summarySections,
  summaryTexts,
  summaryHistory,
  statutoryForms,
  followUps,
  complaints,
  certificateReissues,
  countAudiences,
  countFacts,
  countChanges,
  countResets,
  countTables,
  savedCounts,
  installation,
};

export type Schema = typeof schema;
