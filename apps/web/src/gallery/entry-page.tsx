import { getRouteApi, Link } from '@tanstack/react-router';
import { Loading, PageHead, Quiet, Stack } from '@vinh-danh/ui';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { NotFound } from '../routes/fallbacks.tsx';
import { useSession } from '../session.ts';
import { galleryEntries } from './entries.ts';
import { useGalleryWords } from './use-gallery-words.ts';

const route = getRouteApi('/gallery/$entry');

/** One part of the screens in all its states; in a demonstration only. */
export function EntryPage() {
  const t = useTranslations('common');
  const { entry: key } = route.useParams();
  const { mode } = useSession();
  const words = useGalleryWords();
  const entry = galleryEntries.find((candidate) => candidate.key === key);
  if (mode !== 'demonstration' || !entry) return <NotFound />;
  const { shows, component: Entry } = entry;
  const { title, lead } = words.entries[entry.key];
  return (
    <Stack gap="wide">
      <Stack gap="tight">
        <div>
          <Link to="/gallery">{words.title}</Link>
        </div>
        <PageHead title={title} lead={lead} />
        <Quiet>
          {words.code}
          {shows.join(', ')}
        </Quiet>
      </Stack>
      <Suspense fallback={<Loading label={t('loading')} />}>
        <Entry />
      </Suspense>
    </Stack>
  );
}
