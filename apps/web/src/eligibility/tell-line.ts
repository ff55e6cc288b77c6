import type { RuleFinding } from '../trpc.ts';
import { tellAsked } from './tell-asked.ts';
import { tellFound } from './tell-found.ts';
import type { Telling } from './telling.ts';

/** A finding in one line of text, as an appraiser would write it down. */
export function tellLine(finding: RuleFinding, telling: Telling, language: 'vi' | 'en'): string {
  const { rule, nameVi, nameEn, verdict, source, asked, facts, options } = finding;
  const { book } = telling;
  const said = options
    ? options.map(({ verdict: ofOption, parts }, index) => {
        const open = parts.filter((part) => part.verdict !== 'met');
        const sentences = open.map((part) => sentence(part.criterion, part, telling));
        return options.length > 1
          ? `${book.option(String(index + 1), book.verdicts[ofOption])}. ${sentences.join(' ')}`
          : sentences.join(' ');
      })
    : [asked ? sentence(asked.type, { verdict, facts, asked }, telling) : tellFound(rule, finding, telling).join(' ')];
  const name = language === 'en' ? nameEn : nameVi;
  return `- ${book.finding(book.verdicts[verdict], name)} (${source}). ${said.join(' ')}`.trim();
}

type Part = Pick<RuleFinding, 'verdict' | 'facts'> & Required<Pick<RuleFinding, 'asked'>>;

function sentence(name: string, part: Part, telling: Telling): string {
  return [tellAsked(part.asked, telling, part.facts), ...tellFound(name, part, telling)].join(' ');
}
