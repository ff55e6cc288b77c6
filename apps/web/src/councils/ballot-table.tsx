import { Button, type Column, DataTable, SmallNumber, Stack } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { NominationRow } from '../trpc.ts';
import { isCount, type VoteName, voteNames, type Votes } from './session-values.ts';

type Ballots = Readonly<Record<string, Votes>>;
type Props = {
  readonly rows: readonly NominationRow[];
  readonly ballots: Ballots;
  /** How many vote: those present and those who wrote. */
  readonly voters: number;
  readonly onChange: (ballots: Ballots) => void;
};

/** The items of the session: those picked have their votes beside them. */
export function BallotTable({ rows, ballots, voters, onChange }: Props) {
  const words = useAllWords();
  const { t } = words;
  const pick = (keys: ReadonlySet<string>) =>
    onChange(Object.fromEntries([...keys].map((key) => [key, ballots[key] ?? {}])));
  const fillAll = () =>
    onChange(
      Object.fromEntries(
        Object.keys(ballots).map((key) => [
          key,
          { inFavour: String(voters), against: '0', abstained: '0', recused: '0' },
        ]),
      ),
    );
  return (
    <Stack>
      <DataTable
        caption={t('council.itemsCaption')}
        columns={columnsOf(words, ballots, onChange)}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{
          keys: new Set(Object.keys(ballots)),
          onChange: pick,
          allLabel: t('list.selectAll'),
          rowLabel: ({ subjectName }) => t('list.select', { name: subjectName }),
        }}
      />
      {voters > 0 && Object.keys(ballots).length > 0 && (
        <div>
          <Button onClick={fillAll}>{t('council.fillAll')}</Button>
        </div>
      )}
    </Stack>
  );
}

function columnsOf({ t, award }: AllWords, ballots: Ballots, onChange: Props['onChange']): Column<NominationRow>[] {
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ id, subjectName, code, posthumous }) => (
        <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
      ),
    },
    { key: 'award', header: t('list.award'), cell: (row) => award(row.award) },
    ...voteNames.map((name): Column<NominationRow> => ({
      key: name,
      header: t(`votes.${name}`),
      cell: (row) => <VoteCell row={row} name={name} ballots={ballots} onChange={onChange} />,
    })),
  ];
}

type CellProps = Pick<Props, 'ballots' | 'onChange'> & { readonly row: NominationRow; readonly name: VoteName };

function VoteCell({ row: { id, subjectName }, name, ballots, onChange }: CellProps) {
  const { t } = useAllWords();
  const votes = ballots[id];
  if (!votes) return null;
  return (
    <SmallNumber
      label={t('council.votesOf', { label: t(`votes.${name}`), name: subjectName })}
      value={votes[name] ?? ''}
      invalid={!isCount(votes[name] || '0')}
      onChange={(value) => onChange({ ...ballots, [id]: { ...votes, [name]: value } })}
    />
  );
}
