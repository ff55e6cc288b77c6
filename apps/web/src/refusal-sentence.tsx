import { useAllWords } from './messages/further/words.ts';
import { tellRefusal } from './messages/refusal.ts';
import type { ServerRefusal } from './trpc.ts';

/** What a refusal says, where a whole page was refused. */
export function RefusalSentence({ refusal }: { readonly refusal: ServerRefusal }) {
  return tellRefusal(refusal, useAllWords()).sentence;
}
