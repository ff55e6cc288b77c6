import type { AllWords } from '../messages/further/words.ts';
import { type Person, rolesByOrganisation } from './account-groups.ts';

/** A person by the office he is looked for under, then by name, with what else he holds and whom he stands in for. */
export function tellPerson(
  { name, offices }: Pick<Person, 'name' | 'offices'>,
  { t, day, list }: AllWords,
): { label: string; detail: string } {
  const held = rolesByOrganisation(offices).flatMap(([organisation, roles]) =>
    roles.map((role) => ({ organisation, role: t(`roles.${role}`) })),
  );
  const [first, ...others] = held;
  const substitute = offices.find(({ onBehalfOf }) => onBehalfOf !== null);
  const also = others.map(({ role }) => role.charAt(0).toLowerCase() + role.slice(1));
  return {
    label: first ? `${first.role}, ${first.organisation}` : name,
    detail: [
      name,
      ...(also.length > 0 ? [t('signIn.also', { roles: list(also) })] : []),
      ...(substitute?.onBehalfOf && substitute.validTo
        ? [t('signIn.substitute', { principal: substitute.onBehalfOf, until: day(substitute.validTo) })]
        : []),
    ].join(', '),
  };
}
