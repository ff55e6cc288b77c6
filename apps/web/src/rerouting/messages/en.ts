import type { ReroutingMessages } from './vi.ts';

export const en: ReroutingMessages = {
  title: 'Dossiers of bodies that have ended',
  lead: 'Dossiers not yet decided whose unit, or a body that still has to act, has merged or ended. Pick them and move them to the successors in one act.',
  more: 'These are the {count} with the nearest deadlines. Once they are moved the next ones appear.',
  empty: 'No dossier waits to be moved',
  emptyLead: 'When a body on the road of a dossier merges or ends, the dossier appears here.',
  movable: 'Can be moved',
  stuck: 'Cannot be moved',
  lies: 'Lies with',
  gone: 'Has ended',
  to: 'Moves to',
  why: 'Reason',
  heir: '{name} (successor: {heir})',
  noHeir: '{name} (no successor)',
  anew: 'taken in and appraised anew',
  stays: 'stays there, with the successor in the place of the old body',
  move: 'Move to the successors',
  moves: 'Moves to: {to}',
  remains: 'Stays with {to}, with the successor in the place of the old body',
  movesAnew: 'Moves to: {to}, taken in and appraised anew',
  home: '{count, plural, one {# dossier of a body that has ended, to be moved to its successor} other {# dossiers of bodies that have ended, to be moved to their successors}}',
};
