import { type Column, DataTable, Notice, Section, Stack } from '@vinh-danh/ui';
import { useLanguage } from '../messages/language.tsx';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import { By } from './by.tsx';
import type { RuleText } from './rule-text.ts';
import { useRuleText } from './use-rule-text.ts';

type Step = ExplainedAward['route'][number];

/** Who decides by which article, and who appraises, votes and signs on the way there. */
export function RoadPart({
  explained: { route, decides, refusal, regime, wording },
}: {
  readonly explained: ExplainedAward;
}) {
  const words = useAllWords();
  const { language } = useLanguage();
  const { road, words: said, ...text } = useRuleText();
  return (
    <Section title={road.title}>
      {refusal && (
        <Notice tone="danger" title={road.none}>
          <p>
            {said.refusals[refusal.code]({ ...asShown(refusal.params, words), regime: regime.decree }, words.award)}
          </p>
          <By {...refusal} />
        </Notice>
      )}
      {decides && (
        <div>
          <strong>{road.authority({ name: decides.organisation })}</strong>
          <By {...decides} />
        </div>
      )}
      {wording && decides && (
        <div>
          {road.wording({ wording: language === 'en' ? wording.en : wording.vi })}
          <By {...wording} />
        </div>
      )}
      {route.length > 0 && (
        <Stack>
          <DataTable
            caption={road.caption}
            captionShown
            rows={route}
            rowKey={({ level, signs }) => `${level} ${signs}`}
            columns={columnsOf({ ...text, road, words: said }, words)}
          />
        </Stack>
      )}
    </Section>
  );
}

function columnsOf({ road }: RuleText, { t }: AllWords): Column<Step>[] {
  const { columns } = road;
  return [
    { key: 'level', header: columns.level, lead: true, cell: ({ level }) => t(`levels.${level}`) },
    { key: 'appraises', header: columns.appraises, cell: ({ appraises }) => appraises },
    { key: 'votes', header: columns.votes, cell: ({ votes }) => votes ?? road.noVote },
    {
      key: 'signs',
      header: columns.signs,
      cell: ({ signs, decides }) => (decides ? <strong>{road.decides({ name: signs })}</strong> : signs),
    },
  ];
}

/** Days as they are written here. */
function asShown(params: Readonly<Record<string, string>>, { day }: AllWords): Readonly<Record<string, string>> {
  const { endedOn } = params;
  return endedOn === undefined ? params : { ...params, endedOn: day(endedOn) };
}
