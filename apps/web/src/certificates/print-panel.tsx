import { useMutation } from '@tanstack/react-query';
import { Actions, Button, ButtonAnchor, Choice, Disclosure, FormWidth, Select, Stack } from '@vinh-danh/ui';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useLanguage } from '../messages/language.tsx';
import { type CertificateList, trpc } from '../trpc.ts';
import { CalibrateForm } from './calibrate-form.tsx';
import { useCertificateWords } from './use-certificate-words.ts';
import { type PrintChoice, toInput } from './use-print-choice.ts';

type Props = {
  readonly list: CertificateList;
  readonly choice: PrintChoice;
  readonly choose: (change: Partial<PrintChoice>) => void;
  readonly onStarted: (runId: string) => void;
  readonly onKept: () => void;
};

/** Layout, paper and printer; a test print; and the printing of all that have not been printed. */
export function PrintPanel({ list, choice, choose, onStarted, onKept }: Props) {
  const { c, number } = useCertificateWords();
  const { language } = useLanguage();
  const { commandId, settle } = useCommand();
  const start = useMutation(
    trpc.certificates.print.mutationOptions({
      onSuccess: ({ runId }) => onStarted(runId),
      onSettled: (_answer, error) => settle(error),
    }),
  );
  const { decision, items, layouts, printers } = list;
  const layout = layouts.find(({ id }) => id === (choice.layout === 'own' ? list.layout : choice.layout));
  const nameOf = (wanted: string) => layouts.find(({ id }) => id === wanted)?.name[language] ?? wanted;
  const waiting = items.filter(({ copies, isStanding }) => copies === 0 && isStanding).length;
  const printer = printers.find(({ id }) => id === choice.printerId);
  const test = new URLSearchParams({
    layout: layout?.id ?? '',
    stock: choice.stock,
    dx: String(printer?.dx ?? 0),
    dy: String(printer?.dy ?? 0),
  });
  return (
    <FormWidth>
      <Stack>
        <p>{waiting > 0 ? c('printLead') : c('allPrinted')}</p>
        {start.error && <FailureNotice error={start.error} />}
        <Select
          label={c('layout')}
          value={choice.layout}
          hint={
            layout &&
            [
              c('paper', { width: number(layout.paper.width), height: number(layout.paper.height) }),
              ...(layout.verified ? [] : [c('unverified', { source: layout.source })]),
            ].join('. ')
          }
          options={[
            { value: 'own', label: c('ownLayout', { layout: nameOf(list.layout) }) },
            ...layouts.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
          onChange={({ currentTarget }) => choose({ layout: currentTarget.value })}
        />
        <Choice
          legend={c('stock')}
          name="stock"
          value={choice.stock}
          options={(['blank', 'preprinted'] as const).map((value) => ({ value, label: c(value) }))}
          onChange={({ currentTarget }) => choose({ stock: currentTarget.value as PrintChoice['stock'] })}
        />
        <Choice
          legend={c('form')}
          name="form"
          value={choice.form}
          options={(['merged', 'separate'] as const).map((value) => ({ value, label: c(value) }))}
          onChange={({ currentTarget }) => choose({ form: currentTarget.value as PrintChoice['form'] })}
        />
        <Select
          label={c('printer')}
          value={choice.printerId}
          options={[
            { value: '', label: c('noPrinter') },
            ...printers.map(({ id, name, dx, dy }) => ({
              value: id,
              label: c('offset', { name, dx: number(dx), dy: number(dy) }),
            })),
          ]}
          onChange={({ currentTarget }) => choose({ printerId: currentTarget.value })}
        />
        <Actions>
          {waiting > 0 && (
            <Button
              kind="primary"
              busy={start.isPending}
              onClick={() => start.mutate({ commandId, decisionId: decision.id, ...toInput(choice) })}
            >
              {c('printAll', { count: waiting })}
            </Button>
          )}
          <ButtonAnchor href={`/api/certificates/test?${test.toString()}`} download>
            {c('test')}
          </ButtonAnchor>
        </Actions>
        <Disclosure label={c('calibrate')}>
          <CalibrateForm
            decisionId={decision.id}
            onKept={(printerId) => {
              choose({ printerId });
              onKept();
            }}
          />
        </Disclosure>
      </Stack>
    </FormWidth>
  );
}
