import type { Role } from '@vinh-danh/workflows';
import type { AllMessages } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { HelpGroup } from './help-group.ts';

type Leaves<Book> = {
  [Key in keyof Book & string]: Book[Key] extends string ? Key : `${Key}.${Leaves<Book[Key]>}`;
}[keyof Book & string];
export type NameKey = Leaves<AllMessages>;

/** A page, button or part by its key in the catalogue: what it is called on the screen, in quotation marks. */
export type NameOf = (key: NameKey) => string;

/** What one role does, step by step. */
export type HelpJob = { readonly role: Role; readonly steps: readonly string[] };
export type TourText = { readonly title: string; readonly body: string };

export type HelpText = {
  /** What this group does in the system. */
  readonly lead: string;
  readonly jobs: readonly HelpJob[];
  /** What to do when something came back or was not done. */
  readonly setbacks: readonly string[];
  /** Where the law is shown. */
  readonly law: readonly string[];
  /** Three to five steps for the first visit. */
  readonly tour: readonly TourText[];
};

export type HelpBook = {
  readonly title: string;
  readonly steps: string;
  readonly setbacks: string;
  readonly law: string;
  readonly keyboard: string;
  readonly keyList: string;
  readonly keys: Readonly<Record<'next' | 'previous' | 'press' | 'pick' | 'close', string>>;
  readonly keyNames: Readonly<Record<'space', string>>;
  readonly groups: string;
  readonly own: string;
  readonly restartTitle: string;
  readonly restartLead: string;
  readonly restart: string;
  readonly tour: {
    readonly label: string;
    readonly next: string;
    readonly previous: string;
    readonly finish: string;
    readonly dismiss: string;
    readonly position: (step: number, of: number) => string;
  };
  readonly pages: Readonly<Record<HelpGroup, HelpText>>;
};

/** Takes names from the catalogue of the language, so that a text cannot call a button by another name than the screen. */
export function namesFrom(t: AllWords['t']): NameOf {
  // A number that a name carries on the screen is left open here.
  return (key) => `“${t(key as 'leading.acts.approve', { count: '…' })}”`;
}
