import type { AllMessages } from '../../messages/further/vi.ts';
import type { DraftCase } from '../../trpc.ts';

/** What the fields of an act's dialog hold, by the name of the field. */
export type ActValues = Record<string, string | boolean | readonly string[]>;

/** What a dialog knows of the nomination it acts on; in a batch only what all have in common. */
export type ActContext = {
  /** For which nomination files come in, and who wants to know that some are still on their way. */
  readonly upload?: { readonly nominationId: string; readonly onPending: (isPending: boolean) => void };
  /** The case whose declared facts can be changed. */
  readonly grounds?: { readonly id: string; readonly draft: Omit<DraftCase, 'achievement' | 'facts'> } | undefined;
  readonly subjectKind?: 'individual' | 'collective' | 'household' | undefined;
  /** Papers to choose from; all kinds when nothing is said. */
  readonly papers?: readonly (keyof AllMessages['papers'])[] | undefined;
  readonly consultations?: readonly { readonly id: string; readonly label: string }[];
  /** Levels a return may go to, the submitting unit first. */
  readonly below?: readonly string[];
};
