import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAllWords } from '../messages/further/words.ts';
import { trpc } from '../trpc.ts';

/** Where the certificate of a nomination is printed, for those who print. */
export function CertificateLink({ nominationId }: { readonly nominationId: string }) {
  const { t, number } = useAllWords();
  const { data } = useQuery(trpc.certificates.ofNomination.queryOptions({ id: nominationId }));
  if (!data) return null;
  return (
    <Link to="/certificates/$decisionId" params={{ decisionId: data.decisionId }}>
      {t('page.certificate', { number: number(data.registerNumber) })}
    </Link>
  );
}
