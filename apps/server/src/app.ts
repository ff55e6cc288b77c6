import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { signIn, signOut } from './auth/sign-in.ts';
import { openStream } from './events/stream.ts';
import { createFileStore } from './files/file-store.ts';
import { answerCheck, answerKeys, sendPrints, sendTestSheet } from './http/certificates.ts';
import { addCounts } from './http/counts.ts';
import { sendRegister } from './http/conferral.ts';
import { sendDecision, sendDraft } from './http/decisions.ts';
import { sendFile, takeFile } from './http/files.ts';
import { answerFailure, answerRefusal } from './http/failures.ts';
import { addClusterFiles } from './http/clusters.ts';
import { addDirectionFiles } from './http/directions.ts';
import { addModelPictures } from './http/models.ts';
import { addHealth } from './http/health.ts';
import { addPapers } from './http/papers.ts';
import { sendPaymentList } from './http/prizes.ts';
import { answerProcedures } from './http/procedures.ts';
import { addReportSheets } from './http/reports.ts';
import { addStatutoryTables } from './http/statutory.ts';
import { addSummaryPapers } from './http/summaries.ts';
import { logRequests } from './http/requests.ts';
import { jsonOnly, sameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Http, Parts } from './http/shell.ts';
import { addStatic } from './http/static.ts';
import { addSignedFiles, answerSigning } from './http/signed-files.ts';
import { sendPreview, takeTemplate } from './http/templates.ts';

const bodyBytes = 1024 * 1024;

function refuseBody(): Response {
  const response = answerRefusal({ code: 'bodyTooLarge' });
  // The rest of the body is not read, so nothing more can come over this connection.
  response.headers.set('Connection', 'close');
  return response;
}

/** The whole HTTP surface: what is not listed here is not there. */
export function createApp(parts: Parts): Hono<Http> {
  const { env, db, log } = parts;
  const app = new Hono<Http>();
  app.onError((error, c) => answerFailure(error, c, log));
  app.notFound(() => answerRefusal({ code: 'notFound' }));
  app.use(securityHeaders(env.mode));
  app.use(logRequests(log));
  addHealth(app, db);
  app.use('/api/*', sameOrigin(env));
  const files = createFileStore(env.filesDirectory);
  app.post('/api/files/:nominationId', (c) => takeFile(c, parts, files));
  app.get('/api/files/:id', (c) => sendFile(c, parts, files));
  app.get('/api/prizes/:file', (c) => sendPaymentList(c, parts));
  app.get('/api/ceremonies/:id/register.pdf', (c) => sendRegister(c, parts, 'pdf'));
  app.get('/api/ceremonies/:id/register.docx', (c) => sendRegister(c, parts, 'docx'));
  app.get('/api/decisions/:id/paper.pdf', (c) => sendDecision(c, parts, 'pdf'));
  app.get('/api/decisions/:id/paper.docx', (c) => sendDecision(c, parts, 'docx'));
  app.get('/api/certificates/runs/:id', (c) => sendPrints(c, parts));
  app.get('/api/certificates/test', (c) => sendTestSheet(c, parts));
  app.get('/api/decision-drafts/:id/paper.pdf', (c) => sendDraft(c, parts, 'pdf'));
  app.get('/api/decision-drafts/:id/paper.docx', (c) => sendDraft(c, parts, 'docx'));
  addPapers(app, parts, files);
  addSignedFiles(app, parts, files);
  addDirectionFiles(app, parts, files);
  addModelPictures(app, parts, files);
  addClusterFiles(app, parts, files);
  addReportSheets(app, parts);
  addStatutoryTables(app, parts);
  addSummaryPapers(app, parts);
  addCounts(app, parts);
  app.post('/api/templates/:province/:kind', (c) => takeTemplate(c, parts, files));
  app.get('/api/templates/:id/preview.docx', (c) => sendPreview(c, parts, files));
  app.use('/api/*', jsonOnly());
  app.use('/api/*', bodyLimit({ maxSize: bodyBytes, onError: refuseBody }));
  app.post('/api/auth/sign-in/email', (c) => signIn(c, parts));
  app.post('/api/auth/sign-out', (c) => signOut(c, parts));
  app.post('/api/decisions/:id/sign', (c) => answerSigning(c, parts, files));
  app.post('/api/certificates/check', (c) => answerCheck(c, parts));
  app.get('/api/certificates/keys', (c) => answerKeys(c, parts));
  app.get('/api/events', (c) => openStream(c, parts));
  app.on(['GET', 'POST'], '/api/trpc/*', (c) => answerProcedures(c, parts));
  app.all('/api/*', (c) => c.notFound());
  addStatic(app, env.webDirectory);
  return app;
}
