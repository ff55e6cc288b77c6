import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Button, ErrorState, Loading, PageFrame, Row } from '@vinh-danh/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Account, LanguageSwitch } from './account.tsx';
import { WithTour } from './help/with-tour.tsx';
import { useLiveUpdates } from './live.ts';
import { FrameSearch } from './frame-search.tsx';
import { navigationFor } from './navigation.tsx';
import { hasRole, readers, type Session, SessionContext } from './session.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useTabsAgree } from './tabs.ts';
import { asWhoAmI, trpc } from './trpc.ts';

const HelpDialog = lazy(() =>
  import('./shortcuts/help-dialog.tsx').then(({ HelpDialog: component }) => ({ default: component })),
);
const SignInPage = lazy(() =>
  import('./auth/sign-in-page.tsx').then(({ SignInPage: component }) => ({ default: component })),
);

/** The frame of every page; whoever is not signed in meets the sign-in page at the same address. */
export function Shell() {
  const t = useTranslations();
  useTabsAgree();
  const { data: me, isPending, refetch } = useQuery(trpc.auth.me.queryOptions(undefined, asWhoAmI));
  const banner = me?.mode === 'demonstration' ? t('app.demonstration') : undefined;
  if (isPending)
    return (
      <Frame>
        <Loading label={t('common.loading')} />
      </Frame>
    );
  if (!me) {
    return (
      <Frame>
        <ErrorState title={t('errors.away')}>
          <Button onClick={() => void refetch()}>{t('common.retry')}</Button>
        </ErrorState>
      </Frame>
    );
  }
  const { user } = me;
  if (!user)
    return (
      <Frame banner={banner}>
        <Suspense fallback={<Loading label={t('common.loading')} />}>
          <SignInPage demonstration={me.mode === 'demonstration'} />
        </Suspense>
      </Frame>
    );
  return <SignedIn session={{ ...me, user }} banner={banner} />;
}

function SignedIn({ session, banner }: { readonly session: Session; readonly banner: string | undefined }) {
  const connection = useLiveUpdates();
  const keys = useShortcuts();
  return (
    <SessionContext value={session}>
      <Frame
        banner={banner}
        isAway={connection === 'away'}
        search={hasRole(session, ...readers) && <FrameSearch />}
        account={<Account name={session.user.name} />}
        navigation={navigationFor(session)}
        footer={<Footer onKeys={() => keys.showHelp(true)} />}
      >
        <WithTour>
          <Outlet />
        </WithTour>
        {keys.isHelpOpen && (
          <Suspense fallback={null}>
            <HelpDialog {...keys} />
          </Suspense>
        )}
      </Frame>
    </SessionContext>
  );
}

const noLinks: readonly ReactNode[] = [];

type FrameParts = {
  readonly banner?: string | undefined;
  readonly isAway?: boolean;
  readonly search?: ReactNode;
  readonly account?: ReactNode;
  readonly navigation?: readonly ReactNode[];
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

function Frame({ banner, isAway = false, search, account, navigation = noLinks, footer, children }: FrameParts) {
  const t = useTranslations('app');
  const { pathname } = useLocation();
  return (
    <PageFrame
      skipLabel={t('skip')}
      brand={<Link to="/">{t('name')}</Link>}
      tagline={t('tagline')}
      search={search}
      account={
        <>
          {account}
          <LanguageSwitch />
        </>
      }
      navigation={navigation}
      navigationLabel={t('menu')}
      place={pathname}
      banner={banner}
      footer={footer}
      alert={isAway ? t('away') : undefined}
    >
      {children}
    </PageFrame>
  );
}

function Footer({ onKeys }: { readonly onKeys: () => void }) {
  const t = useTranslations();
  return (
    <Row>
      <Link to="/workflow">{t('nav.workflow')}</Link>
      <Link to="/regulations">{t('nav.regulations')}</Link>
      <Link to="/rulebook">{t('app.rulebook')}</Link>
      <Button kind="quiet" onClick={onKeys}>
        {t('nav.shortcuts')}
      </Button>
    </Row>
  );
}
