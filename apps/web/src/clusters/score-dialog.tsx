import { useMutation } from '@tanstack/react-query';
import { FieldGroup, FormDialog, Quiet, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { UploadField } from '../files/upload-field.tsx';
import { type ClusterRead, queryClient, trpc } from '../trpc.ts';
import { ClusterFiles } from './files.tsx';
import { parsePoints, typePoints } from './points.ts';
import { useClusterAct } from './use-cluster-act.ts';
import { useClusterWords } from './use-cluster-words.ts';

type Props = {
  readonly cluster: ClusterRead;
  readonly unitId: string;
  readonly scorerId: string;
  readonly onClose: () => void;
};

/** Points criterion by criterion: of the own unit with evidence, of another beside what it says of itself. */
export function ScoreDialog({ cluster, unitId, scorerId, onClose }: Props) {
  const { t, m } = useClusterWords();
  const { year, members, sheets } = cluster;
  const files = cluster.files.filter((file) => file.unitId === unitId);
  const [before] = useState(files);
  const sheetOf = (by: string) => sheets.find((one) => one.unitId === unitId && one.scorerId === by);
  const isOwn = unitId === scorerId;
  // As it was when it was opened: what somebody saves meanwhile is met as a conflict, and never written over.
  const [known] = useState(() => sheetOf(scorerId));
  const [typed, setTyped] = useState(() =>
    year.criteria.map((_, index) => {
      const score = known?.scores[index];
      return { points: score ? typePoints(score.points) : '', evidence: score?.evidence ?? '' };
    }),
  );
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useClusterAct();
  const save = useMutation(trpc.clusters.score.mutationOptions({ onSettled, onSuccess: onClose }));
  const change = (index: number, part: Partial<(typeof typed)[number]>) =>
    setTyped(typed.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const scores = typed.map(({ points, evidence }) => {
    const told = evidence.trim();
    return { points: parsePoints(points) ?? -1, ...(told ? { evidence: told } : {}) };
  });
  const onConfirm = () => {
    setTried(true);
    if (scores.some(({ points }) => points < 0)) return;
    save.mutate({ commandId, yearId: year.id, unitId, scorerId, revision: known?.revision ?? 0, scores });
  };
  const name = members.find((one) => one.unitId === unitId)?.name ?? unitId;
  const total = scores.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  return (
    <FormDialog
      wide
      title={m('scoreUnit', { unit: name })}
      words={{ close: t('common.close'), confirm: m('save'), cancel: t('common.cancel') }}
      busy={save.isPending}
      failure={save.error && <FailureNotice error={save.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {year.criteria.map(({ label, points: atMost }, index) => {
        const { points = '', evidence = '' } = typed[index] ?? {};
        const said = isOwn ? undefined : sheetOf(unitId)?.scores[index];
        return (
          <FieldGroup key={label} legend={label}>
            {said && (
              <Quiet>{m('selfScoreWas', { points: typePoints(said.points), evidence: said.evidence ?? '' })}</Quiet>
            )}
            <TextField
              label={m('points')}
              hint={`${m('atMost')}: ${typePoints(atMost)}`}
              required
              width="narrow"
              inputMode="decimal"
              value={points}
              error={tried && parsePoints(points) === undefined ? m('pointsWrong') : undefined}
              onChange={({ currentTarget }) => change(index, { points: currentTarget.value })}
            />
            {isOwn && (
              <TextField
                label={m('evidence')}
                hint={m('evidenceHint')}
                maxLength={2000}
                value={evidence}
                onChange={({ currentTarget }) => change(index, { evidence: currentTarget.value })}
              />
            )}
          </FieldGroup>
        );
      })}
      {isOwn ? (
        <>
          <UploadField
            to={`/api/cluster-years/${year.id}/files?unit=${encodeURIComponent(unitId)}`}
            label={m('files')}
            hint={m('filesHint')}
            onChange={(uploaded) => {
              if (uploaded.length > 0) void queryClient.invalidateQueries(trpc.clusters.get.pathFilter());
            }}
          />
          {before.length > 0 && <ClusterFiles files={before} />}
        </>
      ) : (
        files.length > 0 && (
          <FieldGroup legend={m('files')}>
            <ClusterFiles files={files} />
          </FieldGroup>
        )
      )}
      <p>
        {m('totalOf', {
          points: typePoints(total),
          atMost: typePoints(year.criteria.reduce((sum, { points }) => sum + points, 0)),
        })}
      </p>
    </FormDialog>
  );
}
