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
  Section,
  Select,
  Stack,
  TextField,
} from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { useSession } from '../session.ts';
import { errorData, type NewReportForm, type ReportingUnits, trpc } from '../trpc.ts';
import { isIncomplete, newCheck, newIndicator, toContent } from './builder.ts';
import { CheckFields } from './check-fields.tsx';
import { Failure } from './failure.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { useReportAct } from './use-report-act.ts';
import { type ReportWords, useReportWords } from './use-report-words.ts';

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
  const [indicators, setIndicators] = useState([newIndicator(1)]);
  const [checks, setChecks] = useState<readonly ReturnType<typeof newCheck>[]>([]);
  const [made, setMade] = useState(1);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useReportAct();
  const define = useMutation(
    trpc.reports.define.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/reports/forms/$id', params: { id } }),
    }),
  );
  const unitIds = units.filter(({ level }) => chosen.includes(level)).map(({ id }) => id);
  const operands = indicators
    .filter(({ kind, label }) => kind === 'quantity' && label.trim() !== '')
    .map(({ key, label }) => ({ value: key, label }));
  const incomplete = isIncomplete(head.title, indicators, checks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (incomplete || unitIds.length === 0) return;
    const { movementId, rhythm, from, to, daysToReport } = head;
    const input: NewReportForm = {
      commandId,
      ownerId: boards[0] ?? '',
      content: toContent(head.title, indicators, checks),
      rhythm,
      from,
      to,
      daysToReport: Number(daysToReport) || 0,
      unitIds,
      ...(movementId ? { movementId } : {}),
    };
    define.mutate(input);
  };
  const next = () => {
    setMade(made + 1);
    return made + 1;
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
          <Section title={r('builder.indicators')}>
            <Stack>
              {indicators.map((draft, index) => (
                <IndicatorFields
                  key={draft.key}
                  number={index + 1}
                  draft={draft}
                  operands={operands.filter(({ value }) => value !== draft.key)}
                  onChange={(changed) =>
                    setIndicators(indicators.map((one) => (one.key === draft.key ? changed : one)))
                  }
                  onRemove={() => setIndicators(indicators.filter((one) => one.key !== draft.key))}
                />
              ))}
              <div>
                <Button onClick={() => setIndicators([...indicators, newIndicator(next())])}>{r('builder.add')}</Button>
              </div>
            </Stack>
          </Section>
          <Section title={r('builder.checks')}>
            <Stack>
              <p>{r('builder.checksLead')}</p>
              {checks.map((draft, index) => (
                <CheckFields
                  key={draft.id}
                  number={index + 1}
                  draft={draft}
                  operands={operands}
                  onChange={(changed) => setChecks(checks.map((one) => (one.id === draft.id ? changed : one)))}
                  onRemove={() => setChecks(checks.filter((one) => one.id !== draft.id))}
                />
              ))}
              <div>
                <Button onClick={() => setChecks([...checks, newCheck(next())])}>{r('builder.addCheck')}</Button>
              </div>
            </Stack>
          </Section>
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

const faults = ['keyTwice', 'keyUnknown', 'notAQuantity', 'unitsDiffer', 'formulaCircular'] as const;

/** Why the form cannot be used, in the form's own words where it is at fault. */
function FormFailure({ error, words: { r, t } }: { readonly error: unknown; readonly words: ReportWords }) {
  const codes = errorData(error)?.fields?.map(({ code }) => code) ?? [];
  const found = faults.filter((fault) => codes.includes(fault));
  if (found.length === 0) return <Failure error={error} />;
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      {found.map((fault) => (
        <p key={fault}>{r(`builder.faults.${fault}`)}</p>
      ))}
    </Notice>
  );
}
