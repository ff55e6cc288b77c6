import { Link } from '@tanstack/react-router';
import { Article, type Column, DataTable } from '@vinh-danh/ui';
import { capital } from '@vinh-danh/workflows/words';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { RegimeCode, RuleBook } from '../trpc.ts';
import { Cited } from './by.tsx';
import type { RuleText } from './rule-text.ts';
import { useRuleText } from './use-rule-text.ts';

type Award = RuleBook['awards'][number];
type Props = {
  readonly caption: string;
  readonly awards: readonly Award[];
  readonly regime: RegimeCode | undefined;
};

/** Awards of one kind: who decides, for whom, and the article of the authority. */
export function AwardTable({ caption, awards, regime }: Props) {
  const words = useAllWords();
  const text = useRuleText();
  return (
    <DataTable caption={caption} rows={awards} rowKey={({ code }) => code} columns={columnsOf(words, text, regime)} />
  );
}

function columnsOf(
  { t, award }: AllWords,
  { book, posthumous, unverified, words }: RuleText,
  regime: Props['regime'],
): Column<Award>[] {
  const { columns } = book;
  return [
    {
      key: 'award',
      header: columns.award,
      lead: true,
      cell: ({ code }) => (
        <Link to="/rulebook/$award" params={{ award: code }} search={regime ? { regime } : {}}>
          {award(code)}
        </Link>
      ),
    },
    {
      key: 'decides',
      header: columns.decides,
      cell: ({ decidedAt }) => capital(decidedAt.map((level) => words.levels[level]).join('; ')),
    },
    {
      key: 'subjects',
      header: columns.subjects,
      cell: ({ subjects }) => capital(subjects.map((subject) => t(`subjects.${subject}`).toLowerCase()).join(', ')),
    },
    {
      key: 'posthumous',
      header: columns.posthumous,
      cell: (one) => (
        <div>
          {one.posthumous ? posthumous.yes : posthumous.no}
          {!one.isPosthumousVerified && <Article unverified={unverified} />}
        </div>
      ),
    },
    { key: 'source', header: columns.source, cell: (one) => <Cited source={one.source} verified={one.verified} /> },
  ];
}
