import { Loading, Notice, Quiet, Stack } from '@vinh-danh/ui';
import type { DraftFound } from './use-draft-findings.ts';
import { FindingGroups } from './finding-groups.tsx';
import { PrizeLine } from './prize-line.tsx';
import { useBook } from './use-book.ts';

/** What the rules say of what is being typed. */
export function DraftFindings({ found }: { readonly found: DraftFound }) {
  const { form } = useBook();
  const { data, isFailed, isWaiting } = found;
  if (isFailed && !data) return <Notice tone="warning" title={form.failed} />;
  if (!data) return isWaiting ? <Loading label={form.waiting} /> : <p>{form.chooseAward}</p>;
  return (
    <Stack>
      <Quiet>{form.findingsLead}</Quiet>
      <FindingGroups findings={data.findings} awards={data.awards} />
      <PrizeLine prize={data.prize} decided={false} />
    </Stack>
  );
}
