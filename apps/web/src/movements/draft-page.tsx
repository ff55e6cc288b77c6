import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Button,
  DateField,
  FormWidth,
  Loading,
  Notice,
  PageHead,
  Row,
  Section,
  Select,
  Stack,
  TextArea,
  TextField,
} from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { FailedPage } from '../failure.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { useSession } from '../session.ts';
import { queryClient, trpc } from '../trpc.ts';
import { TermsFields } from './terms-fields.tsx';
import { areWhole, toTerms, typeNoTerms, typeTerms } from './typed-terms.ts';
import { useMovementAct } from './use-movement-act.ts';
import { useMovementWords } from './use-movement-words.ts';

/** What a movement is called, who launches it and when, what for, by which criteria and quotas; its documents are entered on its page. */
export function DraftPage() {
  return (
    <Waiting>
      <Draft />
    </Waiting>
  );
}

function Draft() {
  const { t, m } = useMovementWords();
  const { data: bodies, error, refetch } = useQuery(trpc.movements.bodies.queryOptions());
  if (error && !bodies) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!bodies) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={m('make')} lead={m('makeLead')} />
      <DraftForm bodies={bodies} />
    </Stack>
  );
}

function DraftForm({ bodies }: { readonly bodies: readonly { readonly id: string; readonly name: string }[] }) {
  const { t, m } = useMovementWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const [typed, setTyped] = useState({
    name: '',
    parentId: '',
    launchedById: bodies[0]?.id ?? '',
    launchedOn: today,
    endsOn: '',
    aims: '',
  });
  const [terms, setTerms] = useState(typeNoTerms);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const draft = useMutation(
    trpc.movements.draft.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/movements/$id', params: { id } }),
    }),
  );
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const name = typed.name.trim();
  const isReady = name !== '' && areWhole(terms);
  const choose = async (parentId: string) => {
    change({ parentId });
    if (!parentId || terms.criteria.length + terms.phases.length > 0) return;
    // Its criteria and phases come down to begin with; its quotas hold without being written again.
    const above = await queryClient.fetchQuery(trpc.movements.get.queryOptions({ id: parentId }));
    setTerms((now) => ({
      ...typeTerms({ ...above.terms, quotas: [], subjects: [], occupations: [] }),
      quotas: now.quotas,
    }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isReady) return;
    const { parentId, launchedById, launchedOn, endsOn } = typed;
    const aims = typed.aims.trim();
    draft.mutate({
      commandId,
      name,
      launchedById,
      launchedOn,
      ...(parentId ? { parentId } : {}),
      ...(endsOn ? { endsOn } : {}),
      ...(aims ? { aims } : {}),
      terms: toTerms(terms),
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack gap="wide">
          <Section title={m('about')}>
            <Stack>
              <TextField
                label={m('name')}
                required
                maxLength={300}
                value={typed.name}
                error={tried && !name ? m('fill') : undefined}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
              <Select
                label={m('launcher')}
                value={typed.launchedById}
                options={bodies.map(({ id, name: label }) => ({ value: id, label }))}
                onChange={({ currentTarget }) => change({ launchedById: currentTarget.value })}
              />
              <Select
                label={m('parent')}
                value={typed.parentId}
                options={[
                  { value: '', label: m('noParent') },
                  ...movements.filter(({ isOpen }) => isOpen).map(({ id, name: label }) => ({ value: id, label })),
                ]}
                onChange={({ currentTarget }) => void choose(currentTarget.value)}
              />
              <Row align="start">
                <DateField
                  label={m('launchedOn')}
                  required
                  value={typed.launchedOn}
                  onChange={(launchedOn) => change({ launchedOn })}
                  words={calendar}
                  today={today}
                />
                <DateField
                  label={m('endsOn')}
                  value={typed.endsOn}
                  onChange={(endsOn) => change({ endsOn })}
                  words={calendar}
                  today={today}
                />
              </Row>
              <TextArea
                label={m('aims')}
                maxLength={8000}
                value={typed.aims}
                onChange={({ currentTarget }) => change({ aims: currentTarget.value })}
              />
            </Stack>
          </Section>
          <TermsFields terms={terms} tried={tried} isBelow={typed.parentId !== ''} onChange={setTerms} />
          {tried && !isReady && (
            <Notice tone="danger" title={t('errors.refused')} announce>
              <p>{m('terms.gaps')}</p>
            </Notice>
          )}
          {draft.error && <FailureNotice error={draft.error} />}
          <div>
            <Button type="submit" kind="primary" busy={draft.isPending}>
              {m('make')}
            </Button>
          </div>
        </Stack>
      </FormWidth>
    </form>
  );
}
