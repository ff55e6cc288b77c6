import { useMutation } from '@tanstack/react-query';
import { Button, FormWidth, Notice, Row, Stack, TextArea } from '@vinh-danh/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { errorData, type ReportRead, trpc } from '../trpc.ts';
import { Conflict } from './conflict.tsx';
import { Failure } from './failure.tsx';
import { FigureField } from './figure-field.tsx';
import { labelOf, tellNumber } from './figure-table.tsx';
import type { Kept } from './kept-text.tsx';
import { Findings } from './findings-notice.tsx';
import { type Indicator, readTyped, toTyped, type Typed } from './typed.ts';
import { useReportAct } from './use-report-act.ts';
import { type ReportWords, useReportWords } from './use-report-words.ts';

type Props = {
  readonly report: ReportRead;
  /** What was typed and not saved when the form is gone: somebody else has handed the report in. */
  readonly onLeave: (kept: Kept) => void;
};

/** The unit writes its figures: saved as often as wanted, handed in once nothing is missing and what is odd is explained. */
export function ReportForm({ report, onLeave }: Props) {
  const words = useReportWords();
  const { r } = words;
  const { indicators } = report.content;
  const [typed, setTyped] = useState<Typed>(() =>
    toTyped({ ...report, figures: { ...report.suggested, ...report.figures } }, words),
  );
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>(report.remarks);
  const kept = useUnsaved({ typed, remarks }, onLeave);
  const { figures, unreadable } = readTyped(indicators, typed, r('decimalMark'));
  const { commandId, onSettled } = useReportAct();
  const { id } = report;
  // What stands in the fields was read at this revision: whoever saved meanwhile is not overwritten unseen.
  const [revision, setRevision] = useState(report.revision);
  const isBehind = report.revision > revision;
  const save = useMutation(
    trpc.reports.save.mutationOptions({
      onSettled,
      onSuccess: (saved) => {
        kept.markSaved();
        setRevision(saved.revision);
      },
    }),
  );
  const handIn = useMutation(trpc.reports.send.mutationOptions({ onSettled, onSuccess: kept.markSaved }));
  const told = { commandId, id, revision, figures: { ...figures }, remarks: written(remarks) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unreadable.length > 0) return;
    handIn.reset();
    save.mutate(told);
  };
  // What cannot be handed in yet is kept, and what is odd in it shown.
  const onHandIn = () => {
    if (unreadable.length > 0) return;
    const whole = { figures: told.figures, remarks: told.remarks };
    save.reset();
    handIn.mutate(
      { commandId, id, revision, act: 'submit', written: whole },
      { onError: (error) => isGap(error) && save.mutate({ ...told, commandId: crypto.randomUUID() }) },
    );
  };
  const odd = new Set([...report.findings.map(({ key }) => key), ...Object.keys(report.remarks)]);
  const error = handIn.error ?? save.error;
  const goOn = () => {
    setRevision(report.revision);
    save.reset();
    handIn.reset();
  };
  const takeSaved = () => {
    setTyped(toTyped(report, words));
    setRemarks(report.remarks);
    kept.markSaved();
    goOn();
  };
  const change = (key: string) => (value: Typed[string]) => setTyped({ ...typed, [key]: value });
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack>
          {Object.keys(report.before).length > 0 && (
            <div>
              <Button onClick={() => setTyped({ ...typed, ...carried(report, words) })}>{r('prefill')}</Button>
            </div>
          )}
          {indicators.map((indicator) => (
            <Stack key={indicator.key} gap="tight">
              {isComputed(indicator) ? (
                <Computed indicator={indicator} report={report} />
              ) : (
                <FigureField
                  indicator={indicator}
                  value={typed[indicator.key] ?? ''}
                  hint={hintOf(indicator, report, words)}
                  isUnreadable={unreadable.includes(indicator.key)}
                  onChange={change(indicator.key)}
                />
              )}
              {odd.has(indicator.key) && (
                <TextArea
                  label={`${r('remark')}: ${indicator.label}`}
                  hint={r('remarkHint')}
                  rows={2}
                  maxLength={1000}
                  value={remarks[indicator.key] ?? ''}
                  onChange={({ currentTarget }) => setRemarks({ ...remarks, [indicator.key]: currentTarget.value })}
                />
              )}
            </Stack>
          ))}
          <Findings report={report} />
          {isBehind && <Conflict report={report} typed={typed} onKeep={goOn} onTake={takeSaved} />}
          {error && !isBehind && <Failure error={error} />}
          {save.isSuccess && !handIn.isPending && !error && !isBehind && (
            <Notice tone="success" title={r('saved')} announce>
              <p>{r('savedLead')}</p>
            </Notice>
          )}
          <Row>
            <Button kind="primary" busy={handIn.isPending} onClick={onHandIn}>
              {r('submit')}
            </Button>
            <Button type="submit" busy={save.isPending}>
              {r('save')}
            </Button>
          </Row>
        </Stack>
      </FormWidth>
    </form>
  );
}

/** Hands on what is typed and not saved when the form goes. */
function useUnsaved(now: Kept, onLeave: (kept: Kept) => void) {
  const latest = useRef({ now, saved: now, onLeave });
  useEffect(() => {
    latest.current = { ...latest.current, now, onLeave };
  });
  useEffect(
    () => () => {
      const { now: last, saved, onLeave: leave } = latest.current;
      if (last.typed !== saved.typed || last.remarks !== saved.remarks) leave(last);
    },
    [],
  );
  const markSaved = () => {
    latest.current = { ...latest.current, saved: latest.current.now };
  };
  return { markSaved };
}

function isGap(error: unknown): boolean {
  const code = errorData(error)?.refusal?.code;
  return code === 'figuresMissing' || code === 'remarkMissing';
}

function isComputed(indicator: Indicator): boolean {
  return indicator.kind === 'share' || (indicator.kind === 'quantity' && indicator.formula !== undefined);
}

function Computed({ indicator, report }: { readonly indicator: Indicator; readonly report: ReportRead }) {
  const words = useReportWords();
  return (
    <p>
      {labelOf(indicator, words)}: <strong>{tellNumber(indicator, report.numbers[indicator.key], words)}</strong> (
      {words.r('computed')})
    </p>
  );
}

function hintOf(indicator: Indicator, { before, known }: ReportRead, words: ReportWords): string | undefined {
  const told = known[indicator.key];
  if (told !== undefined && indicator.kind === 'quantity' && indicator.source)
    return words.r('fromSource', {
      source: words.r(`sources.${indicator.source}`),
      value: tellNumber(indicator, told, words),
    });
  const figure = before[indicator.key];
  return typeof figure === 'number' ? `${words.r('before')}: ${tellNumber(indicator, figure, words)}` : undefined;
}

/** The figures of the period before for what stands "as of" a day; what happened within a period is counted anew. */
function carried({ content, before }: ReportRead, words: ReportWords): Typed {
  const standing = content.indicators.filter(
    (indicator) => indicator.kind === 'table' || (indicator.kind === 'quantity' && indicator.counting === 'asOf'),
  );
  return toTyped({ content: { ...content, indicators: standing }, figures: before }, words);
}

function written(remarks: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(remarks)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}
