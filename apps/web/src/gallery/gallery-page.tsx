import { Link } from '@tanstack/react-router';
import { Bullets, PageHead, Quiet, Section, Stack } from '@vinh-danh/ui';
import { NotFound } from '../routes/fallbacks.tsx';
import { useSession } from '../session.ts';
import { gallery } from './entries.ts';
import { useGalleryWords } from './use-gallery-words.ts';

/** The list of what the screens are built from; in a demonstration only. */
export function GalleryPage() {
  const { mode } = useSession();
  const words = useGalleryWords();
  if (mode !== 'demonstration') return <NotFound />;
  return (
    <Stack gap="wide">
      <PageHead title={words.title} lead={words.lead} />
      {gallery.map(({ key: group, entries }) => (
        <Section key={group} title={words.groups[group]}>
          <Bullets>
            {entries.map(({ key }) => (
              <li key={key}>
                <Link to="/gallery/$entry" params={{ entry: key }}>
                  {words.entries[key].title}
                </Link>
                <br />
                <Quiet>{words.entries[key].lead}</Quiet>
              </li>
            ))}
          </Bullets>
        </Section>
      ))}
    </Stack>
  );
}
