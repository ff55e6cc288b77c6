import { createTranslator } from 'use-intl/core';
import { vi } from '../../src/messages/further/vi.ts';

/** A sentence of the catalogue as the screen shows it. */
export const say = createTranslator({ locale: 'vi-VN', messages: vi, timeZone: 'Asia/Ho_Chi_Minh' });

/** An accessible name that begins so, whatever the screen adds to it. */
export function beginning(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`);
}

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
