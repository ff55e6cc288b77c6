import { Button, type Column, DataTable, FieldGroup, Row, Section, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import type { ClusterRead } from '../trpc.ts';
import { ClusterFiles } from './files.tsx';
import { typePoints } from './points.ts';
import { type ClusterWords, useClusterWords } from './use-cluster-words.ts';

const NominateDialog = lazy(() =>
  import('./nominate-dialog.tsx').then(({ NominateDialog: component }) => ({ default: component })),
);
const ScoreDialog = lazy(() =>
  import('./score-dialog.tsx').then(({ ScoreDialog: component }) => ({ default: component })),
);

type Props = { readonly cluster: ClusterRead; readonly own: ClusterRead['own'][number] };
type Line = { readonly unitId: string; readonly name: string; readonly given: number | undefined };

/** What the own unit has to do this year: score itself, score the others, make its nomination. */
export function OwnUnit({ cluster, own: { unitId, scores } }: Props) {
  const words = useClusterWords();
  const { m } = words;
  const [scored, setScored] = useState<string>();
  const [isNominating, setNominating] = useState(false);
  const { year, members, sheets, flags } = cluster;
  const given = (about: string) => {
    const sheet = sheets.find((one) => one.unitId === about && one.scorerId === unitId);
    return sheet?.scores.reduce((sum, { points }) => sum + points, 0);
  };
  const mine = given(unitId);
  const evidence = cluster.files.filter((file) => file.unitId === unitId);
  const flag = flags.find((one) => one.unitId === unitId);
  const others = members
    .filter((one) => scores.includes(one.unitId))
    .map((one): Line => ({ unitId: one.unitId, name: one.name, given: given(one.unitId) }));
  const canNominate = flag && (!flag.nominationId || flag.stage === 'discarded' || flag.stage === 'withdrawn');
  const name = members.find((one) => one.unitId === unitId)?.name ?? '';
  return (
    <Section title={m('own', { unit: name })}>
      <Stack>
        {year.state === 'selfScoring' && (
          <>
            <p>{mine === undefined ? m('selfLead') : m('waitForCross')}</p>
            <Row>
              <Button kind={mine === undefined ? 'primary' : 'secondary'} onClick={() => setScored(unitId)}>
                {mine === undefined ? m('score') : m('scoreAgain')}
              </Button>
            </Row>
          </>
        )}
        {evidence.length > 0 && (
          <FieldGroup legend={m('files')}>
            <ClusterFiles files={evidence} />
          </FieldGroup>
        )}
        {mine !== undefined && <p>{`${m('selfScore')}: ${typePoints(mine)}`}</p>}
        {year.state === 'crossScoring' && others.length > 0 && (
          <DataTable
            caption={m('crossSheets')}
            captionShown
            columns={columnsOf(words, setScored)}
            rows={others}
            rowKey={(line) => line.unitId}
          />
        )}
        {canNominate && (
          <Row>
            <Button kind="primary" onClick={() => setNominating(true)}>
              {m('nominate')}
            </Button>
          </Row>
        )}
        <Suspense fallback={null}>
          {scored && (
            <ScoreDialog cluster={cluster} unitId={scored} scorerId={unitId} onClose={() => setScored(undefined)} />
          )}
          {isNominating && <NominateDialog cluster={cluster} unitId={unitId} onClose={() => setNominating(false)} />}
        </Suspense>
      </Stack>
    </Section>
  );
}

function columnsOf({ m }: ClusterWords, onScore: (unitId: string) => void): Column<Line>[] {
  return [
    { key: 'unit', header: m('unit'), lead: true, cell: ({ name }) => name },
    {
      key: 'given',
      header: m('given'),
      numeric: true,
      cell: ({ given }) => (given === undefined ? m('notScored') : typePoints(given)),
    },
    {
      key: 'act',
      header: m('score'),
      bare: true,
      cell: ({ unitId, name, given }) => {
        const word = given === undefined ? m('score') : m('scoreAgain');
        return (
          <Button kind="quiet" label={`${word}: ${name}`} onClick={() => onScore(unitId)}>
            {word}
          </Button>
        );
      },
    },
  ];
}
