import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, FormWidth, Loading, Notice, PageHead, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type MovementRead, trpc } from '../trpc.ts';
import { TermsFields } from './terms-fields.tsx';
import { areWhole, toTerms, typeTerms } from './typed-terms.ts';
import { useMovementAct } from './use-movement-act.ts';
import { useMovementWords } from './use-movement-words.ts';

const route = getRouteApi('/movements/$id/terms');

/** The criteria, nominees, quotas and phases of a movement, laid down anew. */
export function TermsPage() {
  return (
    <Waiting>
      <Terms />
    </Waiting>
  );
}

function Terms() {
  const { id } = route.useParams();
  const { t, m } = useMovementWords();
  const { data: movement, error, refetch } = useQuery(trpc.movements.get.queryOptions({ id }));
  if (error && !movement) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!movement) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={m('terms.change')}
        lead={
          <Link to="/movements/$id" params={{ id }}>
            {movement.name}
          </Link>
        }
      />
      <TermsForm movement={movement} />
    </Stack>
  );
}

function TermsForm({ movement: { id, version, parentId, terms: before } }: { readonly movement: MovementRead }) {
  const { t, m } = useMovementWords();
  const navigate = useNavigate();
  const [terms, setTerms] = useState(() => typeTerms(before));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const act = useMutation(
    trpc.movements.act.mutationOptions({
      onSettled,
      onSuccess: () => void navigate({ to: '/movements/$id', params: { id } }),
    }),
  );
  const isReady = areWhole(terms);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isReady) act.mutate({ commandId, id, version, act: 'setTerms', terms: toTerms(terms) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack gap="wide">
          <p>{m('terms.changeLead')}</p>
          <TermsFields terms={terms} tried={tried} isBelow={parentId !== null} onChange={setTerms} />
          {tried && !isReady && (
            <Notice tone="danger" title={t('errors.refused')} announce>
              <p>{m('terms.gaps')}</p>
            </Notice>
          )}
          {act.error && <FailureNotice error={act.error} />}
          <div>
            <Button type="submit" kind="primary" busy={act.isPending}>
              {m('terms.save')}
            </Button>
          </div>
        </Stack>
      </FormWidth>
    </form>
  );
}
