import type { Dossier, EventType, Level } from '@vinh-danh/workflows';
import { levels, rulesOf, shareBase, voteRule } from '@vinh-danh/workflows';
import type { HistoryRow } from './read-history.ts';
import type { VoteRow } from './read-review.ts';

export type Recommendation = Pick<
  HistoryRow,
  'position' | 'actorName' | 'role' | 'organisationName' | 'onBehalfOf' | 'recordedAt' | 'effectiveOn'
> & {
  level: Level;
  kind: 'appraisal' | 'council' | 'leader';
  opinion: 'agree' | 'otherAward' | 'notAgree';
  award: string;
  /** How another award compares with the one that was before this level; null where neither is above the other. */
  direction: 'higher' | 'lower' | null;
  /** What the person wrote with it. */
  note: string | null;
};

const kinds: Readonly<Partial<Record<EventType | 'create', Recommendation['kind']>>> = {
  appraise: 'appraisal',
  tally: 'council',
  approve: 'leader',
  reject: 'leader',
};

/**
 * What each level said of the nomination: its appraiser, its council, its leader, in the order of the road. Of several by
 * the same at one level the last one counts.
 */
export function recommendationsOf(
  history: readonly HistoryRow[],
  votes: readonly VoteRow[],
  dossier: Pick<Dossier, 'route' | 'regime' | 'ruleVersion'>,
): Recommendation[] {
  const made = new Map<string, Recommendation>();
  let award = history[0]?.award ?? '';
  let proposed = award;
  for (const row of history) {
    if (row.event === 'appraise') proposed = text(row.fields['award']) ?? award;
    const given = givenBy(row, { award, proposed, votes, dossier });
    const level = dossier.route[row.position]?.level;
    if (given && level) made.set(`${row.position} ${given.kind}`, { ...given, level });
    if (row.event === 'approve') proposed = row.award;
    award = row.award;
  }
  return [...made.values()].toSorted((one, other) => one.position - other.position);
}

type Law = Pick<Dossier, 'regime' | 'ruleVersion'>;
type Before = { award: string; proposed: string; votes: readonly VoteRow[]; dossier: Law };

function givenBy(row: HistoryRow, before: Before): Omit<Recommendation, 'level'> | undefined {
  const kind = kinds[row.event];
  if (!kind) return undefined;
  const { position, actorName, role, organisationName, onBehalfOf, recordedAt, effectiveOn } = row;
  const award = row.event === 'appraise' || row.event === 'tally' ? before.proposed : row.award;
  const reached = before.votes.find(({ sessionId }) => sessionId === row.fields['sessionId'])?.reached;
  const refused = row.event === 'reject' || row.fields['opinion'] === 'notAgree' || reached === false;
  const other = award !== before.award;
  return {
    position,
    actorName,
    role,
    organisationName,
    onBehalfOf,
    recordedAt,
    effectiveOn,
    kind,
    award,
    opinion: refused ? 'notAgree' : other ? 'otherAward' : 'agree',
    direction: other ? compare(award, before.award, before.dossier) : null,
    note: text(row.fields['findings']) ?? text(row.fields['reason']) ?? null,
  };
}

/** By the highest level that decides each: a certificate of the Prime Minister is above one of the province. */
function compare(award: string, than: string, law: Law): Recommendation['direction'] {
  const { awards } = rulesOf(law);
  const [one, other] = [award, than].map((code) =>
    Math.max(-1, ...(awards.get(code)?.regimes[law.regime]?.decidedAt ?? []).map((level) => levels.indexOf(level))),
  );
  if (one === undefined || other === undefined || one === other) return null;
  return one > other ? 'higher' : 'lower';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The votes with the award voted on, the share the law asks for and the number of voters it is counted of. */
export function withShares(
  votes: readonly VoteRow[],
  history: readonly HistoryRow[],
  law: Law,
): (VoteRow & { award: string; share: ReturnType<typeof voteRule>; whole: number })[] {
  return votes.map((vote) => {
    const at = history.findIndex(({ fields }) => fields['sessionId'] === vote.sessionId);
    const before = history.slice(0, at);
    const appraised = before.findLast(
      ({ event, position }) => event === 'appraise' && position === history[at]?.position,
    );
    const award = text(appraised?.fields['award']) ?? history[at]?.award ?? '';
    const share = voteRule(award, law.regime, rulesOf(law));
    return { ...vote, award, share, whole: shareBase(share, vote) };
  });
}
