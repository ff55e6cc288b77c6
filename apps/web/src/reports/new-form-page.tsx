import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Button,
  Checkbox,
  DateField,
  FieldGroup,
  FormWidth,
  Loading,
  Notice,
  PageHead,
  Row,
  Select,
  Stack,
  TextField,
} from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { useSession } from '../session.ts';
import { type NewReportForm, type ReportingUnits, trpc } from '../trpc.ts';
import { isIncomplete, newIndicator, toContent } from './builder.ts';
import { type ContentDraft, ContentFields } from './content-fields.tsx';
import { FormFailure } from './form-failure.tsx';
import { useReportAct } from './use-report-act.ts';
import { useReportWords } from './use-report-words.ts';

/** The board makes a form: what is asked, what is computed, what must hold, how often and of whom. */
export function NewFormPage() {
  return (
    <Waiting>
      <NewForm />
    </Waiting>
  );
}

function NewForm() {
  const { t, r } = useReportWords();
  const { data, error, refetch } = useQuery(trpc.reports.units.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={r('newForm')} lead={r('builder.lead')} />
      <Builder asked={data} />
    </Stack>
  );
}

const rhythms = ['week', 'month', 'quarter', 'halfYear', 'year', 'schoolYear'] as const;
const levels = ['commune', 'district', 'province', 'unit'] as const;
type Level = (typeof levels)[number];
type Rhythm = (typeof rhythms)[number];

function Builder({ asked: { boards, units } }: { readonly asked: ReportingUnits }) {
  const words = useReportWords();
  const { t, r, number } = words;
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const [head, setHead] = useState({
    title: '',
    movementId: '',
    rhythm: 'week' as Rhythm,
    from: today,
    to: `${today.slice(0, 4)}-12-31`,
    daysToReport: '3',
  });
  const offered = levels.filter((level) => units.some((unit) => unit.level === level));
  const [chosen, setChosen] = useState<readonly Level[]>([]);
  const [content, setContent] = useState<ContentDraft>({ indicators: [newIndicator(1)], checks: [] });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useReportAct();
  const define = useMutation(
    trpc.reports.define.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/reports/forms/$id', params: { id } }),
    }),
  );
  const unitIds = units.filter(({ level }) => chosen.includes(level)).map(({ id }) => id);
  const incomplete = isIncomplete(head.title, content.indicators, content.checks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (incomplete || unitIds.length === 0) return;
    const { movementId, rhythm, from, to, daysToReport } = head;
    const input: NewReportForm = {
      commandId,
      ownerId: boards[0] ?? '',
      content: toContent(head.title, content.indicators, content.checks),
      rhythm,
      from,
      to,
      daysToReport: Number(daysToReport) || 0,
      unitIds,
      ...(movementId ? { movementId } : {}),
    };
    define.mutate(input);
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack gap="wide">
          <Stack>
            <TextField
              label={r('formTitle')}
              required
              maxLength={200}
              value={head.title}
              error={tried && head.title.trim() === '' ? r('fill') : undefined}
              onChange={({ currentTarget }) => setHead({ ...head, title: currentTarget.value })}
            />
            <Select
              label={r('builder.movement')}
              value={head.movementId}
              options={[
                { value: '', label: r('builder.noMovement') },
                ...movements.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget }) => setHead({ ...head, movementId: currentTarget.value })}
            />
            <Row align="end">
              <Select
                label={r('rhythm')}
                value={head.rhythm}
                options={rhythms.map((value) => ({ value, label: r(`rhythms.${value}`) }))}
                onChange={({ currentTarget }) => setHead({ ...head, rhythm: currentTarget.value as Rhythm })}
              />
              <DateField
                label={r('from')}
                value={head.from}
                onChange={(from) => setHead({ ...head, from })}
                words={calendar}
                today={today}
              />
              <DateField
                label={r('to')}
                value={head.to}
                onChange={(to) => setHead({ ...head, to })}
                words={calendar}
                today={today}
              />
            </Row>
            <TextField
              label={r('builder.daysToReport')}
              width="narrow"
              inputMode="numeric"
              value={head.daysToReport}
              onChange={({ currentTarget }) => setHead({ ...head, daysToReport: currentTarget.value })}
            />
            <FieldGroup legend={r('builder.units')}>
              {offered.map((level) => (
                <Checkbox
                  key={level}
                  label={r(`builder.unitGroups.${level}`, {
                    count: number(units.filter((unit) => unit.level === level).length),
                  })}
                  checked={chosen.includes(level)}
                  onChange={({ currentTarget }) =>
                    setChosen(currentTarget.checked ? [...chosen, level] : chosen.filter((one) => one !== level))
                  }
                />
              ))}
              <p>{r('builder.unitsChosen', { count: number(unitIds.length) })}</p>
            </FieldGroup>
          </Stack>
          <ContentFields content={content} onChange={setContent} />
          {tried && (incomplete || unitIds.length === 0) && (
            <Notice tone="danger" title={t('errors.refused')} announce>
              <p>{incomplete ? r('builder.faults.incomplete') : r('builder.noUnits')}</p>
            </Notice>
          )}
          {define.error && <FormFailure error={define.error} words={words} />}
          <div>
            <Button type="submit" kind="primary" busy={define.isPending}>
              {r('builder.define')}
            </Button>
          </div>
        </Stack>
      </FormWidth>
    </form>
  );
}
