import { migrate } from './migrate.ts';
import { createDatabase, databaseUrl, dropDatabase, startTestServer, testSchema, testSecret } from './testing.ts';

/**
 * Vitest's `globalSetup`: one server and one migrated template for all test files. Uses TEST_DATABASE_URL when it is
 * set, else starts the embedded server; the workers inherit both variables. Gives the teardown. Several projects of one
 * run may name it: the first does the work.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_TEMPLATE'] !== undefined) return async () => undefined;
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startTestServer() : { url: given, stop: async () => undefined };
  const template = `vinhdanh_template_${process.pid}`;
  await dropDatabase(server.url, template);
  await createDatabase(server.url, template);
  await migrate({ server: { url: databaseUrl(server.url, template) }, schema: testSchema, secret: testSecret });
  process.env['TEST_DATABASE_URL'] = server.url;
  process.env['TEST_DATABASE_TEMPLATE'] = template;
  return async () => {
    // A suite that fills a copy at some expense keeps it for its other files under this name.
    await dropDatabase(server.url, `${template}_prepared`);
    await dropDatabase(server.url, template);
    delete process.env['TEST_DATABASE_TEMPLATE'];
    if (given === undefined) delete process.env['TEST_DATABASE_URL'];
    await server.stop();
  };
}
