// The order matters: zod is told how to work before the rulebook makes its first schema.
import '../zod-jitless.ts';
import { requiredPresence } from '@vinh-danh/workflows';
import { Quiet } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';

/** How many members must be present for the council to meet. */
export function Quorum({ members }: { readonly members: number }) {
  const { t, number } = useAllWords();
  return (
    <Quiet>{t('council.quorum', { required: number(requiredPresence(members)), members: number(members) })}</Quiet>
  );
}
