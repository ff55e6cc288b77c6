import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Actions,
  Button,
  Checkbox,
  Dialog,
  FieldGroup,
  Loading,
  Quiet,
  Select,
  Stack,
  TextArea,
  TextField,
} from '@vinh-danh/ui';
import { type CorrectedField, correctedFields } from '@vinh-danh/workflows';
import { useState } from 'react';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { isAway, queryClient, trpc } from '../trpc.ts';
import { useDraftWords } from './use-draft-words.ts';

type Entry = { readonly nominationId: string; readonly field: CorrectedField; readonly becomes: string };

/** A correction of what a decision says: of whom, which part, what it shall say, and why; then its draft. */
export function CorrectionDialog({
  decisionId,
  onClose,
}: {
  readonly decisionId: string;
  readonly onClose: () => void;
}) {
  const { d, t } = useDraftWords();
  const navigate = useNavigate();
  const { data: decision, error } = useQuery(trpc.decisions.correctable.queryOptions({ id: decisionId }));
  const [entered, setEntered] = useState<readonly Entry[]>([]);
  const [ground, setGround] = useState('');
  const [collective, setCollective] = useState(false);
  const { commandId, settle } = useCommand();
  const make = useMutation(
    trpc.decisions.draftCorrection.mutationOptions({
      onSettled: (_made, failure) => {
        settle(failure);
        void queryClient.invalidateQueries(trpc.decisions.drafts.pathFilter());
      },
      onSuccess: ({ draftId }) => void navigate({ to: '/decisions/drafts/$id', params: { id: draftId } }),
    }),
  );
  const items = decision?.items ?? [];
  const blank: Entry = { nominationId: items[0]?.id ?? '', field: 'name', becomes: '' };
  const entries = entered.length === 0 ? [blank] : entered;
  const change = (index: number, part: Partial<Entry>) =>
    setEntered(entries.map((entry, place) => (place === index ? { ...entry, ...part } : entry)));
  const isWhole = ground.trim() !== '' && entries.every(({ becomes }) => becomes.trim() !== '');
  const failure = make.error ?? error;
  return (
    <Dialog wide title={d('correction.title')} closeLabel={t('common.close')} onClose={onClose}>
      {failure && <FailureNotice error={failure} />}
      <p>{d('correction.lead')}</p>
      {!decision && !error && <Loading label={t('common.loading')} />}
      {decision && (
        <Stack>
          {entries.map(({ nominationId, field, becomes }, index) => {
            const said = items.find(({ id }) => id === nominationId)?.said;
            return (
              // oxlint-disable-next-line react/no-array-index-key -- entries have no name of their own
              <FieldGroup key={index} legend={d('correction.entry', { number: index + 1 })}>
                <Select
                  label={d('correction.whom')}
                  value={nominationId}
                  onChange={({ currentTarget }) => change(index, { nominationId: currentTarget.value, field: 'name' })}
                  options={items.map(({ id, said: { name, unit } }) => ({ value: id, label: `${name}, ${unit}` }))}
                />
                <Select
                  label={d('correction.field')}
                  value={field}
                  onChange={({ currentTarget }) =>
                    change(index, { field: correctedFields.find((one) => one === currentTarget.value) ?? 'name' })
                  }
                  options={correctedFields
                    .filter((one) => said?.[one])
                    .map((value) => ({ value, label: d(`correction.fields.${value}`) }))}
                />
                <Quiet>{d('correction.stood', { text: said?.[field] ?? '' })}</Quiet>
                <TextField
                  label={d('correction.becomes')}
                  required
                  value={becomes}
                  maxLength={1000}
                  onChange={({ currentTarget }) => change(index, { becomes: currentTarget.value })}
                />
                {entries.length > 1 && (
                  <Button onClick={() => setEntered(entries.filter((_, place) => place !== index))}>
                    {d('correction.remove')}
                  </Button>
                )}
              </FieldGroup>
            );
          })}
          <div>
            <Button onClick={() => setEntered([...entries, blank])}>{d('correction.add')}</Button>
          </div>
          <TextArea
            label={d('correction.ground')}
            hint={d('correction.groundHint')}
            required
            value={ground}
            maxLength={2000}
            onChange={({ currentTarget }) => setGround(currentTarget.value)}
          />
          {decision.mayBeCollective && (
            <Checkbox
              label={d('collective')}
              hint={d('collectiveHint')}
              checked={collective}
              onChange={({ currentTarget }) => setCollective(currentTarget.checked)}
            />
          )}
        </Stack>
      )}
      <Actions>
        <Button
          kind="primary"
          busy={make.isPending}
          disabled={!isWhole}
          onClick={() => make.mutate({ commandId, decisionId, ground, corrections: [...entries], collective })}
        >
          {isAway(make.error) ? t('common.retry') : d('make')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
