import { describe, expect, it } from 'vitest';
import { standingAt } from '../../testing/dossiers.ts';
import { sample } from '../../testing/events.ts';
import { outcomeOf, play } from '../../testing/play.ts';

const { openPublicComment, recordComment, answerComment, putToCouncil, suspend, resume, withdraw } = sample;
const afterwards = { on: '2024-04-01' };
const published = () => play(standingAt('appraisal'), [openPublicComment]);
const statusOf = ({ dossier }: ReturnType<typeof published>) => dossier.publicComment?.status;

describe('the public notice of a dossier', () => {
  it('[NĐ 98 Đ.46(1)] runs ten working days and is closed when the dossier goes to its council', () => {
    expect(published().dossier.publicComment).toEqual({
      status: 'open',
      closesOn: '2024-03-29',
      comments: 0,
      answered: 0,
    });
    expect(outcomeOf(published(), putToCouncil, { on: '2024-03-29' })).toBe('publicCommentOpen');
    expect(statusOf(play(published(), [putToCouncil], afterwards))).toBe('closed');
  });

  it('is not closed over an unanswered comment', () => {
    const commented = play(published(), [recordComment]);
    expect(outcomeOf(commented, putToCouncil, afterwards)).toBe('commentUnanswered');
    const closed = play(commented, [answerComment, putToCouncil], afterwards);
    expect(closed.dossier.publicComment).toMatchObject({ status: 'closed', comments: 1, answered: 1 });
  });

  it.each([sample.return, withdraw])('is taken down by $type before its days are over', (event) => {
    expect(statusOf(play(published(), [event]))).toBe('takenDown');
  });

  it('runs on while the dossier is suspended, and is taken down when it is then withdrawn', () => {
    expect(statusOf(play(published(), [suspend, resume]))).toBe('open');
    expect(statusOf(play(published(), [suspend, withdraw]))).toBe('takenDown');
  });

  it('once closed stays closed, whatever becomes of the dossier', () => {
    const closed = play(published(), [putToCouncil], afterwards);
    expect(statusOf(play(closed, [withdraw]))).toBe('closed');
  });

  it('is a new one after a return', () => {
    const again = play(published(), [sample.return, sample.resubmit, sample.accept]);
    expect(again.dossier.publicComment).toBeNull();
    expect(statusOf(play(again, [openPublicComment]))).toBe('open');
  });
});
