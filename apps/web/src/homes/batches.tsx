import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bullets, Section } from '@vinh-danh/ui';
import { tellAwards, titleOf } from '../leading/tell-batch.ts';
import { useWords } from '../messages/words.ts';
import { trpc } from '../trpc.ts';

const shown = 5;

/** The first of what waits for a leader's decision or signature, batch by batch; the desk has them all. */
export function Batches() {
  const words = useWords();
  const { t, day, number } = words;
  const { data } = useQuery(trpc.leading.batches.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <Section
      title={t('homes.batches')}
      aside={<Link to="/leading">{t('homes.seeAll', { count: number(data.length) })}</Link>}
    >
      <Bullets>
        {data.slice(0, shown).map((batch) => (
          <li key={JSON.stringify(batch.key)}>
            <Link to="/leading/batch" search={batch.key}>
              {titleOf(batch, words)}
            </Link>
            {t('homes.batch', { contents: tellAwards(batch, words), due: day(batch.dueOn) })}
          </li>
        ))}
      </Bullets>
    </Section>
  );
}
