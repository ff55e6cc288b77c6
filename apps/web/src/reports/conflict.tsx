import { Bullets, Button, Notice, Row, Stack } from '@vinh-danh/ui';
import type { ReportRead } from '../trpc.ts';
import { differing } from './differing.ts';
import { toTyped, type Typed } from './typed.ts';
import { useReportWords } from './use-report-words.ts';

type Props = {
  /** As somebody else has saved it meanwhile. */
  readonly report: ReportRead;
  readonly typed: Typed;
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

/** Two people edit one report: the second sees who was first and where they differ, and decides. */
export function Conflict({ report, typed, onKeep, onTake }: Props) {
  const words = useReportWords();
  const { r, t, time } = words;
  const saved = toTyped(report, words);
  const others = differing(report, typed, words);
  const tell = (value: Typed[string] | undefined) =>
    typeof value === 'string' && value !== '' ? value : Array.isArray(value) ? String(value.length) : r('none');
  const last = report.acts.at(-1);
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      <Stack>
        {last && <p>{r('conflict', { actor: last.actor, at: time(last.at) })}</p>}
        <p>{r(others.length > 0 ? 'conflictLead' : 'conflictSame')}</p>
        {others.length > 0 && (
          <Bullets>
            {others.map(({ key, label }) => (
              <li key={key}>{r('conflictValue', { label, saved: tell(saved[key]), typed: tell(typed[key]) })}</li>
            ))}
          </Bullets>
        )}
        <Row>
          <Button onClick={onKeep}>{r('keepMine')}</Button>
          <Button onClick={onTake}>{r('takeTheirs')}</Button>
        </Row>
      </Stack>
    </Notice>
  );
}
