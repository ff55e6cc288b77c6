import { BatchBar, Quiet, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import type { FollowUp, SettleAct } from '../trpc.ts';
import { FollowUpTable } from './follow-up-table.tsx';
import { actsOf, type Group } from './groups.ts';
import { SettleDialog } from './settle-dialog.tsx';
import { useAftermathWords } from './use-aftermath-words.ts';

const none: ReadonlySet<string> = new Set();
type Act = { readonly type: SettleAct['type']; readonly rows: readonly FollowUp[] };
type Props = {
  readonly group: Group;
  readonly rows: readonly FollowUp[];
  /** The dossier on whose own page it stands. */
  readonly dossierId?: string;
};

/** What is owed of one kind; whoever owes it picks and records. */
export function FollowUpGroup({ group, rows, dossierId }: Props) {
  const { t, a, number } = useAftermathWords();
  const [picked, setPicked] = useState(none);
  const [act, setAct] = useState<Act>();
  if (rows.length === 0) return null;
  const own = rows.filter(({ maySettle }) => maySettle);
  const chosen = own.filter(({ id }) => picked.has(id));
  return (
    <Section title={a(`groups.${group}`, { count: number(rows.length) })}>
      <Stack>
        <Quiet>{a(`leads.${group}`)}</Quiet>
        <FollowUpTable
          caption={a(`groups.${group}`, { count: number(rows.length) })}
          rows={rows}
          dossierId={dossierId}
          selection={
            own.length > 0
              ? {
                  keys: picked,
                  onChange: setPicked,
                  allLabel: a('selectAll'),
                  rowLabel: ({ subjectName, kind }) =>
                    a('select', { name: dossierId === undefined ? subjectName : a(`kinds.${kind}`) }),
                }
              : undefined
          }
        />
        {picked.size > 0 && own.length > 0 && (
          <BatchBar
            label={a('selected', { count: number(chosen.length) })}
            none={t('batch.noAct')}
            clearLabel={t('batch.clear')}
            onClear={() => setPicked(none)}
            acts={
              chosen.length === 0
                ? []
                : actsOf[group].map((type, index) => ({
                    key: type,
                    label: a('actCount', { act: a(`acts.${type}`), count: number(chosen.length) }),
                    kind: index === 0 ? 'primary' : 'secondary',
                    onChoose: () => setAct({ type, rows: chosen }),
                  }))
            }
          />
        )}
        {act && (
          <SettleDialog
            type={act.type}
            rows={act.rows}
            onClose={() => setAct(undefined)}
            onDone={() => setPicked(none)}
          />
        )}
      </Stack>
    </Section>
  );
}
