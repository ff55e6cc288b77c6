import { Bullets, Section, Stack, Verdict, VerdictList, type VerdictSource, type VerdictTone } from '@vinh-danh/ui';
import { capital, criterionSentence, optionSentence } from '@vinh-danh/workflows/words';
import { useLanguage } from '../messages/language.tsx';
import { useWords } from '../messages/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import type { Sourced } from './by.tsx';
import { useRuleText } from './use-rule-text.ts';

type Props = { readonly explained: ExplainedAward };
type Finding = ExplainedAward['findings'][number];

/** What the award asks for, and the principles that hold for it; what the case itself answers is answered. */
export function CriteriaPart({ explained }: Props) {
  const { criteria: text } = useRuleText();
  const { language } = useLanguage();
  const principles = explained.findings.flatMap(({ nameVi, nameEn, ...finding }) =>
    isOwn(finding, explained) ? [] : [{ ...finding, name: language === 'en' ? nameEn : nameVi }],
  );
  if (explained.findings.length === 0) return null;
  return (
    <Section title={text.title}>
      <Stack>
        <h3>{text.own}</h3>
        <OwnCriteria explained={explained} />
      </Stack>
      <Stack>
        <h3>{text.general}</h3>
        <VerdictList label={text.general}>
          {principles.map((finding) => (
            <Principle key={finding.rule} finding={finding} />
          ))}
        </VerdictList>
      </Stack>
    </Section>
  );
}

/** A finding on what the award itself asks for: its criteria are told in their own words. */
function isOwn({ rule }: Pick<Finding, 'rule'>, { award }: ExplainedAward): boolean {
  return rule.startsWith(`${award.code}.`);
}

function OwnCriteria({ explained }: Props) {
  const { criteria, findings } = explained;
  const { award: nameOf } = useWords();
  const { words, criteria: text } = useRuleText();
  const cite = useCite();
  const labels = useLabels();
  const isOpen = ({ criterion }: (typeof criteria)[number]) =>
    criterion.type !== 'anyOf' || criterion.options.length > 0;
  const open = criteria.filter(isOpen);
  const womenTerm = open.find((one) => one.womenTerm)?.womenTerm;
  const own = findings.find((finding) => isOwn(finding, explained));
  if (open.length === 0)
    return (
      <Verdict tone="unknown" label={capital(words.verdicts.unknown)} source={own && cite(own)}>
        {words.noCriteria}
      </Verdict>
    );
  return (
    <VerdictList label={text.own}>
      {open.map(({ criterion, severity, source, verified }) => (
        <Verdict
          key={JSON.stringify(criterion)}
          tone="rule"
          label={labels[severity]}
          source={cite({ source, verified })}
        >
          {criterion.type !== 'anyOf' ? (
            `${criterionSentence(criterion, words, nameOf)}.`
          ) : criterion.options.length === 1 ? (
            `${optionSentence(criterion.options[0]?.all ?? [], words, nameOf)}.`
          ) : (
            <>
              <p>{words.oneOf}:</p>
              <Bullets>
                {criterion.options.map(({ id, all }) => (
                  <li key={id}>{optionSentence(all, words, nameOf)}.</li>
                ))}
              </Bullets>
            </>
          )}
        </Verdict>
      ))}
      {womenTerm && (
        <Verdict tone="rule" label={text.women} source={cite(womenTerm)}>
          {words.womenTerm(`${womenTerm.numerator}/${womenTerm.denominator}`)}.
        </Verdict>
      )}
    </VerdictList>
  );
}

const tones: Readonly<Record<Finding['verdict'], VerdictTone>> = {
  met: 'met',
  notMet: 'unmet',
  needsProof: 'proof',
  unknown: 'rule',
};

function Principle({ finding }: { readonly finding: Omit<Finding, 'nameVi' | 'nameEn'> & { readonly name: string } }) {
  const { words } = useRuleText();
  const cite = useCite();
  const labels = useLabels();
  const { verdict, severity, name } = finding;
  return (
    <Verdict
      tone={tones[verdict]}
      label={verdict === 'unknown' ? labels[severity] : capital(words.verdicts[verdict])}
      source={cite(finding)}
    >
      {name}.
    </Verdict>
  );
}

function useLabels() {
  const { words, criteria } = useRuleText();
  return { hard: capital(words.severities.hard), soft: criteria.soft };
}

function useCite() {
  const { t } = useWords();
  const { unverified } = useRuleText();
  return ({ source, verified }: Sourced): VerdictSource => ({
    text: t('common.source', { source }),
    unverified: verified ? undefined : unverified,
  });
}
