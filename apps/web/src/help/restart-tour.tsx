import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vinh-danh/ui';
import { useSession } from '../session.ts';
import { tourSeen } from './tour-seen.ts';

/** Goes to the first page with the tour on it. */
export function RestartTour({ label }: { readonly label: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const start = () => {
    tourSeen(session).save(false);
    void navigate({ to: '/' });
  };
  return (
    <div>
      <Button onClick={start}>{label}</Button>
    </div>
  );
}
