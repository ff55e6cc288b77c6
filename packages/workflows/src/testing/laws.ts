import type { Moved } from '../apply-event.ts';
import { currentStep, Dossier, reviewingPosition, reviewingStep, stages } from '../nomination/dossier.ts';
import type { NominationEvent } from '../nomination/events.ts';
import { findAward, findAwardRules } from '../rules/awards.ts';
import { councilVotes } from '../rules/of-case.ts';

type Law = (before: Moved, after: Moved, event: NominationEvent) => boolean;

const outcomes: readonly string[] = ['approve', 'sign', 'issueDecision'] satisfies NominationEvent['type'][];

/** What holds on every road, whatever happens on it. */
const laws: Readonly<Record<string, Law>> = {
  'the stage is one of the stages': (_before, { stage }) => stages.includes(stage),
  'the dossier is whole': (_before, { dossier }) => Dossier.safeParse(dossier).success,
  'the dossier lies on its route': (_before, { dossier }) => dossier.position < dossier.route.length,
  'what was passed stays passed': ({ dossier: was }, { dossier }, { type }) =>
    type === 'reroute' ||
    was.route
      .slice(0, was.position + 1)
      .every((step, index) => step.organisationId === dossier.route[index]?.organisationId),
  'heirs stand where their forerunners stood': ({ dossier: was }, { dossier }, { type }) =>
    type !== 'reroute' ||
    (dossier.position === was.position &&
      dossier.returned?.by === was.returned?.by &&
      was.route.slice(0, reviewingPosition(was)).every(({ level }, index) => level === dossier.route[index]?.level)),
  'what is approved lies with who decides': (_before, { stage, dossier }) =>
    stage !== 'approved' || dossier.position === dossier.route.length - 1,
  'another level takes nothing over': ({ dossier: was }, { dossier }, { type }) =>
    type !== 'reroute' ||
    reviewingStep(was).level === reviewingStep(dossier).level ||
    (!dossier.appraised && dossier.tally === null && !dossier.signed),
  'what was asked for first is not forgotten': ({ dossier: was }, { dossier }) =>
    dossier.requestedAward === was.requestedAward,
  'the regime is bound once': ({ dossier: was }, { dossier }) =>
    !was.regimeBound || (dossier.regimeBound && dossier.regime === was.regime),
  'the dead stay dead': ({ dossier: was }, { dossier }) => dossier.posthumous || !was.posthumous,
  'a returned dossier lies where it was returned to': (_before, { stage, dossier }) =>
    stage !== 'returned' || dossier.returned?.to === dossier.position,
  'a dossier comes back to who returned it': ({ stage, dossier: was }, { dossier }, { type }) =>
    stage !== 'returned' || type !== 'resubmit' || dossier.position === was.returned?.by,
  'a suspension gives back what it took': ({ stage, dossier: was }, after, { type }) =>
    stage !== 'suspended' ||
    type !== 'resume' ||
    (after.stage === was.suspendedFrom && after.dossier.position === was.position),
  'what is suspended is signed anew': (_before, { stage, dossier }) => stage !== 'suspended' || !dossier.signed,
  'what a council must vote on is approved only after its vote': ({ dossier: was }, { dossier }, { type }) =>
    type !== 'approve' ||
    !councilVotes(was, currentStep(was).level) ||
    (was.tally?.reached === true && was.tally.award === dossier.award),
  'the approved award is decided at this level': ({ stage: from }, { stage, dossier }) =>
    from !== 'leader' ||
    stage !== 'approved' ||
    findAwardRules(dossier.award, dossier.regime)?.decidedAt.includes(currentStep(dossier).level) === true,
  'the dead get only what the dead can get, with the certificate': (_before, { dossier }, { type }) =>
    !dossier.posthumous ||
    !outcomes.includes(type) ||
    (findAward(dossier.award)?.posthumous === true && dossier.papers.some(({ kind }) => kind === 'deathCertificate')),
  'nothing is decided unsigned': (_before, { stage, dossier }) => stage !== 'decided' || dossier.signed,
  'papers are not replaced away from who prepares them': ({ stage, dossier: was }, { dossier }) =>
    stage === 'draft' || stage === 'returned' || was.papers.every((paper) => dossier.papers.includes(paper)),
};

/** The laws a step breaks, by name; empty when all is well. */
export function brokenLaws(before: Moved, after: Moved, event: NominationEvent): string[] {
  return Object.entries(laws).flatMap(([name, holds]) =>
    holds(before, after, event) ? [] : [`${event.type} at ${before.stage}: ${name}`],
  );
}
