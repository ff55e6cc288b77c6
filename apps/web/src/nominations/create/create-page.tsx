import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Actions, Button, Empty, FormWidth, Loading, Notice, PageHead, Section, Split, Stack } from '@vinh-danh/ui';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../command.ts';
import { FailureNotice } from '../../failure.tsx';
import { renewLists } from '../../live.ts';
import { useWords } from '../../messages/words.ts';
import { errorData, isAway, trpc } from '../../trpc.ts';
import { AchievementFields } from './achievement-fields.tsx';
import { Ahead } from './ahead.tsx';
import { AwardFields } from './award-fields.tsx';
import { blankDraft, checkDraft, type DraftValues, fieldOfPath, toDraft } from './draft-values.ts';
import { SubjectFields } from './subject-fields.tsx';

/** One nomination on one page, in sections. */
export function CreatePage() {
  const { t } = useWords();
  const { data: units } = useQuery(trpc.organisations.mine.queryOptions());
  if (!units) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('create.title')} lead={t('create.lead')} />
      {units.length === 0 ? (
        <Empty title={t('create.noUnit')}>{t('create.noUnitLead')}</Empty>
      ) : (
        <DraftForm units={units} />
      )}
    </Stack>
  );
}

type Units = readonly { readonly id: string; readonly nameVi: string }[];

function DraftForm({ units }: { readonly units: Units }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { commandId, settle } = useCommand();
  const form = useForm<DraftValues>({ defaultValues: { ...blankDraft, organisationId: units[0]?.id ?? '' } });
  const create = useMutation(
    trpc.nominations.createMany.mutationOptions({
      onSuccess: ({ created: [first] }) => {
        renewLists();
        if (first) void navigate({ to: '/nominations/$id', params: { id: first.id } });
      },
      onError: (error) => {
        for (const { path, code } of errorData(error)?.fields ?? [])
          form.setError(fieldOfPath(path), { message: code }, { shouldFocus: true });
      },
      onSettled: (_created, error) => settle(error),
    }),
  );
  const submit = form.handleSubmit((values) => {
    const errors = Object.entries(checkDraft(values)) as [keyof DraftValues, string][];
    for (const [name, message] of errors.toReversed()) form.setError(name, { message }, { shouldFocus: true });
    if (errors.length === 0) create.mutate({ commandId, items: [toDraft(values)] });
  });
  const hasErrors = Object.keys(form.formState.errors).length > 0;
  return (
    <Split
      sticky
      main={
        <FormWidth>
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack gap="wide">
              {create.error && <FailureNotice error={create.error} />}
              {hasErrors && !create.error && <Notice tone="danger" title={t('errors.checkFields')} announce />}
              <Section title={t('create.whoSection')}>
                <SubjectFields form={form} units={units} />
              </Section>
              <Section title={t('create.awardSection')}>
                <AwardFields form={form} />
              </Section>
              <Section title={t('create.achievementSection')}>
                <AchievementFields form={form} />
              </Section>
              <Actions>
                <Button type="submit" kind="primary" busy={create.isPending}>
                  {isAway(create.error) ? t('common.retry') : t('create.save')}
                </Button>
              </Actions>
            </Stack>
          </form>
        </FormWidth>
      }
      side={<Ahead form={form} />}
    />
  );
}
