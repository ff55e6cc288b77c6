import { text } from '@vinh-danh/workflows';
import { ClusterCriterion, crossScorings, Score } from '@vinh-danh/workflows/cluster';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const UnitId = text(100);

/** What is laid down for a cluster's year. */
const plan = {
  year: z.int().min(2000).max(2200),
  memberIds: z.array(UnitId).min(1).max(200),
  headId: UnitId,
  deputyId: UnitId.optional(),
  crossScoring: z.enum(crossScorings),
  award: text(20),
  flags: z.int().min(0).max(50),
  criteria: z.array(ClusterCriterion).min(1).max(60),
};
type Led = { memberIds: string[]; headId: string; deputyId?: string | undefined; crossScoring: string };

const isOnce = ({ memberIds }: Led) => new Set(memberIds).size === memberIds.length;
const isHeaded = ({ memberIds, headId }: Led) => memberIds.includes(headId);
/** Where the head scores the others, its deputy scores the head. */
const isDeputised = ({ memberIds, headId, deputyId, crossScoring }: Led) =>
  deputyId === undefined ? crossScoring === 'members' : deputyId !== headId && memberIds.includes(deputyId);

function led<T extends z.ZodType<Led>>(schema: T) {
  return schema
    .refine((input) => isOnce(input), { error: 'itemTwice', path: ['memberIds'] })
    .refine((input) => isHeaded(input), { error: 'notAMember', path: ['headId'] })
    .refine((input) => isDeputised(input), { error: 'notAMember', path: ['deputyId'] });
}

const Named = z.object({ kind: z.enum(['cluster', 'block']), name: text(300), organiserId: UnitId });
export const FormInput = led(z.object({ commandId: Id, cluster: z.union([z.object({ id: Id }), Named]), ...plan }));
export type FormInput = z.infer<typeof FormInput>;
export type YearPlan = Omit<FormInput, 'commandId' | 'cluster'>;

const { year: _year, ...arranged } = plan;
/** A cluster's year as the caller knows it. */
const Known = { commandId: Id, yearId: Id, version: z.int().min(1) };

export const ArrangeInput = led(z.object({ ...Known, ...arranged }));
export type ArrangeInput = z.infer<typeof ArrangeInput>;

export const ActInput = z.discriminatedUnion('act', [
  z.object({
    ...Known,
    act: z.enum(['openSelfScoring', 'openCrossScoring', 'agreeRanking', 'proposeFlags', 'close']),
  }),
  z.object({ ...Known, act: z.enum(['reopenSelfScoring', 'reopenCrossScoring']), reason: text(2000) }),
  z.object({ ...Known, act: z.literal('settleTie'), order: z.array(UnitId).min(2).max(200), reason: text(2000) }),
  /** A member that was merged makes place for its successor. */
  z.object({ ...Known, act: z.literal('replaceMember'), unitId: UnitId }),
  z.object({ ...Known, act: z.literal('removeMember'), unitId: UnitId, reason: text(2000) }),
]);
export type ActInput = z.infer<typeof ActInput>;

/** A sheet as the caller knows it: 0 where there is none yet. Of two people who fill one in, the second is told. */
export const ScoreInput = z.object({
  commandId: Id,
  yearId: Id,
  unitId: UnitId,
  scorerId: UnitId,
  revision: z.int().min(0),
  scores: z.array(Score).min(1).max(60),
});
export type ScoreInput = z.infer<typeof ScoreInput>;

export const NominateInput = z.object({
  commandId: Id,
  yearId: Id,
  unitId: UnitId,
  summary: text(4000),
  memberCount: z.int().min(1).max(1_000_000).optional(),
});
export type NominateInput = z.infer<typeof NominateInput>;
