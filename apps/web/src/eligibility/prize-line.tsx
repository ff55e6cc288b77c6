import { Facts, Quiet, Stack } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import type { Eligibility } from '../trpc.ts';
import { tellPrize } from './tell-prize.ts';
import { useBook } from './use-book.ts';

/** The prize with its reckoning; on the day of the decision, or as it would be today. */
export function PrizeLine({ prize, decided }: { readonly prize: Eligibility['prize']; readonly decided: boolean }) {
  const words = useAllWords();
  const book = useBook();
  const told = tellPrize(prize, words, book);
  if (!told) return null;
  return (
    <Facts
      across
      facts={[
        {
          label: decided ? book.prize.label : book.prize.today,
          value: (
            <Stack gap="tight">
              <strong>{told.amount}</strong>
              {told.lines.length > 0 && <Quiet>{told.lines.join(' ')}</Quiet>}
            </Stack>
          ),
        },
      ]}
    />
  );
}
