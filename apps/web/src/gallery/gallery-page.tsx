import { Link } from '@tanstack/react-router';
import { Bullets, PageHead, Quiet, Section, Stack } from '@vinh-danh/ui';
import { NotFound } from '../routes/fallbacks.tsx';
import { useSession } from '../session.ts';
import { gallery } from './entries.ts';

/** The list of what the screens are built from; in a demonstration only. */
export function GalleryPage() {
  if (useSession().mode !== 'demonstration') return <NotFound />;
  return (
    <Stack gap="wide">
      <PageHead
        title="Thành phần giao diện"
        lead="Các thành phần dùng chung của mọi màn hình, mỗi thành phần một trang với các trạng thái của nó. Chỉ có trong bản trình diễn."
      />
      {gallery.map(({ title, entries }) => (
        <Section key={title} title={title}>
          <Bullets>
            {entries.map(({ key, title: name, lead }) => (
              <li key={key}>
                <Link to="/gallery/$entry" params={{ entry: key }}>
                  {name}
                </Link>
                <br />
                <Quiet>{lead}</Quiet>
              </li>
            ))}
          </Bullets>
        </Section>
      ))}
    </Stack>
  );
}
