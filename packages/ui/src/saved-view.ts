/** A way of looking at a list under a name. `value` is whatever the list calls its conditions, as text. */
export type SavedView = { readonly name: string; readonly value: string };

export type SavedViewsWords = {
  readonly label: string;
  readonly save: string;
  readonly name: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly manage: string;
  readonly close: string;
  readonly remove: string;
  readonly removeOne: (name: string) => string;
  readonly renameOne: (name: string) => string;
  readonly nameMissing: string;
  readonly nameTaken: string;
};
