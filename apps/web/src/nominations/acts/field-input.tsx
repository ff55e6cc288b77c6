import { Checkbox, Choice, Select, TextArea, TextField } from '@vinh-danh/ui';
import { lazy, Suspense } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Day } from '../../fields/day.tsx';
import { UploadField } from '../../files/upload-field.tsx';
import { fieldErrorText } from '../../fields/field-error.ts';
import { keysOf } from '../../keys.ts';
import { vi } from '../../messages/further/vi.ts';
import { useAllWords } from '../../messages/further/words.ts';
import type { ActContext, ActValues } from './act-values.ts';
import { AgencyPicker } from './agency-picker.tsx';
import { AwardSelect } from './award-select.tsx';
import { type ChoiceKind, type FieldSpec, toFormName } from './event-fields.ts';
import { PapersChoice } from './papers-choice.tsx';

const EditGrounds = lazy(() =>
  import('../../eligibility/edit-grounds.tsx').then(({ EditGrounds: component }) => ({ default: component })),
);

type Props = { readonly field: FieldSpec; readonly form: UseFormReturn<ActValues>; readonly context: ActContext };

/** One field of an act. */
export function FieldInput({ field, form, context }: Props) {
  const { t } = useAllWords();
  const name = toFormName(field.name);
  const { register, control, formState } = form;
  const common = {
    label: t(`fields.${field.label}`),
    hint: field.hint && t(`fields.${field.hint}`),
    error: fieldErrorText(formState.errors[name]?.message, t),
    required: field.required ?? false,
  };
  switch (field.kind) {
    case 'area':
      return <TextArea {...common} {...register(name)} />;
    case 'text':
      return <TextField {...common} {...register(name)} />;
    case 'day':
      return <Day {...common} name={name} control={control} />;
    case 'flag':
      return <Checkbox label={common.label} {...register(name)} />;
    case 'papers':
      return <PapersChoice legend={common.label} kinds={context.papers} {...register(name)} />;
    case 'paper':
      return (
        <Select
          {...common}
          {...register(name)}
          options={options(t('common.choose'), context.papers ?? keysOf(vi.papers), (kind) => t(`papers.${kind}`))}
        />
      );
    case 'award':
      return (
        <AwardSelect {...common} {...register(name)} empty={t('fields.keepAward')} subjectKind={context.subjectKind} />
      );
    case 'agency':
      return <AgencyPicker {...common} name={name} control={control} />;
    case 'consultation':
      return (
        <Select
          {...common}
          {...register(name)}
          options={(context.consultations ?? []).map(({ id, label }) => ({ value: id, label }))}
        />
      );
    case 'files':
      return context.upload ? (
        <UploadField
          to={`/api/files/${context.upload.nominationId}`}
          label={common.label}
          hint={common.hint}
          onChange={(uploaded, isPending) => {
            form.setValue(
              name,
              uploaded.map(({ id, sha256, type, size }) => JSON.stringify({ id, sha256, type, size })),
            );
            context.upload?.onPending(isPending);
          }}
        />
      ) : null;
    case 'facts':
      return context.grounds ? <FactsInput grounds={context.grounds} form={form} name={name} /> : null;
    case 'returnTo':
      return (context.below ?? []).length > 1 ? (
        <Select
          {...common}
          {...register(name)}
          options={(context.below ?? []).map((label, index) => ({ value: String(index), label }))}
        />
      ) : null;
    default:
      return <Choices kind={field.kind} legend={common.label} error={common.error} form={form} name={name} />;
  }
}

type FactsProps = {
  readonly grounds: NonNullable<ActContext['grounds']>;
  readonly form: UseFormReturn<ActValues>;
  readonly name: string;
};

/** What the unit declares, judged with the period as it stands in the dialog. */
function FactsInput({ grounds, form, name }: FactsProps) {
  const [from, to] = useWatch({ control: form.control, name: ['achievement-from', 'achievement-to'] });
  return (
    <Suspense fallback={null}>
      <EditGrounds
        {...grounds}
        period={{ from: String(from ?? ''), to: String(to ?? '') }}
        onChange={(declared) => form.setValue(name, JSON.stringify(declared))}
      />
    </Suspense>
  );
}

type ChoicesProps = {
  kind: ChoiceKind;
  legend: string;
  error: string | undefined;
  form: UseFormReturn<ActValues>;
  name: string;
};

function Choices({ kind, legend, error, form, name }: ChoicesProps) {
  const { t } = useAllWords();
  const words = Object.keys(vi[kind]).map((value) => ({ value, label: t(`${kind}.${value}` as 'opinions.agree') }));
  return <Choice legend={legend} error={error} options={words} {...form.register(name)} />;
}

function options<T extends string>(empty: string, values: readonly T[], label: (value: T) => string) {
  return [{ value: '', label: empty }, ...values.map((value) => ({ value, label: label(value) }))];
}
