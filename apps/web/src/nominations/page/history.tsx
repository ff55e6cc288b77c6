import { Disclosure, Section, Timeline, type TimelineItem } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { tellEntry } from './tell-entry.ts';
import { useUnfoldedPrint } from './use-unfolded-print.ts';

/** How many entries stand open; older ones are folded. */
const open = 6;

const tones: Readonly<Partial<Record<Nomination['history'][number]['event'], TimelineItem['tone']>>> = {
  return: 'danger',
  reject: 'danger',
  suspend: 'danger',
  annul: 'danger',
  strip: 'danger',
  issueDecision: 'honour',
  confer: 'honour',
};

/** What happened to the dossier in plain words, the latest first. */
export function History({ nomination: { history } }: { readonly nomination: Nomination }) {
  const words = useAllWords();
  useUnfoldedPrint();
  const items = history.toReversed().map((entry): TimelineItem => {
    const { title, meta, body } = tellEntry(entry, words);
    return { key: String(entry.sequence), title, meta, body, tone: tones[entry.event] };
  });
  const older = items.slice(open);
  return (
    <Section title={words.t('page.history')}>
      <Timeline items={items.slice(0, open)} />
      {older.length > 0 && (
        <Disclosure label={words.t('page.historyOlder', { count: older.length })} printed>
          <Timeline items={older} />
        </Disclosure>
      )}
    </Section>
  );
}
