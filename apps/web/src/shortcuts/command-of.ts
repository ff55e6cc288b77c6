/** What a single key may ask for. None of them changes anything: an act opens its dialog and is confirmed there. */
export const shortcuts = [
  { command: 'help', key: '?' },
  { command: 'search', key: '/' },
  { command: 'next', key: 'j' },
  { command: 'previous', key: 'k' },
  { command: 'act', key: 'a' },
  { command: 'list', key: 'u' },
] as const;
export type Command = (typeof shortcuts)[number]['command'];

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** A Vietnamese letter is being put together. */
  readonly isComposing: boolean;
};
/** Where the focus is: a field in which letters are typed or chosen by, or a dialog, has the keys for itself. */
type Place = { readonly isTyping: boolean; readonly isInDialog: boolean };

/** The command of a key; undefined where the key belongs to somebody else. */
export function commandOf(press: Press, { isTyping, isInDialog }: Place): Command | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing } = press;
  if (isTyping || isInDialog || ctrlKey || altKey || metaKey || isComposing) return undefined;
  return shortcuts.find((shortcut) => shortcut.key === key)?.command;
}
