import { useEffect, useState } from 'react';
import { type Command, commandOf } from './command-of.ts';
import { findHandler } from './registry.ts';
import { focusSearch, moveInList } from './rows.ts';

const storageKey = 'shortcuts';
/** Kinds of input in which no letter is typed. */
const letterless = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

export type Shortcuts = {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
  readonly isHelpOpen: boolean;
  readonly showHelp: (isOpen: boolean) => void;
};

/** Listens for the keys on every page, unless the person has switched them off (WCAG 2.1.4). */
export function useShortcuts(): Shortcuts {
  const [isOn, turn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const [isHelpOpen, showHelp] = useState(false);
  useEffect(() => {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off');
    if (!isOn) return undefined;
    const usual: Readonly<Partial<Record<Command, () => void>>> = {
      help: () => showHelp(true),
      search: focusSearch,
      next: () => moveInList(1),
      previous: () => moveInList(-1),
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, {
        isTyping: isTypingIn(event.target),
        isInDialog: document.querySelector('dialog[open]') !== null,
      });
      const run = command && (findHandler(command) ?? usual[command]);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  return { isOn, turn, isHelpOpen, showHelp };
}

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !letterless.has(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role=combobox], [role=listbox]');
}
