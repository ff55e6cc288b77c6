import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { signOut } from './auth/sign-in.ts';
import { useLanguage } from './messages/language.tsx';
import { tellTabs } from './tabs.ts';

/** Who is signed in, and the way out. */
export function Account({ name }: { readonly name: string }) {
  const t = useTranslations('app');
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    tellTabs();
    queryClient.clear();
    window.location.assign('/');
  };
  return (
    <>
      <span>{name}</span>
      <Link to="/help">{t('help')}</Link>
      <button type="button" onClick={() => void leave()}>
        {t('signOut')}
      </button>
    </>
  );
}

/** Changes to the other language. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}
