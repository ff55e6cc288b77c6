import type { Db } from '@vinh-danh/db';
import { addWorkingDays } from '@vinh-danh/workflows';
import { noTerms } from '@vinh-danh/workflows/movement';
import type { Figures, ReportForm } from '@vinh-danh/workflows/reporting';
import { v5 as namedId } from 'uuid';
import type { UserContext } from '../context.ts';
import { actOnTask } from '../directions/change-task.ts';
import { giveDirection } from '../directions/give.ts';
import type { TaskActInput } from '../directions/input.ts';
import { actOnMovement, addPledge, draftMovement, joinMovement } from '../movements/change-movement.ts';
import { remindUnits } from '../movements/remind.ts';
import { saveReport, sendReport } from '../reports/change-report.ts';
import { defineForm } from '../reports/forms.ts';
import { getReports } from '../reports/read.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { daysUntil } from './days.ts';
import { newCommittee } from './organisations.ts';

const namespace = '7d2f4a68-90c3-4b1f-9a55-6f0a3f7f2c14';
const command = (name: string) => ({ commandId: namedId(name, namespace) });
const last = 'the movement of the demonstration';

const provinceId = 'qn-ubnd-tinh';
const boardId = 'qn-so-noi-vu';
const iaToi = newCommittee('23538');
const ward = newCommittee('23293');
/** Units by the login of their officer; some stand without an account and have not joined yet. */
const units = {
  'bv-tinh': 'qn-bv-tinh',
  'so-y-te': 'qn-so-y-te',
  'so-gddt': 'qn-so-gddt',
  'cong-an': 'qn-cong-an',
  'ia-toi': iaToi,
  'phuong-kon-tum': ward,
} as const;
type Login = keyof typeof units;
const further = ['23302', '23317', '23326'].map(newCommittee);

const content: ReportForm = {
  title: 'Báo cáo tuần về cải cách hành chính, chuyển đổi số',
  indicators: [
    quantity('ho-so', 'Hồ sơ tiếp nhận', 'hồ sơ'),
    quantity('truc-tuyen', 'Trong đó: nộp trực tuyến', 'hồ sơ'),
    quantity('dung-han', 'Hồ sơ giải quyết đúng hạn', 'hồ sơ'),
    quantity('qua-han', 'Hồ sơ giải quyết quá hạn', 'hồ sơ'),
    quantity('da-giai-quyet', 'Tổng số hồ sơ đã giải quyết', 'hồ sơ'),
    {
      kind: 'share',
      key: 'ty-le',
      label: 'Tỷ lệ nộp trực tuyến',
      isRequired: true,
      formula: { kind: 'share', part: 'truc-tuyen', whole: 'ho-so' },
    },
    { kind: 'text', key: 'kho-khan', label: 'Khó khăn, kiến nghị', isRequired: false },
  ],
  checks: [
    { kind: 'notMoreThan', part: 'truc-tuyen', whole: 'ho-so' },
    { kind: 'addsUp', parts: ['dung-han', 'qua-han'], total: 'da-giai-quyet' },
  ],
};

function quantity(key: string, label: string, unit: string): ReportForm['indicators'][number] {
  return {
    kind: 'quantity',
    key,
    label,
    unit,
    isRequired: true,
    decimals: 0,
    counting: 'inPeriod',
    isCumulative: false,
  };
}

type As = (login: string, on: string) => Promise<UserContext>;

/**
 * A movement under way: sent to units of which most have joined, tasks in every state, and a weekly form with reports that are
 * accepted, waiting, returned, late and due. By the same functions that serve the screens; harmless to repeat.
 */
export async function layOutMovement(db: Db, firstDay: string): Promise<void> {
  const [done] = await db.sql`select 1 from command_records where command_id = ${command(last).commandId}`;
  if (done) return;
  const as: As = (login, on) => contextOf(db, { email: demonstrationEmail(login) }, on);
  const movementId = await launch(as, firstDay);
  await giveTasks(as, firstDay, movementId);
  await askReports(as, firstDay, movementId);
}

async function launch(as: As, firstDay: string): Promise<string> {
  const { ago } = daysUntil(firstDay);
  const launchedOn = ago(20);
  const board = await as('tong-hop.so-noi-vu', launchedOn);
  const drafted = await draftMovement(board, {
    ...command('draft'),
    name: 'Thi đua đẩy mạnh cải cách hành chính, chuyển đổi số, phục vụ người dân và doanh nghiệp',
    launchedById: provinceId,
    launchedOn,
    endsOn: addWorkingDays(firstDay, 120),
    aims: 'Nâng tỷ lệ hồ sơ nộp trực tuyến; giải quyết hồ sơ đúng hạn; hướng dẫn người dân dùng dịch vụ công trực tuyến.',
    terms: {
      ...noTerms,
      criteria: [
        { name: 'Tỷ lệ hồ sơ tiếp nhận trực tuyến', points: 40 },
        { name: 'Tỷ lệ hồ sơ giải quyết đúng hạn', points: 40 },
        { name: 'Sáng kiến, mô hình được áp dụng', points: 20 },
      ],
      subjects: ['individual', 'collective'],
      quotas: [
        { kind: 'most', count: 3, subject: 'individual' },
        { kind: 'most', count: 1, subject: 'collective' },
        { kind: 'leastShare', percent: 50, occupations: ['official', 'worker', 'farmer'] },
      ],
      phases: [
        { name: 'Triển khai, đăng ký thi đua', from: launchedOn, to: ago(1) },
        { name: 'Thực hiện và sơ kết', from: firstDay, to: addWorkingDays(firstDay, 90) },
        {
          name: 'Tổng kết, bình xét khen thưởng',
          from: addWorkingDays(firstDay, 91),
          to: addWorkingDays(firstDay, 120),
        },
      ],
    },
    documents: [
      {
        number: '1386/KH-UBND',
        issuedOn: launchedOn,
        abstract: 'Kế hoạch tổ chức phong trào thi đua cải cách hành chính',
      },
    ],
  });
  const launched = await actOnMovement(board, { ...command('launch'), ...drafted, act: 'launch' });
  const unitIds = [...Object.values(units), ...further];
  const sent = await actOnMovement(board, { ...command('send'), ...launched, act: 'send', unitIds });
  await actOnMovement(board, { ...command('start'), ...sent, act: 'start' });
  const { id } = drafted;
  for (const [index, login] of (['bv-tinh', 'so-y-te', 'cong-an', 'ia-toi', 'phuong-kon-tum'] as const).entries()) {
    const officer = await as(`can-bo.${login}`, ago(15 - index));
    const unitId = units[login];
    await joinMovement(officer, { ...command(`join ${login}`), id, unitId, plan: `Kế hoạch số ${21 + index * 4}/KH` });
  }
  await remindUnits(await as('tong-hop.so-noi-vu', ago(5)), { ...command('remind'), id, causes: ['join'] });
  const pledges = [
    ['ia-toi', 'Thôn 1', 113],
    ['ia-toi', 'Thôn 7', 96],
    ['phuong-kon-tum', 'Tổ dân phố 3', 248],
  ] as const;
  for (const [login, place, households] of pledges)
    await addPledge(await as(`can-bo.${login}`, ago(6)), {
      ...command(`pledge ${login} ${place}`),
      id,
      unitId: units[login],
      content: 'Nộp hồ sơ qua cổng dịch vụ công, thanh toán không dùng tiền mặt',
      households,
      place,
      signedOn: ago(6),
    });
  return id;
}

async function giveTasks(as: As, firstDay: string, movementId: string): Promise<void> {
  const { ago } = daysUntil(firstDay);
  const giving = await as('tong-hop.so-noi-vu', ago(20));
  const task = (login: Login, text: string, dueOn: string, partnerIds: string[] = []) => ({
    content: text,
    leadId: units[login],
    partnerIds,
    dueOn,
  });
  const { tasks } = await giveDirection(giving, {
    ...command('give'),
    issuerId: provinceId,
    movementId,
    kind: 'plan',
    number: '1386/KH-UBND',
    issuedOn: ago(20),
    abstract: 'Kế hoạch tổ chức phong trào thi đua cải cách hành chính, chuyển đổi số',
    tasks: [
      task(
        'so-y-te',
        'Triển khai bệnh án điện tử tại các cơ sở khám, chữa bệnh công lập',
        addWorkingDays(firstDay, 5),
        [units['bv-tinh']],
      ),
      task('bv-tinh', 'Kết nối đặt lịch khám trực tuyến với cổng dịch vụ công', ago(3)),
      task('so-gddt', 'Số hóa học bạ các cấp học năm học này', addWorkingDays(firstDay, 2)),
      task('cong-an', 'Hỗ trợ cấp tài khoản định danh điện tử cho người dân vùng sâu, vùng xa', ago(5)),
      task('ia-toi', 'Kiện toàn Tổ công nghệ số cộng đồng ở các thôn', addWorkingDays(firstDay, 1)),
      task(
        'phuong-kon-tum',
        'Bố trí điểm hỗ trợ nộp hồ sơ trực tuyến tại Trung tâm phục vụ hành chính công',
        addWorkingDays(firstDay, 10),
      ),
    ],
  });
  const [records = '', , reportCards = '', identity = '', teams = ''] = tasks;
  type What = TaskActInput extends infer T ? (T extends unknown ? Omit<T, 'commandId'> : never) : never;
  const act = async (login: string, on: string, what: What) =>
    actOnTask(await as(login, on), { ...command(`${what.id} ${what.act}`), ...what });
  const report = (id: string, login: Login, on: string, note: string) =>
    act(`can-bo.${login}`, on, { id, revision: 1, act: 'report', note, fileIds: [] });
  await act('can-bo.so-y-te', ago(4), {
    id: records,
    revision: 1,
    act: 'progress',
    note: 'Đã khảo sát hạ tầng tại 9 cơ sở; 3 cơ sở đang chạy thử.',
    fileIds: [],
  });
  await report(reportCards, 'so-gddt', ago(1), 'Đã số hóa học bạ tại 412/412 trường; gửi kèm Báo cáo số 318/BC-SGDĐT.');
  const told = await report(identity, 'cong-an', ago(7), 'Đã cấp lưu động tại 14 xã, 6.218 tài khoản.');
  await act('tong-hop.so-noi-vu', ago(5), { id: identity, revision: told.revision, act: 'accept' });
  const early = await report(teams, 'ia-toi', ago(3), 'Đã kiện toàn các tổ.');
  await act('tong-hop.so-noi-vu', ago(2), {
    id: teams,
    revision: early.revision,
    act: 'return',
    reason: 'Ghi rõ số tổ, số thành viên của từng thôn và gửi kèm quyết định.',
  });
}

/** What became of a unit's reports, from the first period on; what is not told stays due. */
const stories: Readonly<Record<Login, readonly ('accepted' | 'submitted' | 'returned' | 'drafted')[]>> = {
  'bv-tinh': ['accepted', 'submitted'],
  'so-y-te': ['accepted', 'accepted'],
  'so-gddt': ['accepted'],
  'cong-an': ['accepted', 'drafted'],
  'ia-toi': ['accepted', 'returned'],
  'phuong-kon-tum': [],
};

async function askReports(as: As, firstDay: string, movementId: string): Promise<void> {
  const { ago } = daysUntil(firstDay);
  const from = ago(13);
  const { id: formId } = await defineForm(await as('tong-hop.so-noi-vu', from), {
    ...command('form'),
    ownerId: boardId,
    movementId,
    content,
    rhythm: 'week',
    from,
    to: addWorkingDays(firstDay, 15),
    daysToReport: 2,
    unitIds: [...Object.values(units), ...further],
  });
  for (const [index, [login, states]] of (Object.entries(stories) as [Login, (typeof stories)[Login]][]).entries()) {
    const { toMake } = await getReports(await as(`can-bo.${login}`, firstDay));
    const own = toMake.filter((line) => line.formId === formId && line.unitId === units[login]);
    const reports = own.toSorted((one, other) => one.from.localeCompare(other.from));
    for (const [week, state] of states.entries()) {
      const found = reports[week];
      if (!found) continue;
      const on = found.dueOn < firstDay ? found.dueOn : firstDay;
      const { id } = found;
      const name = `${login} ${week}`;
      const officer = await as(`can-bo.${login}`, on);
      let { revision } = await saveReport(officer, {
        ...command(`save ${name}`),
        id,
        revision: 0,
        figures: figuresOf(index, week),
        remarks: {},
      });
      if (state === 'drafted') continue;
      ({ revision } = await sendReport(officer, { ...command(`submit ${name}`), id, revision, act: 'submit' }));
      if (state === 'submitted') continue;
      const board = await as('tong-hop.so-noi-vu', on);
      const answer = { ...command(`judge ${name}`), id, revision };
      if (state === 'accepted') await sendReport(board, { ...answer, act: 'accept' });
      else
        await sendReport(board, {
          ...answer,
          act: 'return',
          reason: 'Số hồ sơ trực tuyến thấp hơn hẳn tuần trước, đề nghị kiểm tra lại.',
        });
    }
  }
  const { id, revision } = await firstDueOf(as, firstDay, formId);
  await saveReport(await as('can-bo.phuong-kon-tum', firstDay), {
    ...command(last),
    id,
    revision,
    figures: { 'ho-so': 212 },
    remarks: {},
  });
}

/** The ward has begun its first report, and is late. */
async function firstDueOf(as: As, firstDay: string, formId: string) {
  const { toMake } = await getReports(await as('can-bo.phuong-kon-tum', firstDay));
  const first = toMake.find((line) => line.formId === formId && line.unitId === ward);
  if (!first) throw new Error('the ward has nothing to report');
  return { id: first.id, revision: 0 };
}

function figuresOf(unit: number, week: number): Figures {
  const received = 180 + unit * 37 + week * 12;
  const settled = received - 9 - unit;
  const late = (unit + week) % 3;
  return {
    'ho-so': received,
    'truc-tuyen': Math.round(received * 0.6) + unit,
    'dung-han': settled - late,
    'qua-han': late,
    'da-giai-quyet': settled,
  };
}
