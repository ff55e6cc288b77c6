import { Link } from '@tanstack/react-router';
import { Button, type Column, DataTable, Honoured, Quiet, StatusBadge } from '@vinh-danh/ui';
import type { Certificate } from '../trpc.ts';
import { type CertificateWords, useCertificateWords } from './use-certificate-words.ts';

type Props = {
  readonly items: readonly Certificate[];
  /** For whoever may print: asks to print one again. */
  readonly onAgain: ((certificate: Certificate) => void) | undefined;
};

/** The register of a decision's certificates. */
export function CertificateTable({ items, onAgain }: Props) {
  const words = useCertificateWords();
  return (
    <DataTable caption={words.c('list')} columns={columnsOf(words, onAgain)} rows={items} rowKey={({ id }) => id} />
  );
}

function columnsOf({ c, number, time }: CertificateWords, onAgain: Props['onAgain']): Column<Certificate>[] {
  const columns: Column<Certificate>[] = [
    {
      key: 'register',
      header: c('register'),
      numeric: true,
      whole: true,
      cell: ({ registerNumber }) => number(registerNumber),
    },
    {
      key: 'name',
      header: c('name'),
      lead: true,
      cell: ({ nominationId, name, award, wording }) => (
        <>
          <Link to="/nominations/$id" params={{ id: nominationId }}>
            <Honoured>{name}</Honoured>
          </Link>
          <br />
          <Quiet>
            {wording}: {award}
          </Quiet>
        </>
      ),
    },
    {
      key: 'state',
      header: c('state'),
      cell: ({ isStanding, reissues }) => (
        <>
          {isStanding ? (
            <StatusBadge tone="success">{c('stands')}</StatusBadge>
          ) : (
            <StatusBadge tone="danger">{c('annulled')}</StatusBadge>
          )}
          {reissues > 0 && (
            <>
              <br />
              <Quiet>{c('reissued', { count: reissues })}</Quiet>
            </>
          )}
        </>
      ),
    },
    {
      key: 'printed',
      header: c('printed'),
      cell: ({ copies, lastPrintedAt, lastReason }) =>
        lastPrintedAt === null ? (
          c('never')
        ) : (
          <>
            {c('copies', { count: copies, at: time(lastPrintedAt) })}
            {lastReason !== null && (
              <>
                <br />
                <Quiet>{c('reprinted', { reason: lastReason })}</Quiet>
              </>
            )}
          </>
        ),
    },
  ];
  if (onAgain) {
    columns.push({
      key: 'again',
      header: c('again'),
      bare: true,
      cell: (certificate) =>
        certificate.copies > 0 &&
        certificate.isStanding && (
          <Button label={c('againOf', { name: certificate.name })} onClick={() => onAgain(certificate)}>
            {c('again')}
          </Button>
        ),
    });
  }
  return columns;
}
