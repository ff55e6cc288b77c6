import { nationalVersion, procedureRules, requiredPapers } from '@vinh-danh/workflows';
import type { PaperKind } from '@vinh-danh/workflows';
import type { NominationDraft } from '../nominations/draft.ts';
import type { CaseFile } from './case-file.ts';
import type { MadePerson, NameMaker } from './names.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { CaseStructure } from './structure.ts';

type Subject = NominationDraft['subject'];
type Making = { file: CaseFile; structure: CaseStructure; names: NameMaker; random: Random };

/** What the units write down, one draft a plan and in its order: the same for the same seed, whenever it is sent. */
export function draftCase(plans: readonly Plan[], making: Making): Map<string, NominationDraft> {
  const units = new Map(making.structure.organisations.map((organisation) => [organisation.id, organisation]));
  const movements = new Map(making.file.movements.map(({ key, name }) => [key, name]));
  return new Map(
    plans.map((plan) => {
      const unit = units.get(plan.unitKey);
      if (!unit) throw new Error(`unknown organisation "${plan.unitKey}"`);
      if (plan.movement !== undefined && !movements.has(plan.movement))
        throw new Error(`unknown movement "${plan.movement}"`);
      const draft: NominationDraft = {
        organisationId: plan.unitKey,
        subject: subjectOf(plan, unit, making),
        award: plan.askedFor[0] ?? plan.award,
        commendationType: plan.commendationType,
        procedure: plan.procedure,
        posthumous: plan.posthumous,
        ...(plan.movement === undefined ? {} : { movementId: plan.movement }),
        achievement: { summary: summaryOf(plan, movements), from: plan.period[0], to: plan.period[1] },
        facts: plan.facts,
        papers: papersOf(plan).map((kind) => ({ kind, issuedOn: plan.startsOn })),
      };
      return [plan.key, draft];
    }),
  );
}

/** Every paper that a level on the road will ask for, the opinion of the party committee among them. */
function papersOf({ award, procedure, posthumous }: Plan): PaperKind[] {
  const { kinds } = requiredPapers({ procedure, posthumous, ruleVersion: nationalVersion });
  return procedureRules.partyOpinion.awards.includes(award) ? [...kinds, 'partyOpinion'] : [...kinds];
}

function subjectOf(plan: Plan, unit: CaseStructure['organisations'][number], { names, random }: Making): Subject {
  switch (plan.subject) {
    case 'collective':
      return { kind: 'collective', name: names.collective(unit), memberCount: 5 + random.int(60) };
    case 'household':
      return { kind: 'household', headName: names.householdHead() };
    case 'individual':
      return personOf(plan, names.person(unit, Number(plan.startsOn.slice(0, 4))), random);
  }
}

function personOf(plan: Plan, made: MadePerson, random: Random): Subject {
  const diedOn = plan.posthumous ? { diedOn: dayBetween(plan, random) } : {};
  return { kind: 'individual', ...made, ...diedOn };
}

/** In the last third of the period, and before the unit writes anything down. */
function dayBetween({ period: [from, to], startsOn }: Plan, random: Random): string {
  const first = Date.parse(from);
  const last = Math.min(Date.parse(to), Date.parse(startsOn));
  const third = Math.max(0, Math.floor((last - first) / 86_400_000 / 3));
  return new Date(last - random.int(third + 1) * 86_400_000).toISOString().slice(0, 10);
}

function summaryOf({ movement, commendationType, posthumous }: Plan, movements: ReadonlyMap<string, string>): string {
  const name = movement === undefined ? undefined : movements.get(movement);
  const merit = posthumous
    ? 'Hy sinh, từ trần khi đang làm nhiệm vụ; đã có thành tích xuất sắc'
    : 'Có thành tích xuất sắc';
  if (name !== undefined) return `${merit} trong phong trào thi đua “${name}”.`;
  return commendationType === 'unexpected'
    ? `${merit} đột xuất.`
    : `${merit} trong thực hiện nhiệm vụ công tác được giao.`;
}
