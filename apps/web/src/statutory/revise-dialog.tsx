import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, DateField, FormDialog, Row, Select, Stack, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { queryClient, type StatutoryTable, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';
import { LineFields, type TypedLine } from './line-fields.tsx';
import { useStatutoryWords } from './use-statutory-words.ts';

type Props = { readonly table: StatutoryTable; readonly onClose: () => void };

/** A circular has changed: the table as it shall be from a day on. */
export function ReviseDialog({ table, onClose }: Props) {
  const { t, b } = useStatutoryWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const { data: bodies = [] } = useQuery(trpc.movements.bodies.queryOptions());
  const { form } = table;
  const [typed, setTyped] = useState({
    ownerId: '',
    validFrom: today,
    title: form.title,
    code: form.code ?? '',
    unit: form.unit,
    source: form.source,
    verified: form.verified,
    notes: form.notes.join('\n'),
  });
  const [rows, setRows] = useState<TypedLine[]>(() => form.rows.map(toTyped));
  const [columns, setColumns] = useState<TypedLine[]>(() => form.columns.map(toTyped));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const { commandId, onSettled } = useAct(() => void queryClient.invalidateQueries(trpc.statutory.pathFilter()));
  const revise = useMutation(trpc.statutory.revise.mutationOptions({ onSettled, onSuccess: onClose }));
  const ownerId = typed.ownerId || (bodies[0]?.id ?? '');
  const last = table.versions.reduce((most, { version }) => Math.max(most, version), 0);
  const texts = [typed.title, typed.unit, typed.source, ...[...rows, ...columns].map(({ label }) => label)];
  const onConfirm = () => {
    setTried(true);
    if (texts.some((text) => text.trim() === '') || ownerId === '') return;
    const code = typed.code.trim();
    revise.mutate({
      commandId,
      ownerId,
      key: table.key,
      version: last,
      validFrom: typed.validFrom,
      form: {
        title: typed.title,
        ...(code ? { code } : {}),
        unit: typed.unit,
        measure: form.measure,
        source: typed.source,
        verified: typed.verified,
        rows: rows.map(({ label, level, filter }) => ({ label, level, filter })),
        columns: columns.map(({ label, filter }) => ({ label, filter })),
        notes: typed.notes
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      },
    });
  };
  const text = (name: 'title' | 'unit' | 'source', label: string) => (
    <TextField
      label={label}
      required
      value={typed[name]}
      error={tried && typed[name].trim() === '' ? b('fill') : undefined}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  );
  return (
    <FormDialog
      wide
      title={b('revise')}
      words={{ close: t('common.close'), confirm: b('save'), cancel: t('common.cancel') }}
      busy={revise.isPending}
      failure={revise.error && <FailureNotice error={revise.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{b('reviseLead')}</p>
      <DateField
        label={b('validFrom')}
        required
        value={typed.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        words={calendar}
        today={today}
      />
      {bodies.length > 1 && (
        <Select
          label={b('owner')}
          value={ownerId}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => change({ ownerId: currentTarget.value })}
        />
      )}
      {text('title', b('name'))}
      <TextField
        label={b('code')}
        width="narrow"
        maxLength={60}
        value={typed.code}
        onChange={({ currentTarget }) => change({ code: currentTarget.value })}
      />
      {text('unit', b('unit'))}
      {text('source', b('source'))}
      <Checkbox label={b('verified')} checked={typed.verified} onChange={() => change({ verified: !typed.verified })} />
      <TextArea
        label={b('notes')}
        value={typed.notes}
        onChange={({ currentTarget }) => change({ notes: currentTarget.value })}
      />
      <Lines kind="row" lines={rows} tried={tried} onChange={setRows} />
      <Lines kind="column" lines={columns} tried={tried} onChange={setColumns} />
    </FormDialog>
  );
}

type LinesProps = {
  readonly kind: 'row' | 'column';
  readonly lines: readonly TypedLine[];
  readonly tried: boolean;
  readonly onChange: (lines: TypedLine[]) => void;
};

function Lines({ kind, lines, tried, onChange }: LinesProps) {
  const { b } = useStatutoryWords();
  const isRow = kind === 'row';
  return (
    <Stack>
      <h3>{b(isRow ? 'rows' : 'columns')}</h3>
      {lines.map((line, index) => {
        const name = b(isRow ? 'rowAt' : 'columnAt', { number: String(index + 1) });
        return (
          <LineFields
            key={line.key}
            legend={name}
            line={line}
            mayBeInner={isRow}
            tried={tried}
            onChange={(part) => onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))}
            onRemove={lines.length > 1 ? () => onChange(lines.filter(({ key }) => key !== line.key)) : undefined}
          />
        );
      })}
      <Row>
        <Button onClick={() => onChange([...lines, { key: crypto.randomUUID(), label: '', level: 0, filter: {} }])}>
          {b(isRow ? 'addRow' : 'addColumn')}
        </Button>
      </Row>
    </Stack>
  );
}

function toTyped(line: { label: string; level?: 0 | 1; filter: TypedLine['filter'] }): TypedLine {
  return { key: crypto.randomUUID(), label: line.label, level: line.level ?? 0, filter: line.filter };
}
