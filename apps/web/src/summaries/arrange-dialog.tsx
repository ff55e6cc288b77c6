import { useMutation } from '@tanstack/react-query';
import { Button, FormDialog, Row, Stack, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type SummaryRead, trpc } from '../trpc.ts';
import { SectionFields, type ArrangedSection } from './section-fields.tsx';
import { useSummaryAct } from './use-summary-act.ts';
import { useSummaryWords } from './use-summary-words.ts';

/** What stands over the report and under it, and its sections in their order. */
export function ArrangeDialog({ summary, onClose }: { readonly summary: SummaryRead; readonly onClose: () => void }) {
  const { t, s } = useSummaryWords();
  const [title, setTitle] = useState(summary.title);
  const [recipients, setRecipients] = useState(summary.recipients.join('\n'));
  const [sections, setSections] = useState<ArrangedSection[]>(() => summary.sections.map(toArranged));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useSummaryAct();
  const arrange = useMutation(trpc.summaries.arrange.mutationOptions({ onSettled, onSuccess: onClose }));
  const change = (key: string, part: Partial<ArrangedSection>) =>
    setSections(sections.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const onConfirm = () => {
    setTried(true);
    if (title.trim() === '' || sections.some((one) => one.title.trim() === '')) return;
    arrange.mutate({
      commandId,
      id: summary.id,
      version: summary.version,
      title: title.trim(),
      recipients: recipients
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      sections: sections.map(({ key: _key, unitName: _unitName, ...section }) => section),
    });
  };
  const add = (index: number) =>
    setSections([...sections.slice(0, index + 1), emptySection(sections[index]), ...sections.slice(index + 1)]);
  return (
    <FormDialog
      wide
      title={s('arrange')}
      words={{ close: t('common.close'), confirm: s('save'), cancel: t('common.cancel') }}
      busy={arrange.isPending}
      failure={arrange.error && <FailureNotice error={arrange.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <TextField
        label={s('name')}
        required
        maxLength={500}
        value={title}
        error={tried && title.trim() === '' ? s('fill') : undefined}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <TextArea
        label={s('recipients')}
        hint={s('recipientsHint')}
        rows={6}
        value={recipients}
        onChange={({ currentTarget }) => setRecipients(currentTarget.value)}
      />
      <Stack>
        {sections.map((section, index) => (
          <Stack key={section.key} gap="tight">
            <SectionFields
              number={index + 1}
              section={section}
              hasForm={summary.formId !== null}
              tried={tried}
              onChange={(part) => change(section.key, part)}
            />
            <Row>
              <Button kind="quiet" onClick={() => add(index)}>
                {s('addSection')}
              </Button>
              {sections.length > 1 && (
                <Button kind="quiet" onClick={() => setSections(sections.filter(({ key }) => key !== section.key))}>
                  {s('removeSection')}
                </Button>
              )}
            </Row>
          </Stack>
        ))}
      </Stack>
    </FormDialog>
  );
}

function toArranged({ id, level, title, unitId, unitName, parts }: SummaryRead['sections'][number]): ArrangedSection {
  return { key: id, id, level, title, unitId, unitName, parts };
}

function emptySection(before: ArrangedSection | undefined): ArrangedSection {
  const level = before?.level === 0 ? 1 : (before?.level ?? 1);
  return { key: crypto.randomUUID(), level, title: '', unitId: null, unitName: null, parts: [] };
}
