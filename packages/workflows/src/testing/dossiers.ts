import type { Dossier, Stage } from '../nomination/dossier.ts';
import { newDossier } from '../nomination/new-dossier.ts';
import { computeLadders, computeRoute } from '../nomination/route.ts';
import { regimeOn } from '../rules/procedure.ts';
import { nationalVersion } from '../rules/versions.ts';
import { findOrganisation } from './organisations.ts';

/** The day on which the tests act unless they say another: regime B, a Friday without holidays near. */
export const today = '2024-03-15';

type Asked = Partial<Dossier> & { readonly unit?: string; readonly on?: string };

/** A draft with its papers: a doctor of the department of health, for a provincial certificate, standard procedure. */
export function draftDossier({ unit = 'so-y-te', on = today, ...overrides }: Asked = {}): Dossier {
  const { award = 'BKT', regime = regimeOn(on), procedure = 'standard' } = overrides;
  const ladders = computeLadders(unit, findOrganisation);
  const draft = newDossier({
    subjectKind: 'individual',
    award,
    commendationType: 'merit',
    procedure,
    posthumous: false,
    regime,
    ruleVersion: nationalVersion,
    ladders,
    route: computeRoute(ladders, award, regime) ?? ladders.own.slice(0, 1),
    papers: [{ kind: procedure === 'simplified' ? 'summaryReport' : 'achievementReport' }],
  });
  return { ...draft, ...overrides };
}

export const sessionId = '0b0b0b0b-0000-4000-8000-000000000001';

/** A council's vote on a provincial certificate: 11 of 21, the share reached. */
export const tallied = {
  sessionId,
  award: 'BKT',
  members: 21,
  present: 20,
  writtenOpinions: 1,
  recused: 0,
  inFavour: 19,
  against: 2,
  abstained: 0,
  required: 11,
  reached: true,
};

const atProvince = { position: 1, regimeBound: true, appraised: true } as const;
const over = { ...atProvince, tally: tallied, signed: true } as const;

/** What a dossier looks like when it stands in a stage and nothing hinders it; above the unit at the province. */
const standing: Readonly<Record<Stage, Partial<Dossier>>> = {
  draft: {},
  intake: { position: 1 },
  appraisal: atProvince,
  council: atProvince,
  leader: { ...atProvince, tally: tallied },
  returned: { ...atProvince, position: 0, returned: { by: 1, to: 0, stage: 'appraisal' } },
  suspended: { ...atProvince, suspendedFrom: 'appraisal' },
  approved: { ...over, signed: false },
  decided: over,
  conferred: over,
  rejected: { ...atProvince, tally: tallied },
  withdrawn: atProvince,
  discarded: {},
  annulled: { ...over, revocation: { kind: 'annulment', ground: 'forgedFile' }, revokedFrom: 'conferred' },
  stripped: { ...over, revocation: { kind: 'stripping', ground: 'conviction' }, revokedFrom: 'decided' },
};

/** A dossier in a stage, with everything its events ask for. */
export function standingAt(stage: Stage, overrides: Asked = {}): { stage: Stage; dossier: Dossier } {
  return { stage, dossier: draftDossier({ ...standing[stage], ...overrides }) };
}
