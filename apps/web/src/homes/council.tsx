import { Link } from '@tanstack/react-router';
import { Empty, Section } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { NominationTable } from '../nominations/nomination-table.tsx';
import type { Home } from '../trpc.ts';

/** What comes before the member's council. */
export function Council({ block }: { readonly block: NonNullable<Home['council']> }) {
  const { t, number } = useAllWords();
  const count = block.isMore ? t('list.moreThan', { count: block.count }) : number(block.count);
  return (
    <Section
      title={t('homes.council')}
      aside={
        block.count > block.rows.length && (
          <Link to="/nominations" search={{ stage: 'council' }}>
            {t('homes.seeAll', { count })}
          </Link>
        )
      }
    >
      {block.rows.length === 0 ? (
        <Empty title={t('homes.councilEmpty')}>{t('council.emptyLead')}</Empty>
      ) : (
        <NominationTable rows={block.rows} view="holder" />
      )}
    </Section>
  );
}
