import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Actions, Button, Dialog, FormDialog, LinkRow, Row, Select, Stack, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useNames } from '../nominations/use-names.ts';
import { type CountSearch, readCountSearch } from '../routes/search.ts';
import { useSession } from '../session.ts';
import { type SavedCount, queryClient, trpc } from '../trpc.ts';
import { useCountWords } from './use-count-words.ts';

const renew = () => queryClient.invalidateQueries(trpc.statistics.saved.pathFilter());

const useTables = () => useQuery(trpc.statistics.saved.queryOptions(undefined, { staleTime: Infinity }));

/** Tables the person comes back to: one's own and those shared in the office. */
export function SavedCounts({ search }: { readonly search: CountSearch }) {
  const { c } = useCountWords();
  const { data: tables = [] } = useTables();
  const [isManaging, setManaging] = useState(false);
  if (tables.length === 0) return null;
  const definition = textOf(search);
  const own = tables.filter(({ isMine }) => isMine);
  return (
    <Row>
      <LinkRow label={c('tables.label')}>
        {tables.map((table) => (
          <Link
            key={table.id}
            to="/statistics"
            search={searchIn(table)}
            aria-current={table.definition === definition ? 'true' : undefined}
          >
            {table.sharedIn === null ? table.name : c('tables.shared', { name: table.name })}
          </Link>
        ))}
      </LinkRow>
      {own.length > 0 && (
        <Button kind="quiet" onClick={() => setManaging(true)}>
          {c('tables.manage')}
        </Button>
      )}
      {isManaging && <ManageDialog tables={own} onClose={() => setManaging(false)} />}
    </Row>
  );
}

/** Keeps the present table under a name. */
export function KeepCount({ search }: { readonly search: CountSearch }) {
  const { c } = useCountWords();
  const { data: tables = [] } = useTables();
  const [isKeeping, setKeeping] = useState(false);
  return (
    <>
      <Button onClick={() => setKeeping(true)}>{c('tables.keep')}</Button>
      {isKeeping && <KeepDialog definition={textOf(search)} tables={tables} onClose={() => setKeeping(false)} />}
    </>
  );
}

type KeepProps = {
  readonly definition: string;
  readonly tables: readonly SavedCount[];
  readonly onClose: () => void;
};

function KeepDialog({ definition, tables, onClose }: KeepProps) {
  const { t, c } = useCountWords();
  const { memberships } = useSession();
  const offices = Object.entries(useNames([...new Set(memberships.map(({ organisationId }) => organisationId))]));
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [sharedWith, setSharedWith] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    trpc.statistics.save.mutationOptions({ onSuccess: onClose, onSettled: renew }),
  );
  const typed = name.trim();
  const isTaken = tables.some((table) => table.name === typed);
  const fault = typed ? (isTaken ? c('tables.nameTaken') : undefined) : c('tables.nameMissing');
  return (
    <FormDialog
      title={c('tables.keep')}
      words={{ close: t('common.close'), confirm: c('tables.keep'), cancel: t('common.cancel') }}
      busy={isPending}
      failure={error && <FailureNotice error={error} />}
      onConfirm={() => {
        setTried(true);
        if (!fault) mutate({ id, name: typed, definition, sharedWith: sharedWith || null });
      }}
      onClose={onClose}
    >
      <TextField
        label={c('tables.name')}
        required
        maxLength={100}
        value={name}
        error={isTried ? fault : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        label={c('tables.sharedWith')}
        value={sharedWith}
        options={[
          { value: '', label: c('tables.onlyMe') },
          ...offices.map(([value, office]) => ({ value, label: c('tables.office', { name: office }) })),
        ]}
        onChange={({ currentTarget }) => setSharedWith(currentTarget.value)}
      />
    </FormDialog>
  );
}

function ManageDialog({ tables, onClose }: Omit<KeepProps, 'definition'>) {
  const { t, c } = useCountWords();
  const { mutate, error } = useMutation(trpc.statistics.removeSaved.mutationOptions({ onSettled: renew }));
  return (
    <Dialog title={c('tables.manage')} closeLabel={t('common.close')} onClose={onClose}>
      <Stack>
        {error && <FailureNotice error={error} />}
        {tables.map(({ id, name, sharedIn }) => (
          <Row key={id}>
            {sharedIn === null ? name : c('tables.shared', { name })}
            <Button kind="quiet" label={c('tables.removeOne', { name })} onClick={() => mutate({ id })}>
              {c('tables.remove')}
            </Button>
          </Row>
        ))}
        <Actions>
          <Button kind="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}

/** The same table is the same text, in whatever order it was chosen. */
function textOf(search: CountSearch): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(search).toSorted(([one], [other]) => one.localeCompare(other))),
  );
}

function searchIn({ definition }: SavedCount): CountSearch {
  const raw: unknown = JSON.parse(definition);
  return typeof raw === 'object' && raw !== null ? readCountSearch(raw as Record<string, unknown>) : {};
}
