import type { Messages } from '../../messages/vi.ts';

/** What the fields of an act's dialog hold, by the name of the field. */
export type ActValues = Record<string, string | boolean | readonly string[]>;

/** What a dialog knows of the nomination it acts on; in a batch only what all have in common. */
export type ActContext = {
  readonly subjectKind?: 'individual' | 'collective' | 'household' | undefined;
  /** Papers to choose from; all kinds when nothing is said. */
  readonly papers?: readonly (keyof Messages['papers'])[] | undefined;
  readonly consultations?: readonly { readonly id: string; readonly label: string }[];
  /** Levels a return may go to, the submitting unit first. */
  readonly below?: readonly string[];
};
