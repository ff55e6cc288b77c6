import { Bullets, Verdict, VerdictList, type VerdictTone } from '@vinh-danh/ui';
import { useLanguage } from '../messages/language.tsx';
import type { Eligibility, RuleFinding } from '../trpc.ts';
import { refuses } from './order-findings.ts';
import { tellAsked } from './tell-asked.ts';
import { tellFound } from './tell-found.ts';
import type { Telling } from './telling.ts';

const tones: Readonly<Record<RuleFinding['verdict'], VerdictTone>> = {
  met: 'met',
  notMet: 'unmet',
  needsProof: 'proof',
  unknown: 'unknown',
};

const none: Eligibility['overridden'] = [];

type Props = {
  readonly label: string;
  readonly findings: readonly RuleFinding[];
  readonly telling: Telling;
  readonly overridden?: Eligibility['overridden'];
  /** Whether each says its own verdict: where no heading above them does. */
  readonly tellsVerdict?: boolean;
};

/** Findings below each other, each with what is asked, what the facts say and the article. */
export function FindingViews({ label, findings, telling, overridden = none, tellsVerdict = false }: Props) {
  const { language } = useLanguage();
  const { book } = telling;
  return (
    <VerdictList label={label}>
      {findings.map((finding) => {
        const { rule, nameVi, nameEn, verdict, source, verified } = finding;
        const name = language === 'en' ? nameEn : nameVi;
        return (
          <Verdict
            key={`${rule} ${source}`}
            tone={tones[verdict]}
            label={tellsVerdict ? book.finding(book.verdicts[verdict], name) : name}
            source={{ text: book.source(source), unverified: verified ? undefined : book.unverified }}
          >
            <Body finding={finding} telling={telling} given={overridden.find((one) => one.rule === rule)} />
          </Verdict>
        );
      })}
    </VerdictList>
  );
}

type BodyProps = {
  readonly finding: RuleFinding;
  readonly telling: Telling;
  readonly given: Eligibility['overridden'][number] | undefined;
};

function Body({ finding, telling, given }: BodyProps) {
  const { rule, verdict, asked, facts, options } = finding;
  const { book, words } = telling;
  const isWithoutCriteria = rule.endsWith('.criteria');
  return (
    <>
      {asked && <p>{tellAsked(asked, telling, facts)}</p>}
      {options && <Options options={options} telling={telling} />}
      {isWithoutCriteria && <p>{book.noCriteria}</p>}
      {!options &&
        !isWithoutCriteria &&
        tellFound(asked?.type ?? rule, finding, telling).map((line) => <p key={line}>{line}</p>)}
      {verdict === 'notMet' && !given && <p>{refuses(finding) ? book.refuses : book.asksReason}</p>}
      {given && (
        <p>
          {book.overridden(
            given.reason,
            book.by(given.actorName, given.organisationName, words.time(given.recordedAt)),
          )}
        </p>
      )}
    </>
  );
}

type Options = NonNullable<RuleFinding['options']>;

/** The alternatives of an award; of one that is met only that one. */
function Options({ options, telling }: { readonly options: Options; readonly telling: Telling }) {
  const { book } = telling;
  const met = options.filter(({ verdict }) => verdict === 'met').slice(0, 1);
  const shown = met.length > 0 ? met : options;
  return (
    <>
      {shown.length > 1 && <p>{book.anyOf}</p>}
      {shown.map(({ id, verdict, parts }, index) => (
        <div key={id}>
          {shown.length > 1 && <p>{book.option(String(index + 1), book.verdicts[verdict])}</p>}
          <Bullets>
            {parts.map((part) => {
              const sentence = tellAsked(part.asked, telling, part.facts);
              return (
                <li key={sentence}>
                  {book.part(book.verdicts[part.verdict], sentence)}{' '}
                  {tellFound(part.criterion, part, telling).join(' ')}
                </li>
              );
            })}
          </Bullets>
        </div>
      ))}
    </>
  );
}
