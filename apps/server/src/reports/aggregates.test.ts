import { randomUUID } from 'node:crypto';
import { inTransaction } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { addByHand, countingOf, randomReports, randomWeeks, type RandomReport } from '@vinh-danh/workflows/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const forms = 8;

function inOffice(person: Office, role: Membership['role'], organisationId: string) {
  return province.asWith({ memberships: [{ id: randomUUID(), role, organisationId }] }, person).reports;
}

/** Hands in all versions of a report, and accepts what was accepted. */
async function handIn(id: string, { unitId, versions }: RandomReport, prefix: string): Promise<void> {
  const unit = inOffice('nominator@ubnd-xa', 'nominator', prefix + unitId);
  const board = province.as('statistician@so-noi-vu').reports;
  let revision = 0;
  const command = () => ({ commandId: randomUUID(), id, revision });
  for (const [at, { figures, isAccepted }] of versions.entries()) {
    if (at > 0) ({ revision } = await unit.send({ ...command(), act: 'correct' }));
    const written = { figures: { ...figures }, remarks: {} };
    ({ revision } = await unit.send({ ...command(), act: 'submit', written }));
    if (isAccepted) ({ revision } = await board.send({ ...command(), act: 'accept' }));
  }
}

it('what the store adds up is the sum over the units’ reports, corrections and mergers included', async () => {
  const { owner } = province.database;
  let compared = 0;
  for (let seed = 1; seed <= forms; seed += 1) {
    const { form, units, reports, window } = randomReports(seed, 8);
    const prefix = `s${seed}-`;
    await insertOrganisations(owner, {
      organisations: units.map(({ id, parentId }) => ({
        id: prefix + id,
        nameVi: `Đơn vị ${prefix}${id}`,
        kind: 'people-committee',
        level: 'commune',
        parentId: parentId === null ? null : prefix + parentId,
        managingBodyId: null,
      })),
    });
    const unitIds = units.map(({ id }) => prefix + id);
    const { id: formId } = await province.as('statistician@so-noi-vu').reports.define({
      commandId: randomUUID(),
      ownerId: 'so-noi-vu',
      content: form,
      rhythm: 'week',
      ...randomWeeks,
      daysToReport: 2,
      unitIds,
    });
    const opened = await owner.sql<{ id: string; unitId: string; from: string }[]>`
      select id, unit_id as "unitId", from_day as "from" from unit_reports where form_id = ${formId}`;
    for (const report of reports) {
      const found = opened.find(({ unitId, from }) => unitId === prefix + report.unitId && from === report.from);
      await handIn(found?.id ?? '', report, prefix);
    }
    const merged = units.flatMap(({ id, merged: to }) => (to ? [{ id, ...to }] : []));
    await insertOrganisations(owner, {
      organisations: [],
      successors: merged.map(({ id, into, on }) => ({
        organisationId: prefix + id,
        successorId: prefix + into,
        fromDate: on,
        isMain: true,
      })),
    });
    for (const on of new Set(merged.map((one) => one.on))) await inTransaction(owner, (tx) => endSucceeded(tx, on));

    const { levels } = await province.as('statistician@so-noi-vu').reports.overview({ formId, ...window });
    // Within the window's days a merger that comes later has not happened.
    const then = units.map(({ merged: to, ...unit }) => ({
      ...unit,
      merged: to && to.on <= window.to ? to : undefined,
    }));
    const byHand = { form, units: then, reports: countingOf(reports), window };
    const asked = form.indicators.filter(({ key }) => /^k\d/.test(key)).map(({ key }) => key);
    for (const { id } of units) {
      const numbers = levels.find((level) => level.id === prefix + id)?.numbers ?? {};
      const told = asked.map((key) => numbers[key]);
      expect([seed, id, told]).toEqual([seed, id, asked.map((key) => addByHand(byHand, id, key))]);
      compared += told.length;
    }
  }
  expect(compared).toBeGreaterThan(100);
});
