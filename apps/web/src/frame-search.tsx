import { useNavigate, useSearch } from '@tanstack/react-router';
import { QuickSearch } from '@vinh-danh/ui';
import { useTranslations } from 'use-intl';

/** The search of every page: what is found is the list of nominations, narrowed to the text. */
export function FrameSearch() {
  const t = useTranslations('list');
  const navigate = useNavigate();
  const { text } = useSearch({ strict: false });
  return (
    <QuickSearch
      key={text ?? ''}
      label={t('quickSearch')}
      submitLabel={t('quickSubmit')}
      value={text ?? ''}
      onSearch={(found) => void navigate({ to: '/nominations', search: found ? { text: found } : {} })}
    />
  );
}
