import { DryRunTable, Notice, Stack } from '@vinh-danh/ui';
import { tellRefusal } from '../messages/refusal.ts';
import type { AddedToCeremony, WaitingAward } from '../trpc.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly added: AddedToCeremony; readonly rows: readonly WaitingAward[] };

/** How many came on the list, and why others did not. */
export function AddedNotice({ added: { added, refused }, rows }: Props) {
  const words = useConferralWords();
  const { t, c, number } = words;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <Stack>
      {added > 0 && <Notice tone="success" title={c('added', { count: number(added) })} announce />}
      {refused.length > 0 && (
        <>
          <Notice tone="warning" title={c('notAdded', { count: number(refused.length) })} announce />
          <DryRunTable
            caption={c('outcomes')}
            words={{
              item: c('recipient'),
              outcome: c('outcome'),
              refused: t('errors.refused'),
              all: (count) => c('showAll', { count: number(count) }),
            }}
            items={refused.map(({ id, refusal }) => {
              const { sentence: outcome, source } = tellRefusal(refusal, words);
              return {
                key: id,
                name: byId.get(id)?.subjectName ?? '',
                detail: byId.get(id)?.code,
                ok: false,
                outcome,
                source,
              };
            })}
          />
        </>
      )}
    </Stack>
  );
}
