import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  BranchChart,
  type Branch,
  ChartFrame,
  Columns,
  CrossTable,
  Empty,
  HelpText,
  Loading,
  ScreenOnly,
  Section,
  Stack,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import type { ListSearch, TreeSearch } from '../routes/search.ts';
import { trpc } from '../trpc.ts';
import { branchesOf, countWithin, startOf, trailTo, type Tree, type TreeBranch, treeOf } from './branches.ts';
import { askedOf, cubeOf, type Years } from './counted.ts';
import { useCountWords } from './use-count-words.ts';
import { YearFields } from './year-choice.tsx';

type Props = { readonly search: TreeSearch; readonly onChange: (search: TreeSearch) => void };

/** The tree of organisations as it stands today, a branch at a time, with what was awarded in each. */
export function TreePicture({ search, onChange }: Props) {
  const { t, c } = useCountWords();
  const { branch, from, to } = search;
  const { data, error, refetch } = useQuery(trpc.statistics.tree.queryOptions({ from, to }));
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  const tree = data && treeOf(data);
  return (
    <Section title={c('tree.title')}>
      <Stack>
        <ScreenOnly>
          <Stack>
            <HelpText>{c('tree.lead')}</HelpText>
            <Columns>
              <YearFields search={{ from, to }} onChange={(years) => onChange({ ...search, ...years })} />
            </Columns>
          </Stack>
        </ScreenOnly>
        {tree ? (
          <BranchView tree={tree} at={tree.nodes.has(branch ?? '') ? branch : startOf(tree)} years={{ from, to }} />
        ) : (
          <Loading label={t('common.loading')} />
        )}
      </Stack>
    </Section>
  );
}

type BranchProps = {
  readonly tree: Tree;
  readonly at: string | undefined;
  readonly years: Years;
};
/** A line of the picture: where its name leads, and what its number opens. */
type Line = Branch & { readonly opens: TreeSearch | undefined; readonly behind: ListSearch };

function BranchView({ tree, at, years }: BranchProps) {
  const { t, c, number, percent } = useCountWords();
  const above = trailTo(tree, at).map((node) => lineOf({ ...node, count: countWithin(tree, node.id) }));
  const root: Line = {
    key: 'all',
    label: c('tree.all'),
    value: countWithin(tree),
    opens: { ...years },
    behind: behind({}, years),
  };
  const branches = branchesOf(tree, at).map((branch) => lineOf(branch));
  const [top = root, ...rest] = branchesOf(tree).length > 1 ? [root, ...above] : above;
  const here = above.at(-1) ?? root;
  if (branches.length === 0) return <Empty title={here.label}>{c(hasBound(years) ? 'emptyYears' : 'emptyLead')}</Empty>;
  const title = c('tree.of', { name: here.label });
  const lines = new Map([root, ...above, ...branches].map((line) => [line.key, line]));
  const name = ({ key, label }: Pick<Branch, 'key' | 'label'>) => {
    const opens = lines.get(key)?.opens;
    return opens ? <BranchLink opens={opens} label={label} /> : label;
  };
  const amount = (key: string, words: string) => {
    const line = lines.get(key);
    return line ? <AwardsLink line={line} words={words} /> : words;
  };
  return (
    <ChartFrame
      level={3}
      title={title}
      beside
      labels={{ view: t('counts.view'), chart: t('counts.chart'), table: t('counts.table') }}
      chart={
        <BranchChart
          label={title}
          trail={[top, ...rest]}
          branches={branches}
          format={number}
          renderName={name}
          renderValue={({ key }, words) => amount(key, words)}
        />
      }
      table={
        <CrossTable
          caption={title}
          regionLabel={`${t('counts.table')}: ${title}`}
          corner={c('tree.branch')}
          rows={branches}
          columns={[
            { key: 'count', label: t('counts.measures.decided') },
            { key: 'share', label: c('tree.share') },
          ]}
          totalLabel={t('common.total')}
          renderName={name}
          cell={({ key: column }, row) => {
            const { key, value } = lines.get(row?.key ?? '') ?? here;
            const share = percent(Math.round((value / here.value) * 1000) / 1000);
            return { content: column === 'share' ? share : amount(key, number(value)) };
          }}
        />
      }
    />
  );

  function lineOf({ id, name: body, count, kind = 'below', isLeaf = false }: Told): Line {
    const units = kind === 'below' ? { branch: id } : { submittingUnitId: id };
    return {
      key: `${kind} ${id}`,
      label: kind === 'below' ? body : c(`tree.${kind}`, { name: body }),
      value: count,
      opens: isLeaf ? undefined : { ...years, branch: id },
      behind: behind(units, years),
    };
  }
}

type Told = Pick<TreeBranch, 'id' | 'name' | 'count'> & Partial<Pick<TreeBranch, 'kind' | 'isLeaf'>>;

/** Into a branch, or back to one above. */
function BranchLink({ opens, label }: { readonly opens: TreeSearch; readonly label: string }) {
  const { c } = useCountWords();
  return (
    <Link to="/statistics/pictures" search={opens} resetScroll={false} aria-label={c('tree.open', { name: label })}>
      {label}
    </Link>
  );
}

function AwardsLink({ line: { label, behind: search }, words }: { readonly line: Line; readonly words: string }) {
  const { t } = useCountWords();
  return (
    <Link to="/nominations" search={search} aria-label={t('counts.cell', { count: words, places: label })}>
      {words}
    </Link>
  );
}

function behind(units: { branch?: string; submittingUnitId?: string }, years: Years): ListSearch {
  const { filter } = cubeOf(askedOf({}), hasBound(years) ? years : undefined);
  return { counted: { ...filter, ...units, measure: 'decided' } };
}

function hasBound({ from, to }: Years): boolean {
  return from !== undefined || to !== undefined;
}
