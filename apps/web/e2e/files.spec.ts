import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmAct, openAct } from './support/acts.ts';
import { expectAccessible } from './support/accessibility.ts';
import { createDraft } from './support/draft.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { say } from './support/words.ts';

const scan = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const name = 'Báo cáo thành tích Rơ Châm Thủy.pdf';

describe.skipIf(!chromiumPath)('the files of a dossier', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('come in with a paper, say at once when they are none, and are saved from the page', async () => {
    const { page: unit, faults, become, leave } = await province.visit();
    await become(people.hospitalOfficer);
    await createDraft(unit, { name: 'Rơ Châm Thủy', award: 'BKT' });
    const dialog = await openAct(unit, 'attach');
    await dialog.getByRole('combobox').selectOption({ label: say('papers.summaryReport') });
    const input = dialog.locator('input[type=file]');
    await input.setInputFiles({ name: 'giả.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') });
    await dialog.getByText(say('refusals.fileKindRefused')).waitFor();
    await input.setInputFiles({ name, mimeType: 'application/pdf', buffer: scan });
    await dialog.getByText(new RegExp(say('files.uploaded'))).waitFor();
    await expectAccessible(unit, 'a paper with a file that came in and one that did not');
    await confirmAct(dialog, 'attach');
    await dialog.waitFor({ state: 'detached' });
    const papers = unit.getByRole('region', { name: say('page.papers') });
    const [saved] = await Promise.all([
      unit.waitForEvent('download'),
      papers.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(name);
    expect(await readFile(await saved.path())).toEqual(scan);
    await unit.getByText(say('page.attachedFiles', { count: 1 })).waitFor();
    await expectAccessible(unit, 'a dossier with a file');
    expect(faults).toEqual([]);
    await leave();
  });
});
