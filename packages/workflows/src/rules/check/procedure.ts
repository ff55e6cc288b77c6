import type { Check } from './fault.ts';
import { fault } from './fault.ts';

/** A quorum a council can reach, and a number of originals for every dossier. */
export const checkProcedure: Check = ({ procedure: { council }, dossiers: { originals } }) => {
  const { numerator, denominator } = council.quorum;
  const isWhole = numerator > 0 && numerator <= denominator;
  const hasFallback = originals.some(({ scope }) => Object.keys(scope).length === 0);
  return [
    ...(isWhole ? [] : [fault('procedure.council.quorum', 'quorumOverWhole', `${numerator}/${denominator}`)]),
    ...(hasFallback ? [] : [fault('dossiers.originals', 'noOriginals')]),
  ];
};
