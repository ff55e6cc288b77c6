import { randomUUID } from 'node:crypto';
import { signIn } from './officer.ts';

type Item = { readonly id: string; readonly version: number };
type Result = Item & { readonly ok: boolean };

const ward = 'qn-ubnd-23293';
const period = { from: '2025-07-01', to: '2026-09-30' };
const summary =
  'Vận động bà con hiến đất mở 3,2 km đường vào thôn, tổ chức 14 buổi truyền dạy cồng chiêng cho thanh niên trong phường; nhiều năm liền giữ đội tuần tra rừng, không để xảy ra vụ phá rừng nào trên địa bàn; được Nhân dân tin yêu, noi theo.';

/** Five people of a ward, each for the province's certificate of merit. */
export const ofLetter = {
  plain: ['A Lăng Sơn', 'Y Thu Hà'],
  voteBelow: 'Nguyễn Hữu Phước',
  otherAward: 'Trần Thị Lan',
  dead: 'A Đriu',
} as const;

/**
 * Brings a letter of the ward to the chairman's desk by the standard procedure, past the councils of the ward and of
 * the province: two ordinary ones, one below the council's share, one that the appraiser does not agree with, one dead.
 */
export async function bringLetter(url: string, organisationId: string = ward): Promise<void> {
  const officer = await signIn(url, 'can-bo.phuong-kon-tum');
  const names = [...ofLetter.plain, ofLetter.voteBelow, ofLetter.otherAward, ofLetter.dead];
  const { created } = await officer.call<{ created: Item[] }>('nominations.createMany', {
    commandId: randomUUID(),
    items: names.map((name) => draftOf(organisationId, name)),
  });
  let items = created.map(({ id }) => ({ id, version: 1 }));
  const send = async (login: string, event: object, which = items) => {
    const { results } = await (
      await signIn(url, login)
    ).call<{ results: Result[] }>('nominations.sendBatch', {
      commandId: randomUUID(),
      items: which,
      event,
    });
    if (results.some(({ ok }) => !ok)) throw new Error(JSON.stringify(results));
    const moved = new Map(results.map(({ id, version }) => [id, version]));
    items = items.map(({ id, version }) => ({ id, version: moved.get(id) ?? version }));
  };
  const vote = async (login: string, council: string, inFavour: (id: string) => number) => {
    const { results } = await (
      await signIn(url, login)
    ).call<{ results: Result[] }>('councils.holdSession', {
      commandId: randomUUID(),
      organisationId: council,
      heldOn: new Date().toISOString().slice(0, 10),
      members: 15,
      present: 13,
      writtenOpinions: 2,
      items: items.map((item) => ({
        ...item,
        inFavour: inFavour(item.id),
        against: 15 - inFavour(item.id),
        abstained: 0,
      })),
    });
    if (results.some(({ ok }) => !ok)) throw new Error(JSON.stringify(results));
    items = results.map(({ id, version }) => ({ id, version }));
  };
  await send('can-bo.phuong-kon-tum', { type: 'submit' });
  await vote('thu-ky-hd.phuong-kon-tum', organisationId, () => 15);
  await send('thu-truong.phuong-kon-tum', { type: 'approve' });
  await send('tham-dinh.so-noi-vu', { type: 'accept', checklist: ['achievementReport', 'deathCertificate'] });
  const appraise = (opinion: string) => ({
    type: 'appraise',
    findings: 'Hồ sơ đầy đủ, thành tích rõ ràng, đúng đối tượng.',
    opinion,
    complaintOpen: false,
  });
  const doubtful = items.filter((_item, index) => names[index] === ofLetter.otherAward);
  const others = items.filter((_item, index) => names[index] !== ofLetter.otherAward);
  await send('tham-dinh.so-noi-vu', appraise('agree'), others);
  await send('tham-dinh.so-noi-vu', appraise('notAgree'), doubtful);
  await send('tham-dinh.so-noi-vu', { type: 'putToCouncil' });
  const below = created[names.indexOf(ofLetter.voteBelow)]?.id;
  await vote('thu-ky.hoi-dong', 'qn-hd-tdkt', (id) => (id === below ? 6 : 14));
}

function draftOf(organisationId: string, fullName: string): object {
  const isDead = fullName === ofLetter.dead;
  return {
    organisationId,
    subject: {
      kind: 'individual',
      fullName,
      birthYear: 1968,
      gender: 'male',
      ethnicity: 'Ba Na',
      occupationGroup: 'farmer',
      post: 'Già làng',
      ...(isDead ? { diedOn: '2026-08-14' } : {}),
    },
    award: 'BKT',
    commendationType: 'merit',
    procedure: 'standard',
    posthumous: isDead,
    achievement: { summary, ...period },
    papers: [{ kind: 'achievementReport' }, ...(isDead ? [{ kind: 'deathCertificate' }] : [])],
  };
}
