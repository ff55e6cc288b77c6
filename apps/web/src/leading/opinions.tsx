import { Clamped, Disclosure, Facts, Quiet, Stack, StatusBadge } from '@vinh-danh/ui';
import { vi } from '../messages/further/vi.ts';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import type { LeadingItem } from '../trpc.ts';
import { sourceOf, tellShare, tellVote } from './share-words.ts';
import { isOrdinary } from './use-picked.ts';

type Props = { readonly item: LeadingItem };

/** What the council voted and what the levels recommend: whole where something is unusual, else in a line each. */
export function ItemOpinions({ item }: Props) {
  const { t } = useAllWords();
  if (!isOrdinary(item)) return <Whole item={item} />;
  return (
    <>
      <Short item={item} />
      <Disclosure label={t('leading.details')}>
        <Whole item={item} />
      </Disclosure>
    </>
  );
}

function Short({ item: { vote, procedure, recommendations } }: Props) {
  const { t, number, list } = useAllWords();
  const told = vote && { inFavour: number(vote.inFavour), base: number(vote.base), required: number(vote.required) };
  return (
    <Facts
      facts={[
        { label: t('leading.vote'), value: told ? t('leading.voteShort', told) : t(withoutVote(procedure)) },
        {
          label: t('opinions.agree'),
          value: list(recommendations.map(({ organisationName }) => organisationName)),
        },
      ]}
    />
  );
}

function Whole({ item }: Props) {
  const words = useAllWords();
  const { t, day, number } = words;
  return (
    <Facts
      facts={[
        { label: t('leading.vote'), value: <OwnVote item={item} /> },
        ...item.earlierVotes.map((vote) => ({
          label: t('leading.earlierVote', { day: day(vote.heldOn) }),
          value: t(vote.reached ? 'leading.earlierReached' : 'leading.earlierNotReached', {
            council: vote.councilName,
            inFavour: number(vote.inFavour),
            members: number(vote.members),
            required: number(vote.required),
          }),
        })),
        ...item.recommendations.map((given) => ({
          label: given.organisationName,
          value: <Recommended given={given} words={words} />,
        })),
      ]}
    />
  );
}

function withoutVote(procedure: LeadingItem['procedure']) {
  return procedure === 'simplified' ? 'leading.simplified' : 'leading.noCouncil';
}

function OwnVote({ item: { vote, procedure } }: Props) {
  const words = useAllWords();
  const { t } = words;
  if (!vote) return <>{t(withoutVote(procedure))}</>;
  return (
    <Stack gap="tight">
      <span>
        <StatusBadge tone={vote.reached ? 'success' : 'danger'}>
          {t(vote.reached ? 'votes.reached' : 'votes.notReached')}
        </StatusBadge>
      </span>
      <span>{tellVote(vote, words)}</span>
      <span>{tellShare(vote, words)}</span>
      <Quiet>{sourceOf(vote, words)}</Quiet>
    </Stack>
  );
}

type Given = LeadingItem['recommendations'][number];

function Recommended({ given, words: { t, award } }: { readonly given: Given; readonly words: AllWords }) {
  const opinion = Object.hasOwn(vi.opinions, given.opinion) ? t(`opinions.${given.opinion}`) : given.opinion;
  return (
    <>
      {given.opinion === 'otherAward' ? `${opinion}: ${award(given.award)}` : opinion}
      {given.findings && (
        <Quiet>
          <Clamped moreLabel={t('leading.more')} lessLabel={t('leading.less')}>
            {given.findings}
          </Clamped>
        </Quiet>
      )}
    </>
  );
}
