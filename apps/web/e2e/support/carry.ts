import { randomUUID } from 'node:crypto';
import { type Officer, signIn } from './officer.ts';
import type { Unit } from './units.ts';
import { today } from './words.ts';

type Item = { readonly id: string; readonly version: number };
/** What one officer does to some nominations at once; gives them as they are afterwards. */
type Step = {
  readonly login: string;
  readonly act: (officer: Officer, items: readonly Item[]) => Promise<readonly Item[]>;
};

type Results = { readonly results: readonly (Item & { readonly ok: boolean })[] };

/** A step by a procedure that takes many. */
function step(login: string, path: string, rest: object, ofItem: object = {}): Step {
  return {
    login,
    async act({ call }, items) {
      const { results } = await call<Results>(path, {
        commandId: randomUUID(),
        items: items.map((item) => ({ ...item, ...ofItem })),
        ...rest,
      });
      if (!results.every(({ ok }) => ok)) throw new Error(`${path}: ${JSON.stringify(results)}`);
      return results;
    },
  };
}

const send = (login: string, event: object): Step => step(login, 'nominations.sendBatch', { event });

/** A step that is only taken one by one. */
function sendEach(login: string, event: () => object): Step {
  return {
    login,
    act: async ({ call }, items) =>
      Promise.all(
        items.map(({ id, version }) =>
          call<Item>('nominations.send', { commandId: randomUUID(), id, version, event: event() }),
        ),
      ),
  };
}

/** All nine members are for it. */
function vote(login: string, organisationId: string): Step {
  const session = { organisationId, heldOn: today(), members: 9, present: 9, writtenOpinions: 0 };
  return step(login, 'councils.holdSession', session, { inFavour: 9, against: 0, abstained: 0, recused: 0 });
}

const department = 'tham-dinh.so-noi-vu';
const appraisal = { findings: 'Hồ sơ đầy đủ, đúng đối tượng.', opinion: 'agree', complaintOpen: false };
const propose = (kind: string, ground: string) =>
  sendEach(department, () => ({ type: 'proposeRevocation', kind, ground, reason: 'Theo kết luận kiểm tra.' }));

/** The roads of the standard procedure from a written nomination of the unit to where each may be left. */
function roadsOf({ login, organisationId }: Unit) {
  const unitHead = [send(`can-bo.${login}`, { type: 'submit' }), vote(`thu-ky-hd.${login}`, organisationId)];
  const intake = [...unitHead, send(`thu-truong.${login}`, { type: 'approve' })];
  const returned = send(department, {
    type: 'return',
    reason: 'Báo cáo chưa có xác nhận của Ủy ban Mặt trận Tổ quốc.',
    papers: ['achievementReport'],
  });
  const appraising = [...intake, send(department, { type: 'accept', checklist: ['achievementReport'] })];
  const asked = sendEach(department, () => ({
    type: 'consult',
    consultationId: randomUUID(),
    organisationId: 'qn-cong-an',
    question: 'Cá nhân có đang bị xem xét, xử lý vi phạm pháp luật hay không?',
  }));
  const council = [
    ...appraising,
    send(department, { type: 'appraise', ...appraisal }),
    send(department, { type: 'putToCouncil' }),
  ];
  const leader = [...council, vote('thu-ky.hoi-dong', 'qn-hd-tdkt')];
  const approved = [...leader, send('chu-tich', { type: 'approve' })];
  const signed = [...approved, send('chu-tich', { type: 'sign' })];
  const decided = [...signed, step('van-thu.so-noi-vu', 'decisions.issue', { decidedOn: today() })];
  const toStrip = [...decided, propose('stripping', 'conviction')];
  return {
    unitHead,
    intake,
    returned: [...intake, returned],
    asked: [...appraising, asked],
    council,
    leader,
    approved,
    signed,
    decided,
    toAnnul: [...decided, propose('annulment', 'falseDeclaration')],
    toStrip,
    stripped: [...toStrip, step('chu-tich', 'decisions.revoke', { kind: 'stripping', decidedOn: today() })],
  };
}

export type Halt = keyof ReturnType<typeof roadsOf>;

/**
 * Writes nominations of a unit, each for one person and the province's certificate of merit, and brings each to where
 * the plan says by its name; those that go the same way go together.
 */
export async function carry(url: string, unit: Unit, plan: Readonly<Record<string, Halt>>): Promise<void> {
  const officers = new Map<string, Promise<Officer>>();
  const as = (login: string) => {
    const officer = officers.get(login) ?? signIn(url, login);
    officers.set(login, officer);
    return officer;
  };
  const roads = roadsOf(unit);
  const { created } = await (
    await as(`can-bo.${unit.login}`)
  ).call<{ created: readonly Item[] }>('nominations.createMany', {
    commandId: randomUUID(),
    items: Object.keys(plan).map((name) => draftOf(unit, name)),
  });
  let items = Object.values(plan).map((halt, index) => ({ road: roads[halt], ...itemOf(created[index]) }));
  for (let at = 0; items.length > 0; at += 1) {
    const going = items.filter(({ road }) => at < road.length);
    const moved = [...Map.groupBy(going, ({ road }) => road[at])].map(async ([next, some]) => {
      if (!next) return [];
      const after = await next.act(await as(next.login), some.map(itemOf));
      return some.map((item) => ({ ...item, ...after.find(({ id }) => id === item.id) }));
    });
    items = (await Promise.all(moved)).flat();
  }
}

function itemOf(item: Item | undefined): Item {
  if (!item) throw new Error('fewer were created than were written');
  return { id: item.id, version: item.version };
}

function draftOf({ organisationId }: Unit, fullName: string): object {
  return {
    organisationId,
    subject: { kind: 'individual', fullName, birthYear: 1979, gender: 'female', occupationGroup: 'farmer' },
    award: 'BKT',
    commendationType: 'merit',
    procedure: 'standard',
    posthumous: false,
    achievement: {
      summary: 'Hướng dẫn 40 hộ trong thôn trồng sâm dưới tán rừng, thu nhập của mỗi hộ tăng gấp đôi sau hai năm.',
      from: '2025-07-01',
      to: '2026-09-30',
    },
    papers: [{ kind: 'achievementReport', number: '07/BC', issuedOn: '2026-10-05' }],
  };
}
