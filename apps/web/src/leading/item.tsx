import { Link } from '@tanstack/react-router';
import { Clamped, Quiet, ReviewItem } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { useOrigin } from '../nominations/use-origin.ts';
import type { LeadingBatch, LeadingItem } from '../trpc.ts';
import { FindingList } from './finding-list.tsx';
import { ItemOpinions } from './opinions.tsx';

type Props = {
  readonly item: LeadingItem;
  readonly batch: LeadingBatch;
  readonly picked: boolean;
  readonly onToggle: () => void;
};

/** One nomination of a batch: who, for which award and why, what is unusual, what others say. */
export function Item({ item, batch, picked, onToggle }: Props) {
  const words = useAllWords();
  const { t, day, award } = words;
  const { subjectName, birthYear, post, unitName, posthumous, diedOn } = item;
  const origin = useOrigin(item);
  const about = [
    birthYear && t('leading.born', { year: String(birthYear) }),
    origin,
    post,
    unitName !== batch.senderName && unitName,
    batch.awards.length > 1 && award(item.award),
    batch.commendationTypes.length > 1 && t(`types.${item.commendationType}`),
    item.movementName,
    item.code,
  ];
  return (
    <ReviewItem
      title={
        <Link to="/nominations/$id" params={{ id: item.id }}>
          {subjectName}
        </Link>
      }
      meta={
        <>
          {posthumous && <strong>{t('leading.posthumous', { day: day(diedOn) })}. </strong>}
          {about.filter(Boolean).join(', ')}
        </>
      }
      pick={{ label: t('list.select', { name: subjectName }), checked: picked, onToggle }}
      main={
        <>
          <FindingList findings={item.findings} />
          <div>
            <Quiet>{t('leading.achievement', { from: day(item.from), to: day(item.to) })}</Quiet>
            <Clamped moreLabel={t('leading.more')} lessLabel={t('leading.less')}>
              {item.summary}
            </Clamped>
          </div>
        </>
      }
      side={<ItemOpinions item={item} />}
    />
  );
}
