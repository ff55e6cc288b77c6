import { useQuery } from '@tanstack/react-query';
import { Dialog, Loading, Timeline } from '@vinh-danh/ui';
import { type SummarySection, trpc } from '../trpc.ts';
import { useSummaryWords } from './use-summary-words.ts';

/** Every text a section has had, with who wrote it. */
export function TextsDialog({ section, onClose }: { readonly section: SummarySection; readonly onClose: () => void }) {
  const { t, s, time } = useSummaryWords();
  const { data } = useQuery(trpc.summaries.texts.queryOptions({ sectionId: section.id }));
  return (
    <Dialog wide title={s('textsAt', { title: section.title })} closeLabel={t('common.close')} onClose={onClose}>
      {data ? (
        <Timeline
          items={data.map(({ revision, writer, organisation, at, content }) => ({
            key: String(revision),
            title: s('textBy', { writer, organisation }),
            meta: time(at),
            body: content || s('noText'),
          }))}
        />
      ) : (
        <Loading label={t('common.loading')} />
      )}
    </Dialog>
  );
}
