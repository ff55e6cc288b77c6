import { eventMeta } from '@vinh-danh/workflows';
import { expect, test } from 'vitest';
import { commandOf, shortcuts } from './command-of.ts';

const press = { key: 'j', ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
const free = { isTyping: false, isInDialog: false };

test('each key has its one command', () => {
  expect(shortcuts.map(({ key }) => commandOf({ ...press, key }, free))).toEqual(
    shortcuts.map(({ command }) => command),
  );
  expect(new Set(shortcuts.map(({ key }) => key)).size).toBe(shortcuts.length);
  expect(commandOf({ ...press, key: 'x' }, free)).toBeUndefined();
});

test.each([
  ['a field', press, { ...free, isTyping: true }],
  ['a dialog', press, { ...free, isInDialog: true }],
  ['a letter with its diacritic', { ...press, isComposing: true }, free],
  ['the browser', { ...press, ctrlKey: true }, free],
  ['the system', { ...press, metaKey: true }, free],
  ['a menu', { ...press, altKey: true }, free],
])('a key that belongs to %s is left alone', (_name, pressed, place) => {
  expect(commandOf(pressed, place)).toBeUndefined();
});

test('no key is named after an act that takes something away', () => {
  const dangerous = Object.entries(eventMeta).filter(([, { importance }]) => importance === 'danger');
  expect(shortcuts.filter(({ command }) => dangerous.some(([type]) => type === (command as string)))).toEqual([]);
});
