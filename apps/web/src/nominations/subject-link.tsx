import { Link } from '@tanstack/react-router';
import { Honoured, Quiet } from '@vinh-danh/ui';
import { useTranslations } from 'use-intl';

type Props = { readonly id: string; readonly name: string; readonly code: string; readonly posthumous: boolean };

/** The name of who is nominated, linked to the dossier. */
export function SubjectLink({ id, name, code, posthumous }: Props) {
  const t = useTranslations('common');
  return (
    <>
      <Link to="/nominations/$id" params={{ id }}>
        <Honoured>{name}</Honoured>
      </Link>
      <br />
      <Quiet>
        {code}
        {posthumous && `, ${t('posthumous').toLowerCase()}`}
      </Quiet>
    </>
  );
}
