import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { driveTo, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const appraiser = 'appraiser@so-y-te';
const answer = (consultationId: string) =>
  ({ type: 'answerConsultation', consultationId, opinion: 'noObjection', answer: 'Nhất trí' }) as const;
const ask = (consultationId: string, organisationId = 'bo-y-te') =>
  ({ type: 'consult', consultationId, organisationId, question: 'Ý kiến của cơ quan?' }) as const;

/** A nomination in appraisal at the department, with questions to these agencies. */
async function asked(...agencies: string[]): Promise<{ row: Row; questions: string[] }> {
  const [at] = await driveTo(province, { stage: 'appraisal', level: 'managingUnit' });
  const questions = agencies.map(() => randomUUID());
  for (const [index, agency] of agencies.entries()) {
    await sendTo(
      province,
      appraiser,
      { id: at?.id ?? '', version: (at?.version ?? 0) + index },
      ask(questions[index] ?? '', agency),
    );
  }
  const [row] = await rowsOf(province, [at?.id ?? '']);
  if (!row) throw new Error('not driven');
  return { row, questions };
}

describe('a consulted agency', () => {
  it('reads the question and the name, and nothing else of the dossier', async () => {
    const { row, questions } = await asked('bo-y-te');
    const { consultations, nominations } = province.as('consultee@bo-y-te');
    const pending = (await consultations.pending()).filter(({ nominationId }) => nominationId === row.id);
    expect(pending).toMatchObject([
      { id: questions[0], version: row.version, question: 'Ý kiến của cơ quan?', askedBy: 'Sở Y tế', award: 'BKT' },
    ]);
    expect(pending[0]?.subjectName).toMatch(/^Nguyễn Văn/);
    expect(await failureOf(nominations.get({ id: row.id }))).toMatchObject({ code: 'forbidden' });
    const stranger = await province.as('consultee@bo-cong-an').consultations.pending();
    expect(stranger).toEqual([]);
  });

  it("answers its own question and not another agency's", async () => {
    const { row, questions } = await asked('bo-y-te', 'bo-cong-an');
    const [own = '', others = ''] = questions;
    expect(await failureOf(sendTo(province, 'consultee@bo-y-te', row, answer(others)))).toMatchObject({
      code: 'roleNotPermitted',
    });
    const outsider = sendTo(province, 'consultee@so-giao-duc', row, answer(own));
    expect(await failureOf(outsider)).toMatchObject({ code: 'notFound' });
    await sendTo(province, 'consultee@bo-y-te', row, answer(own));
    const { consultations } = await province.as('appraiser@so-y-te').nominations.get({ id: row.id });
    expect(consultations.map(({ id, status, opinion }) => [id, status, opinion])).toEqual(
      expect.arrayContaining([
        [own, 'answered', 'noObjection'],
        [others, 'asked', null],
      ]),
    );
  });

  it('who is too late by a version learns no more than that', async () => {
    const { row, questions } = await asked('bo-y-te', 'bo-cong-an');
    const outcomes = await Promise.all([
      settle(sendTo(province, 'consultee@bo-y-te', row, answer(questions[0] ?? ''))),
      settle(sendTo(province, 'consultee@bo-cong-an', row, answer(questions[1] ?? ''))),
    ]);
    const [failure] = outcomes.flatMap((outcome) => ('failure' in outcome ? outcome.failure : []));
    expect(failure?.refusal).toEqual({ code: 'conflict', params: {} });
  });

  it('is not troubled any more once the appraisal was broken off', async () => {
    const { row } = await asked('bo-y-te');
    const pending = async () =>
      (await province.as('consultee@bo-y-te').consultations.pending()).filter(
        ({ nominationId }) => nominationId === row.id,
      );
    expect(await pending()).toHaveLength(1);
    await sendTo(province, appraiser, row, { type: 'return', reason: 'Bổ sung', papers: [], to: 0 });
    expect(await pending()).toEqual([]);
  });
});

describe('asking', () => {
  it('an agency that is none, or under the id of another question, is refused and leaves no trace', async () => {
    const { row, questions } = await asked('bo-y-te');
    const [other] = await driveTo(province, { stage: 'appraisal', level: 'managingUnit' });
    const before = await fingerprint(province);
    expect(await failureOf(sendTo(province, appraiser, row, ask(randomUUID(), 'nowhere')))).toMatchObject({
      code: 'notFound',
    });
    expect(await failureOf(sendTo(province, appraiser, other, ask(questions[0] ?? '')))).toMatchObject({
      code: 'notFound',
    });
    expect(await fingerprint(province)).toEqual(before);
  });

  it('may be answered by nobody in time: then the appraiser lets it lapse', async () => {
    const { row, questions } = await asked('bo-y-te');
    const lapse = { type: 'lapseConsultation', consultationId: questions[0] ?? '' } as const;
    expect(await failureOf(sendTo(province, appraiser, row, lapse))).toMatchObject({ code: 'consultationNotLapsed' });
    const later = province.asWith({ on: '2026-12-31' }, appraiser);
    await later.nominations.send({ commandId: randomUUID(), id: row.id, version: row.version, event: lapse });
    const late = sendTo(
      province,
      'consultee@bo-y-te',
      { id: row.id, version: row.version + 1 },
      answer(questions[0] ?? ''),
    );
    expect(await failureOf(late)).toMatchObject({ code: 'notFound' });
  });
});
