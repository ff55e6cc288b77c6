import { Link } from '@tanstack/react-router';
import { LinkRow, ScreenOnly } from '@vinh-danh/ui';
import { useCountWords } from './use-count-words.ts';

/** The pages of the counts beside each other. */
export function CountPages() {
  const { c } = useCountWords();
  return (
    <ScreenOnly>
      <LinkRow label={c('pages.label')}>
        <Link to="/statistics" activeOptions={{ exact: true, includeSearch: false }}>
          {c('pages.table')}
        </Link>
        <Link to="/statistics/pictures">{c('pages.pictures')}</Link>
        <Link to="/statistics/anomalies">{c('pages.anomalies')}</Link>
      </LinkRow>
    </ScreenOnly>
  );
}
