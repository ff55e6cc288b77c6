import { Columns, Select, FieldGroup } from '@vinh-danh/ui';
import { keysOf } from '../../keys.ts';
import { vi as messages } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { FactValues } from '../fact-values.ts';
import type { FactFieldsProps } from '../fact-fields-props.ts';
import { tellQuotaBase } from '../tell-asked.ts';
import { wordIn } from '../telling.ts';
import { useBook } from '../use-book.ts';
import { NumberField } from './number-field.tsx';

/** Service, posts, rank in the cluster, and the shares of a list. */
export function CountFields({ values, asked, onChange }: FactFieldsProps) {
  const words = useAllWords();
  const book = useBook();
  const { form, posts } = book;
  const { t } = words;
  return (
    <>
      {asked.serviceMonths && (
        <Columns>
          <NumberField
            label={form.serviceMonths}
            value={values.serviceMonths}
            onChange={(serviceMonths) => onChange({ serviceMonths })}
          />
        </Columns>
      )}
      {asked.cluster && (
        <FieldGroup legend={form.cluster}>
          <Columns>
            <Select
              label={form.organisedBy}
              value={values.clusterBy}
              onChange={({ currentTarget }) => onChange({ clusterBy: currentTarget.value as FactValues['clusterBy'] })}
              options={[
                { value: '', label: form.notSaid },
                ...keysOf(messages.levels).map((value) => ({ value, label: t(`levels.${value}`) })),
              ]}
            />
            <NumberField
              label={form.rank}
              value={values.clusterRank}
              onChange={(clusterRank) => onChange({ clusterRank })}
            />
          </Columns>
        </FieldGroup>
      )}
      {asked.posts.length > 0 && (
        <FieldGroup legend={form.posts}>
          <Columns>
            {asked.posts.map((post) => (
              <NumberField
                key={post}
                label={form.postYears(wordIn(posts, post))}
                value={(values.posts as Record<string, string>)[post] ?? ''}
                onChange={(years) => onChange({ posts: { ...values.posts, [post]: years } })}
              />
            ))}
          </Columns>
        </FieldGroup>
      )}
      {asked.quotas.map((of) => {
        const { base = '', proposed = '' } = values.quotas[of] ?? {};
        const change = (part: object) => onChange({ quotas: { ...values.quotas, [of]: { base, proposed, ...part } } });
        return (
          <FieldGroup key={of} legend={form.quota}>
            <Columns>
              <NumberField
                label={form.quotaBase(tellQuotaBase(of, { book, words }))}
                value={base}
                onChange={(value) => change({ base: value })}
              />
              <NumberField
                label={form.quotaProposed}
                value={proposed}
                onChange={(value) => change({ proposed: value })}
              />
            </Columns>
          </FieldGroup>
        );
      })}
      {asked.directWorkers && (
        <FieldGroup legend={form.directWorkers}>
          <Columns>
            <NumberField
              label={form.workersTotal}
              value={values.workersTotal}
              onChange={(workersTotal) => onChange({ workersTotal })}
            />
            <NumberField
              label={form.workersDirect}
              value={values.workersDirect}
              onChange={(workersDirect) => onChange({ workersDirect })}
            />
          </Columns>
        </FieldGroup>
      )}
    </>
  );
}
