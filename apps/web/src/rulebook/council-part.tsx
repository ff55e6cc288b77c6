import { Facts, Prose, Section } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import { By } from './by.tsx';
import { useRuleText } from './use-rule-text.ts';

/** How the councils vote on the award: the share and of whom, the quorum, the ballot. */
export function CouncilPart({ explained: { council } }: { readonly explained: ExplainedAward }) {
  const { t, percent } = useAllWords();
  const { council: text, words } = useRuleText();
  if (!council) return null;
  const { exempt, levels, share, quorum, ballot } = council;
  if (exempt)
    return (
      <Section title={text.title}>
        <div>
          <Prose>{text.exempt}</Prose>
          <By {...exempt} />
        </div>
      </Section>
    );
  if (levels.length === 0)
    return (
      <Section title={text.title}>
        <Prose>{text.none}</Prose>
      </Section>
    );
  const bases: Readonly<Record<string, string>> = words.bases;
  const said = { percent: percent(share.percent / 100), base: bases[share.of] ?? share.of };
  return (
    <Section title={text.title}>
      <Facts
        facts={[
          { label: text.levels, value: levels.map((level) => t(`levels.${level as 'unit'}`)).join('; ') },
          {
            label: text.share,
            value: (
              <>
                <strong>{share.strictlyMore ? text.moreThan(said) : text.atLeast(said)}</strong>
                <By {...share} />
              </>
            ),
          },
          {
            label: text.quorum,
            value: (
              <>
                {text.present({ fraction: `${quorum.numerator}/${quorum.denominator}` })}
                <By {...quorum} />
              </>
            ),
          },
          {
            label: text.ballot,
            value: ballot && (
              <>
                {text.ballots[ballot.value]}
                {ballot.absentees === 'writtenOpinion' && `; ${text.absentees}`}
                <By {...ballot} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
