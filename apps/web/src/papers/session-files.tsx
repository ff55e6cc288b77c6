import { Lines } from '@vinh-danh/ui';
import { PaperFiles } from './paper-files.tsx';
import { usePapersWords } from './use-papers-words.ts';

/** The minutes and the ballot of a session that was just recorded. */
export function SessionFiles({ id }: { readonly id: string }) {
  const { r } = usePapersWords();
  return (
    <Lines>
      <li>
        <PaperFiles path={`councils/sessions/${id}/minutes`} name={r('minutesHere')} />
      </li>
      <li>
        <PaperFiles path={`councils/sessions/${id}/ballot`} name={r('ballotHere')} />
      </li>
    </Lines>
  );
}
