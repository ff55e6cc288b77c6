import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormDialog, Select, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useSession } from '../session.ts';
import { type ClusterRead, trpc } from '../trpc.ts';
import { CriteriaFields, type TypedCriterion } from './criteria-fields.tsx';
import { MemberFields } from './member-fields.tsx';
import { parsePoints, typePoints } from './points.ts';
import { useClusterAct } from './use-cluster-act.ts';
import { useClusterWords } from './use-cluster-words.ts';

type Props = {
  /** The cluster a further year is formed for, or whose year is changed; none for a new cluster. */
  readonly cluster?: ClusterRead;
  readonly changes?: boolean;
  readonly onClose: () => void;
};

const crossScorings = ['members', 'head'] as const;
const kinds = ['cluster', 'block'] as const;

/** What is laid down for a cluster's year: members, head, criteria, how it is scored, what its first are proposed for. */
export function PlanDialog({ cluster, changes = false, onClose }: Props) {
  const words = useClusterWords();
  const { t, m } = words;
  const { today } = useSession();
  const navigate = useNavigate();
  const { data: bodies = [] } = useQuery(trpc.movements.bodies.queryOptions());
  const { data: awards = [] } = useQuery(trpc.clusters.awards.queryOptions());
  const [typed, setTyped] = useState(() => begin(cluster, changes, today));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useClusterAct();
  const open = (id: string) => void navigate({ to: '/clusters/$id', params: { id } });
  const done = { onSettled, onSuccess: ({ id }: { id: string }) => (cluster ? onClose() : open(id)) };
  const form = useMutation(trpc.clusters.form.mutationOptions(done));
  const arrange = useMutation(trpc.clusters.arrange.mutationOptions(done));
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const { members, criteria, crossScoring, deputyId } = typed;
  const headId = members.some(({ id }) => id === typed.headId) ? typed.headId : (members[0]?.id ?? '');
  const scored = criteria.map(({ label, points }) => ({ label: label.trim(), points: parsePoints(points) ?? 0 }));
  const wrong = {
    name: !cluster && !typed.name.trim(),
    year: !/^2\d{3}$/.test(typed.year),
    flags: !/^\d{1,2}$/.test(typed.flags),
    members: members.length < 2,
    deputy: crossScoring === 'head' && (!deputyId || deputyId === headId),
    criteria: scored.some(({ label, points }) => !label || points === 0),
  };
  const onConfirm = () => {
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const plan = {
      commandId,
      memberIds: members.map(({ id }) => id),
      headId,
      ...(deputyId && deputyId !== headId ? { deputyId } : {}),
      crossScoring,
      award: typed.award || (awards[0]?.award ?? ''),
      flags: Number(typed.flags),
      criteria: scored,
    };
    if (cluster && changes) arrange.mutate({ ...plan, yearId: cluster.year.id, version: cluster.year.version });
    else
      form.mutate({
        ...plan,
        year: Number(typed.year),
        cluster: cluster
          ? { id: cluster.id }
          : { kind: typed.kind, name: typed.name.trim(), organiserId: typed.organiserId || (bodies[0]?.id ?? '') },
      });
  };
  const failure = form.error ?? arrange.error;
  const title = cluster ? m(changes ? 'arrange' : 'formYear') : m('make');
  const memberOptions = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      wide
      title={title}
      words={{ close: t('common.close'), confirm: title, cancel: t('common.cancel') }}
      busy={form.isPending || arrange.isPending}
      failure={failure && <FailureNotice error={failure} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {!cluster && (
        <>
          <TextField
            label={m('name')}
            required
            maxLength={300}
            value={typed.name}
            error={tried && wrong.name ? m('fill') : undefined}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <Select
            label={m('kind')}
            value={typed.kind}
            options={kinds.map((value) => ({ value, label: m(`kinds.${value}`) }))}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as (typeof kinds)[number] })}
          />
          <Select
            label={m('organiser')}
            value={typed.organiserId || (bodies[0]?.id ?? '')}
            options={bodies.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={({ currentTarget }) => change({ organiserId: currentTarget.value })}
          />
        </>
      )}
      {!changes && (
        <TextField
          label={m('year')}
          required
          width="narrow"
          inputMode="numeric"
          value={typed.year}
          error={tried && wrong.year ? m('yearWrong') : undefined}
          onChange={({ currentTarget }) => change({ year: currentTarget.value.trim() })}
        />
      )}
      <MemberFields
        members={members}
        error={tried && wrong.members ? m('chooseMembers') : undefined}
        onChange={(chosen) => change({ members: chosen })}
      />
      <Select
        label={m('head')}
        value={headId}
        options={memberOptions}
        onChange={({ currentTarget }) => change({ headId: currentTarget.value })}
      />
      <Select
        label={m('crossScoring')}
        value={crossScoring}
        options={crossScorings.map((value) => ({ value, label: m(`crossScorings.${value}`) }))}
        onChange={({ currentTarget }) =>
          change({ crossScoring: currentTarget.value as (typeof crossScorings)[number] })
        }
      />
      <Select
        label={m('deputy')}
        hint={m('deputyHint')}
        value={deputyId}
        error={tried && wrong.deputy ? m('deputyNeeded') : undefined}
        options={[{ value: '', label: m('noDeputy') }, ...memberOptions]}
        onChange={({ currentTarget }) => change({ deputyId: currentTarget.value })}
      />
      <CriteriaFields criteria={criteria} tried={tried} onChange={(next) => change({ criteria: next })} />
      <Select
        label={m('award')}
        value={typed.award || (awards[0]?.award ?? '')}
        options={awards.map(({ award }) => ({ value: award, label: words.award(award) }))}
        onChange={({ currentTarget }) => change({ award: currentTarget.value })}
      />
      <TextField
        label={m('flags')}
        required
        width="narrow"
        inputMode="numeric"
        value={typed.flags}
        error={tried && wrong.flags ? m('wholeNumber') : undefined}
        onChange={({ currentTarget }) => change({ flags: currentTarget.value.trim() })}
      />
    </FormDialog>
  );
}

/** A year begins as the one before was laid down; a change as it stands. */
function begin(cluster: ClusterRead | undefined, changes: boolean, today: string) {
  const before = cluster?.year;
  const members = (cluster?.members ?? []).filter(({ hasEnded }) => !hasEnded);
  return {
    name: '',
    kind: 'block' as 'cluster' | 'block',
    organiserId: '',
    year: String(before ? before.year + (changes ? 0 : 1) : today.slice(0, 4)),
    members: members.map(({ unitId, name }) => ({ id: unitId, name })),
    headId: before?.headId ?? '',
    deputyId: before?.deputyId ?? '',
    crossScoring: before?.crossScoring ?? ('members' as const),
    award: before?.award ?? '',
    flags: String(before?.flags ?? 1),
    criteria: (before?.criteria ?? [{ label: '', points: 0 }]).map(({ label, points }): TypedCriterion => ({
      key: crypto.randomUUID(),
      label,
      points: points ? typePoints(points) : '',
    })),
  };
}
