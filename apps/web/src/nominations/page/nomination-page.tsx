import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loading } from '@vinh-danh/ui';
import { FailedPage } from '../../failure.tsx';
import { useWords } from '../../messages/words.ts';
import { trpc } from '../../trpc.ts';
import { useQueueKeys } from '../queue/use-queue-keys.ts';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { Dossier } from './dossier.tsx';

const route = getRouteApi('/nominations/$id');

export function NominationPage() {
  const { id } = route.useParams();
  const { t } = useWords();
  const place = useNeighbours(id);
  useQueueKeys(place);
  const { data, error, refetch } = useQuery(trpc.nominations.get.queryOptions({ id }));
  if (data) return <Dossier key={id} latest={data} place={place} />;
  if (error) return <FailedPage error={error} retry={() => void refetch()} />;
  return <Loading label={t('common.loading')} />;
}
