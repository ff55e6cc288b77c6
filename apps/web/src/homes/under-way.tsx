import { Link } from '@tanstack/react-router';
import { Section } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { NominationTable } from '../nominations/nomination-table.tsx';
import type { Home } from '../trpc.ts';

/** What the unit has submitted and where it lies now. */
export function UnderWay({ block }: { readonly block: NonNullable<Home['unit']>['underWay'] }) {
  const { t, number } = useWords();
  const count = block.isMore ? t('list.moreThan', { count: block.count }) : number(block.count);
  return (
    <Section
      title={t('homes.underWay')}
      aside={
        <Link to="/nominations" search={{ isUnderWay: true }}>
          {t('homes.seeAll', { count })}
        </Link>
      }
    >
      <NominationTable rows={block.rows} view="holder" />
    </Section>
  );
}
