import type { Role } from '@vinh-danh/workflows';
import type { NewOrganisation } from '../organisations/insert.ts';
import type { CaseFile } from './case-file.ts';
import { expand } from './units.ts';

/** The offices that act in the movements of a case. */
export function cascadeOffices(
  { cascade }: CaseFile,
  committees: readonly NewOrganisation[],
): { role: Role; organisationId: string }[] {
  const { movements, directions, forms } = cascade;
  const speaking = expand(
    [
      ...movements.flatMap(({ sentTo }) => sentTo),
      ...directions.flatMap(({ tasks }) => tasks.flatMap(({ leads, partners }) => [...leads, ...partners])),
      ...forms.flatMap(({ reports }) => reports.map(({ unit }) => unit)),
    ],
    committees,
  );
  const leading = [...movements.map(({ launchedBy }) => launchedBy), ...directions.map(({ issuer }) => issuer)];
  return [
    ...speaking.map((organisationId) => ({ role: 'nominator' as const, organisationId })),
    ...leading.map((organisationId) => ({ role: 'leader' as const, organisationId })),
    ...forms.map(({ owner }) => ({ role: 'statistician' as const, organisationId: owner })),
  ];
}
