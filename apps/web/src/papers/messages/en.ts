import type { PapersMessages } from './vi.ts';

export const en: PapersMessages = {
  title: 'Official papers',
  report: 'Achievement report on its form',
  letter: 'Submission letter {symbol} of {day}, {sender}',
  notice: 'Notice of the result of letter {symbol}',
  minutes: 'Minutes of {council}, {day}',
  ballot: 'Result of the ballot, {day}',
  minutesHere: 'Minutes',
  ballotHere: 'Result of the ballot',
  consultation: 'Consultation letter to {agency}',
  letterHere: 'Submission letter',
  list: 'List of nominees',
  pdf: 'PDF',
  word: 'Word',
};
