import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Checkbox, Loading, PageHead, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { ButtonLink } from '../routes/links.tsx';
import { type LeadingPage, trpc } from '../trpc.ts';
import { ActDock } from './act-dock.tsx';
import { BatchHead, LegalBases } from './batch-head.tsx';
import { Item } from './item.tsx';
import { isOrdinary, type Picked, usePicked } from './use-picked.ts';

const route = getRouteApi('/leading/batch');
const none: LeadingPage = { batch: null, items: [], legalBases: [] };

/** One batch on a leader's desk, read from top to bottom and decided at its foot. */
export function BatchPage() {
  const { t } = useAllWords();
  const key = route.useSearch();
  const { data, error, isPending, refetch } = useQuery(trpc.leading.batch.queryOptions(key));
  const page = data ?? none;
  const selection = usePicked(page.items);
  if (isPending) return <Loading label={t('common.loading')} />;
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  return (
    <>
      {page.batch ? <Contents page={page} selection={selection} /> : <Finished />}
      <ActDock task={key.task} picked={selection.picked} total={page.items.length} onDone={selection.reset} />
    </>
  );
}

type ContentsProps = { readonly page: LeadingPage; readonly selection: Picked };

function Contents({ page, selection }: ContentsProps) {
  const { t, number } = useAllWords();
  const { batch, items } = page;
  if (!batch) return null;
  const unusual = items.filter((item) => !isOrdinary(item));
  const ordinary = items.filter(isOrdinary);
  const list = (some: typeof items) =>
    some.map((item) => (
      <Item
        key={item.id}
        item={item}
        batch={batch}
        picked={selection.isPicked(item)}
        onToggle={() => selection.toggle(item)}
      />
    ));
  return (
    <Stack gap="wide">
      <BatchHead batch={batch} />
      <LegalBases page={page} />
      {unusual.length > 0 && (
        <Section title={t('leading.unusualItems', { count: number(unusual.length) })}>
          <p>{t('leading.unusualLead')}</p>
          <div>{list(unusual)}</div>
        </Section>
      )}
      {ordinary.length > 0 && (
        <Section
          title={t(unusual.length > 0 ? 'leading.otherItems' : 'leading.items', { count: number(ordinary.length) })}
          aside={
            <Checkbox
              label={t('list.selectAll')}
              checked={ordinary.every(selection.isPicked)}
              onChange={() => selection.toggleAll(ordinary)}
            />
          }
        >
          <div>{list(ordinary)}</div>
        </Section>
      )}
      {batch.count > items.length && (
        <p>{t('leading.capped', { shown: number(items.length), count: number(batch.count) })}</p>
      )}
    </Stack>
  );
}

function Finished() {
  const { t } = useAllWords();
  return (
    <Stack>
      <PageHead title={t('leading.finished')} lead={t('leading.finishedLead')} />
      <div>
        <ButtonLink to="/leading">{t('leading.toDesk')}</ButtonLink>
      </div>
    </Stack>
  );
}
