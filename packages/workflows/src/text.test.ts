import { describe, expect, it } from 'vitest';
import { Achievement, NominationEvent } from './nomination/events.ts';
import { sample } from './testing/events.ts';
import { Day, text } from './text.ts';

function problem(value: unknown, max = 50): string | undefined {
  return text(max).safeParse(value).error?.issues[0]?.message;
}

describe('text typed by a person', () => {
  it('is stored as NFC, trimmed', () => {
    const decomposed = '  Nguyễn Thị Bé  '.normalize('NFD');
    expect(text(50).parse(decomposed)).toBe('Nguyễn Thị Bé'.normalize('NFC'));
  });

  it.each([
    ['empty', '', 'empty'],
    ['blanks and line ends', ' \n\t ', 'empty'],
    ['only zero-width characters', '\u200b\u200d\ufeff', 'empty'],
    ['NUL', 'a\u0000b', 'controlCharacter'],
    ['escape', '\u001b[31m', 'controlCharacter'],
    ['delete', 'a\u007f', 'controlCharacter'],
    ['a C1 control', 'a\u0085b', 'controlCharacter'],
    ['a mark that turns the writing round', 'Hoa\u202egnau', 'controlCharacter'],
    ['a lone high surrogate', 'a\ud800', 'malformedText'],
    ['a lone low surrogate', '\udc00a', 'malformedText'],
    ['one too many', 'a'.repeat(51), 'tooLong'],
  ])('%s is refused', (_name, value, message) => {
    expect(problem(value)).toBe(message);
  });

  it.each([
    ['line ends and tabs', 'Dòng một\r\n\tdòng hai'],
    ['exactly as long as allowed', 'đ'.repeat(50)],
    ['a paired surrogate', 'Chúc mừng 🎉'],
    ['names of the highlands', "Ia H'Drai, Y Ngọc Niê Kđăm"],
  ])('%s is kept', (_name, value) => {
    expect(text(50).parse(value)).toBe(value);
  });

  it('is measured after normalisation', () => {
    const decomposed = 'ễ'.normalize('NFD').repeat(10_000);
    expect(decomposed).toHaveLength(30_000);
    expect(text(10_000).parse(decomposed)).toHaveLength(10_000);
    expect(problem(`${decomposed}e`, 10_000)).toBe('tooLong');
  });
});

describe('days', () => {
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '15/03/2024', '2024-03-15T00:00:00Z', ''])(
    '%s is not a day',
    (value) => {
      expect(Day.safeParse(value).success).toBe(false);
    },
  );

  it('an achievement does not end before it begins', () => {
    const achievement = { summary: 'Chống dịch', from: '2021-10-31', to: '2021-01-01' };
    expect(Achievement.safeParse(achievement).error?.issues[0]?.message).toBe('periodReversed');
    expect(Achievement.safeParse({ ...achievement, to: '2021-10-31' }).success).toBe(true);
  });
});

describe('the event as input', () => {
  it.each(Object.values(sample))('$type is read as it was written', (event) => {
    expect(NominationEvent.parse(event)).toEqual(event);
  });

  it.each([
    ['an unknown event', { type: 'decide' }],
    ['no reason', { type: 'reject' }],
    ['an empty reason', { type: 'reject', reason: ' ' }],
    ['a NUL in an award', { type: 'approve', award: 'BKT\u0000' }],
    ['a lone surrogate in an organisation', { ...sample.consult, organisationId: '\ud800' }],
    ['a negative vote', { ...sample.tally, against: -1 }],
    ['half a vote', { ...sample.tally, inFavour: 10.5 }],
    ['votes without end', { ...sample.tally, members: Number.POSITIVE_INFINITY }],
    ['a return to nowhere', { ...sample.return, to: -1 }],
    ['a decision without a number', { ...sample.issueDecision, number: '' }],
  ])('%s is refused', (_name, event) => {
    expect(NominationEvent.safeParse(event).success).toBe(false);
  });

  it('facts cannot be smuggled in', () => {
    expect(NominationEvent.parse({ ...sample.submit, facts: { on: '1999-01-01' } })).toEqual(sample.submit);
  });
});
