import type { CommendationType, Dossier, SubjectKind } from '@vinh-danh/workflows';
import { rulesOf, shareBase, voteRule } from '@vinh-danh/workflows';
import type { Finding } from './findings.ts';
import type { Appraised, Essentials, Vote } from './read-items.ts';
import type { Waiting } from './waiting.ts';

/** The vote of this level's council, with the share it needs and the number that share is taken of. */
export type OwnVote = NonNullable<Dossier['tally']> & {
  percent: number;
  strictlyMore: boolean;
  of: 'allMembers' | 'present';
  base: number;
  source: string;
  isVerified: boolean;
};

export type BatchItem = Omit<Essentials, 'id'> & {
  id: string;
  version: number;
  code: string;
  subjectKind: SubjectKind;
  /** The award to be approved, and the one the unit asked for. */
  award: string;
  requestedAward: string;
  commendationType: CommendationType;
  procedure: 'standard' | 'simplified';
  posthumous: boolean;
  dueOn: string | null;
  recommendations: {
    level: string;
    organisationName: string;
    opinion: 'agree' | 'otherAward' | 'notAgree';
    award: string;
    findings: string | null;
  }[];
  vote: OwnVote | null;
  /** Of councils further down. */
  earlierVotes: Vote[];
  findings: Finding[];
};

type Read = {
  essentials: ReadonlyMap<string, Essentials>;
  votes: ReadonlyMap<string, Vote[]>;
  appraised: ReadonlyMap<string, Appraised[]>;
  names: ReadonlyMap<string, string>;
};

/** A nomination as the page of its batch shows it. */
export function toItem(row: Waiting, { essentials, votes, appraised, names }: Read): Omit<BatchItem, 'findings'> {
  const { id, dossier } = row;
  const found = essentials.get(id);
  if (!found) throw new Error(`nomination ${id} is gone within its transaction`);
  return {
    ...found,
    version: row.version,
    code: row.code,
    subjectKind: row.subjectKind,
    award: dossier.proposedAward,
    requestedAward: dossier.requestedAward,
    commendationType: row.commendationType,
    procedure: row.procedure,
    posthumous: row.posthumous,
    dueOn: row.dueOn,
    recommendations: dossier.recommendations.map(({ level, organisationId, opinion, award }) => ({
      level,
      organisationName: names.get(organisationId) ?? organisationId,
      opinion,
      award,
      findings: findingsBy(appraised.get(id) ?? [], dossier, organisationId),
    })),
    vote: voteOf(dossier),
    earlierVotes: (votes.get(id) ?? []).filter(({ sessionId }) => sessionId !== dossier.tally?.sessionId),
  };
}

/** A level's findings are written by whoever appraises for it. */
function findingsBy(appraised: readonly Appraised[], { route }: Dossier, organisationId: string): string | null {
  const step = route.find((passed) => passed.organisationId === organisationId && passed.level !== 'unit');
  return appraised.find((entry) => entry.organisationId === step?.appraiserId)?.findings ?? null;
}

function voteOf(dossier: Dossier): OwnVote | null {
  const { tally, regime } = dossier;
  if (!tally) return null;
  const rule = voteRule(tally.award, regime, rulesOf(dossier));
  const { percent, strictlyMore, of, source, verified } = rule;
  const share = { percent, strictlyMore: strictlyMore ?? false, of, base: shareBase(rule, tally) };
  return { ...tally, ...share, source, isVerified: verified };
}
