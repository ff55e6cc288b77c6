import {
  Actions,
  Button,
  Disclosure,
  FormWidth,
  Loading,
  Notice,
  Quiet,
  Section,
  Split,
  Stack,
  useWide,
} from '@vinh-danh/ui';
import type { PaperKind } from '@vinh-danh/workflows';
import { lazy, Suspense, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { toDeclared, nothingSaid } from '../../eligibility/fact-values.ts';
import { askingReason, notMet, refuses } from '../../eligibility/order-findings.ts';
import { useBook } from '../../eligibility/use-book.ts';
import { useDraftFindings } from '../../eligibility/use-draft-findings.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { useAllWords } from '../../messages/further/words.ts';
import { alone, type DraftJudged, errorData, isAway, queryClient, trpc } from '../../trpc.ts';
import { AchievementFields } from './achievement-fields.tsx';
import { Ahead } from './ahead.tsx';
import { AwardFields } from './award-fields.tsx';
import { blankDraft, checkDraft, type DraftValues, fieldOfPath, toCase, toDraft } from './draft-values.ts';
import type { PaperRow } from './paper-rows.ts';
import { SubjectFields } from './subject-fields.tsx';
import { useSave } from './use-save.ts';

const Grounds = lazy(() => import('../../eligibility/grounds.tsx').then(({ Grounds: one }) => ({ default: one })));
const DraftFindings = lazy(() =>
  import('../../eligibility/draft-findings.tsx').then(({ DraftFindings: one }) => ({ default: one })),
);
const PapersFields = lazy(() => import('./papers-fields.tsx').then(({ PapersFields: one }) => ({ default: one })));
const SubmitDialog = lazy(() => import('./submit-dialog.tsx').then(({ SubmitDialog: one }) => ({ default: one })));
const Unfinished = lazy(() => import('./unfinished.tsx').then(({ Unfinished: one }) => ({ default: one })));

export type Units = readonly { readonly id: string; readonly nameVi: string }[];

/** The form with what the rules say of it beside it; saved as a draft, or saved and submitted. */
export function DraftForm({ units }: { readonly units: Units }) {
  const { t, percent, number, list } = useAllWords();
  const isWide = useWide();
  const book = useBook();
  const form = useForm<DraftValues>({ defaultValues: { ...blankDraft, organisationId: units[0]?.id ?? '' } });
  const [facts, setFacts] = useState(nothingSaid);
  const [papers, setPapers] = useState<readonly PaperRow[]>([]);
  const [asking, setAsking] = useState<DraftJudged>();
  const [problem, setProblem] = useState<unknown>();
  const [lacking, setLacking] = useState<readonly PaperKind[]>([]);
  const declared = toDeclared(facts);
  const found = useDraftFindings(toCase({ ...blankDraft, ...useWatch({ control: form.control }) }, declared));
  const saving = useSave((error) => {
    for (const { path, code } of errorData(error)?.fields ?? [])
      form.setError(fieldOfPath(path), { message: code }, { shouldFocus: true });
  });
  const { stuck, isBusy, progress } = saving;
  const error = saving.error ?? problem;

  const checked = (next: (values: DraftValues) => void) =>
    form.handleSubmit((values) => {
      const errors = Object.entries(checkDraft(values)) as [keyof DraftValues, string][];
      for (const [name, message] of errors.toReversed()) form.setError(name, { message }, { shouldFocus: true });
      if (errors.length === 0) next(values);
    });
  const save = (values: DraftValues, submit?: { readonly reason?: string }) => {
    setAsking(undefined);
    saving.run({ draft: { ...toDraft(values), facts: declared }, papers, submit });
  };
  const submit = async (values: DraftValues) => {
    const draft = toCase(values, declared);
    if (!draft) return;
    setProblem(undefined);
    setLacking([]);
    try {
      const rules = await queryClient.fetchQuery(trpc.rules.papers.queryOptions(undefined, { staleTime: Infinity }));
      const missing = [rules[draft.procedure], ...(draft.posthumous ? [rules.posthumous] : [])]
        .flatMap(({ value }) => value)
        .filter((kind) => !papers.some((row) => row.kind === kind));
      if (missing.length > 0) return setLacking(missing);
      const judged = await queryClient.fetchQuery(trpc.eligibility.ofDraft.queryOptions(draft, { trpc: alone }));
      const stops = notMet(judged.findings).some(refuses) || askingReason(judged.findings).length > 0;
      if (stops) setAsking(judged);
      else save(values, {});
    } catch (failure) {
      setProblem(failure);
    }
  };
  if (stuck) {
    return (
      <Suspense fallback={<Loading label={t('common.loading')} />}>
        <Unfinished stuck={stuck} busy={isBusy} onAgain={saving.again} />
      </Suspense>
    );
  }
  const findings = (
    <Suspense fallback={<Loading label={t('common.loading')} />}>
      <DraftFindings found={found} />
    </Suspense>
  );
  const amiss = notMet(found.data?.findings ?? []).length;
  const hasErrors = Object.keys(form.formState.errors).length > 0;
  return (
    <Split
      sticky
      main={
        <FormWidth>
          <form onSubmit={(event) => void checked((values) => save(values))(event)} noValidate>
            <Stack gap="wide">
              {error !== null && error !== undefined && <FailureNotice error={error} />}
              {lacking.length > 0 && (
                <Notice
                  tone="danger"
                  title={t('refusals.papersMissing', { papers: list(lacking.map((kind) => t(`papers.${kind}`))) })}
                  announce
                />
              )}
              {hasErrors && !error && <Notice tone="danger" title={t('errors.checkFields')} announce />}
              <Section title={t('create.whoSection')}>
                <SubjectFields form={form} units={units} />
              </Section>
              <Section title={t('create.awardSection')}>
                <AwardFields form={form} />
              </Section>
              <Section title={t('create.achievementSection')}>
                <AchievementFields form={form} />
              </Section>
              <Section title={book.form.title}>
                <Suspense fallback={<Loading label={t('common.loading')} />}>
                  <Grounds
                    values={facts}
                    findings={found.data?.findings}
                    onChange={(part) => setFacts((all) => ({ ...all, ...part }))}
                  />
                </Suspense>
              </Section>
              <Section title={book.save.papers}>
                <Suspense fallback={<Loading label={t('common.loading')} />}>
                  <PapersFields rows={papers} onChange={setPapers} />
                </Suspense>
              </Section>
              {!isWide && (
                <Disclosure label={amiss > 0 ? book.groups.notMet(number(amiss)) : book.form.findings}>
                  {findings}
                </Disclosure>
              )}
              <Stack gap="tight">
                <Actions>
                  <Button type="submit" kind="primary" busy={isBusy}>
                    {isAway(error) ? t('common.retry') : t('create.save')}
                  </Button>
                  <Button busy={isBusy} onClick={() => void checked((values) => void submit(values))()}>
                    {book.save.submit}
                  </Button>
                </Actions>
                <output>
                  {progress && (
                    <Quiet>{book.save.uploading(progress.name, percent(Math.floor(progress.share * 100) / 100))}</Quiet>
                  )}
                </output>
              </Stack>
            </Stack>
          </form>
          {asking && (
            <Suspense fallback={null}>
              <SubmitDialog
                judged={asking}
                onSubmit={(reason) => void checked((values) => save(values, { reason }))()}
                onSave={() => void checked((values) => save(values))()}
                onClose={() => setAsking(undefined)}
              />
            </Suspense>
          )}
        </FormWidth>
      }
      side={
        <>
          {isWide && <Section title={book.form.findings}>{findings}</Section>}
          <Ahead form={form} />
        </>
      }
    />
  );
}
