import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, type Column, DataTable, Quiet, Stack } from '@vinh-danh/ui';
import { FailureNotice } from '../failure-notice.tsx';
import { type TemplatesPage, trpc } from '../trpc.ts';
import { useTemplatesWords } from './use-templates-words.ts';

type Province = TemplatesPage['provinces'][number];
type Template = Province['templates'][number];
type Kind = TemplatesPage['kinds'][number];
type Props = { readonly province: Province; readonly kinds: readonly Kind[] };

/** For each kind of paper the template in use and the one that waits, with what the person may do with them. */
export function TemplateTable({ province, kinds }: Props) {
  const { r } = useTemplatesWords();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries(trpc.templates.list.queryFilter());
  const approve = useMutation(trpc.templates.approve.mutationOptions({ onSuccess }));
  const retire = useMutation(trpc.templates.retire.mutationOptions({ onSuccess }));
  const failed = approve.error ?? retire.error;
  const find = (kind: Kind, status: Template['status']) =>
    province.templates.find((one) => one.kind === kind && one.status === status);
  const tell = (template: Template | undefined, isWaiting: boolean) =>
    template ? (
      <Stack gap="tight">
        <Told template={template} />
        {isWaiting && province.mayApprove && !template.isOwn && (
          <span>
            <Button busy={approve.isPending} onClick={() => approve.mutate({ id: template.id })}>
              {r('approve')}
            </Button>
          </span>
        )}
        <span>
          <Button busy={retire.isPending} onClick={() => retire.mutate({ id: template.id })}>
            {r(isWaiting ? 'withdraw' : 'retire')}
          </Button>
        </span>
      </Stack>
    ) : (
      !isWaiting && <Quiet>{r('builtIn')}</Quiet>
    );
  const columns: Column<{ kind: Kind }>[] = [
    { key: 'kind', header: r('kind'), lead: true, cell: ({ kind }) => r(`kinds.${kind}`) },
    {
      key: 'inUse',
      header: r('inUse'),
      cell: ({ kind }) => tell(find(kind, 'inUse'), false),
    },
    {
      key: 'waiting',
      header: r('waiting'),
      cell: ({ kind }) => tell(find(kind, 'proposed'), true),
    },
  ];
  return (
    <Stack>
      {failed && <FailureNotice error={failed} />}
      <DataTable
        caption={r('title')}
        columns={columns}
        rows={kinds.map((kind) => ({ kind }))}
        rowKey={({ kind }) => kind}
      />
    </Stack>
  );
}

function Told({ template }: { readonly template: Template }) {
  const { r, time } = useTemplatesWords();
  const { id, version, name, uploaderName, uploadedAt, kind } = template;
  return (
    <span>
      {r('version', { version: String(version), name, person: uploaderName, at: time(uploadedAt) })}{' '}
      <a
        href={`/api/templates/${id}/preview.docx`}
        download
        aria-label={r('previewOf', { kind: r(`kinds.${kind}`), version: String(version) })}
      >
        {r('preview')}
      </a>
    </span>
  );
}
