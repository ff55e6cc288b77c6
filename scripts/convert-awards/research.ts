export type Sourced = { readonly verified: boolean; readonly source: string };
export type Cite = (value: Sourced) => { verified: boolean; source: string; ref?: string };
type Value<T> = Sourced & { readonly value: T };
export type Subject = 'individual' | 'collective' | 'household';

/** An award as the research table has it; what is not read here is left out. */
export type ResearchAward = {
  readonly code: string;
  readonly regimes: Readonly<Record<string, ResearchRules>>;
};
export type ResearchRules = {
  readonly source: string;
  readonly prizeMultiplier?: Partial<Record<Subject, Value<number>>> & { readonly isMaximum?: boolean };
  readonly originals?: Value<number>;
  readonly originalsSimplified?: Value<number>;
  readonly submitBy?: Value<string>;
  readonly submitByEducation?: Value<string>;
  readonly reportForm?: Value<Readonly<Record<string, string>>>;
  readonly prerequisites?: readonly (Sourced & { readonly type: string; readonly appliesTo?: Subject } & Loose)[];
};
// oxlint-disable-next-line typescript/no-explicit-any -- a table made by hand; the rulebook's schema checks what comes out
export type Loose = Readonly<Record<string, any>>;
