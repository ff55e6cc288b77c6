import { Bullets, Quiet } from '@vinh-danh/ui';
import type { RegulatedChange } from '../trpc.ts';
import { tellChange } from './tell-value.ts';
import { useRegulationWords } from './use-regulation-words.ts';

/** What a version changes, a line each. */
export function Changes({ changes }: { readonly changes: readonly RegulatedChange[] }) {
  const words = useRegulationWords();
  if (changes.length === 0) return <Quiet>{words.r('noChanges')}</Quiet>;
  return (
    <Bullets>
      {changes.map((change) => (
        <li key={change.to.path}>{tellChange(change, words)}</li>
      ))}
    </Bullets>
  );
}
