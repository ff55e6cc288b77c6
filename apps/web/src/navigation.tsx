import { Link } from '@tanstack/react-router';
import type { Role } from '@vinh-danh/workflows';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Messages } from './messages/vi.ts';
import { handlers, hasRole, readers, type Session } from './session.ts';

type Entry = { readonly to: string; readonly label: keyof Messages['nav']; readonly roles: readonly Role[] };

/** The rooms of the house in the order of the work; `roles` says for whom the door is shown. */
const entries = [
  { to: '/', label: 'home', roles: ['councilMember', 'statistician', 'consultee', 'administrator', 'auditor'] },
  { to: '/', label: 'work', roles: handlers },
  { to: '/leading', label: 'leading', roles: ['leader', 'unitHead'] },
  { to: '/nominations', label: 'all', roles: readers },
  { to: '/nominations/new', label: 'create', roles: ['nominator'] },
  { to: '/consultations', label: 'consultations', roles: ['consultee'] },
  { to: '/council', label: 'council', roles: ['councilSecretary'] },
  { to: '/decisions/issue', label: 'issue', roles: ['clerk'] },
  { to: '/decisions', label: 'decisions', roles: readers },
  { to: '/prizes', label: 'prizes', roles: ['clerk', 'appraiser'] },
  { to: '/conferral', label: 'conferral', roles: ['clerk'] },
  { to: '/statistics', label: 'statistics', roles: readers },
  { to: '/movements', label: 'movements', roles: ['nominator', 'unitHead', 'leader', 'statistician'] },
  { to: '/directions', label: 'directions', roles: ['nominator', 'unitHead', 'leader', 'statistician'] },
  { to: '/clusters', label: 'clusters', roles: ['nominator', 'unitHead', 'leader', 'statistician'] },
  { to: '/models', label: 'models', roles: ['nominator', 'unitHead', 'leader', 'appraiser', 'statistician'] },
  { to: '/reports', label: 'reports', roles: ['nominator', 'unitHead', 'statistician'] },
  { to: '/regulations', label: 'regulations', roles: ['appraiser', 'leader', 'administrator'] },
] as const satisfies readonly Entry[];

/** The links this person is shown. */
export function navigationFor(session: Session): ReactNode[] {
  const isHandler = hasRole(session, ...handlers);
  return entries
    .filter(({ label, roles }) => hasRole(session, ...roles) && !(label === 'home' && isHandler))
    .map(({ to, label }) => <NavigationLink key={to} to={to} label={label} />);
}

function NavigationLink({ to, label }: Pick<(typeof entries)[number], 'to' | 'label'>) {
  const t = useTranslations('nav');
  return (
    <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
      {t(label)}
    </Link>
  );
}
