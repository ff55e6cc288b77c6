import type { OrganisationFacts } from '../nomination/route.ts';

type Bodies = Partial<Pick<OrganisationFacts, 'appraiserId' | 'councilId' | 'clerkId' | 'managingBodyId'>>;

function organisation(
  id: string,
  kind: string,
  level: string,
  parentId: string | null,
  bodies: Bodies = {},
): OrganisationFacts {
  return { id, kind, level, parentId, managingBodyId: parentId, ...bodies };
}

const offices = { appraiserId: 'so-noi-vu', councilId: 'hd-tinh', clerkId: 'vp-ubnd-tinh' };

/** A province small enough to keep in mind, in both structures: `xa-dom` under a district, `xa-moi` directly under the province. */
const organisations = [
  organisation('chu-tich-nuoc', 'central', 'central', null, { appraiserId: 'vp-ctn' }),
  organisation('thu-tuong', 'central', 'central', null, { appraiserId: 'vp-chinh-phu' }),
  organisation('ban-tdkt-tw', 'central', 'central', null),
  organisation('bo-cong-an', 'ministry', 'central', null),
  organisation('bo-quoc-phong', 'ministry', 'central', null),
  organisation('bo-y-te', 'ministry', 'central', null),
  organisation('cuc-y-te', 'department', 'central-unit', 'bo-y-te'),
  organisation('ubnd-tinh', 'people-committee', 'province', null, offices),
  organisation('so-y-te', 'department', 'province', 'ubnd-tinh'),
  organisation('bv-tinh', 'other', 'province', 'so-y-te'),
  organisation('cong-an-tinh', 'armed_force', 'province', 'ubnd-tinh', { managingBodyId: 'bo-cong-an' }),
  organisation('quan-su-tinh', 'armed_force', 'province', 'ubnd-tinh', { managingBodyId: 'bo-quoc-phong' }),
  organisation('bien-phong-tinh', 'armed_force', 'province', 'ubnd-tinh', { managingBodyId: 'bo-quoc-phong' }),
  organisation('don-se-san', 'armed_force', 'district', 'bien-phong-tinh'),
  organisation('ubnd-huyen', 'people-committee', 'district', 'ubnd-tinh', { appraiserId: 'phong-noi-vu' }),
  organisation('truong-huyen', 'other', 'district', 'ubnd-huyen'),
  organisation('xa-dom', 'people-committee', 'commune', 'ubnd-huyen'),
  organisation('thon-dom', 'other', 'commune', 'xa-dom'),
  organisation('mttq-tinh', 'front', 'province', 'ubnd-tinh'),
  organisation('tinh-doan', 'front', 'province', 'mttq-tinh'),
  organisation('cong-ty', 'enterprise', 'province', 'ubnd-tinh'),
  organisation('xa-moi', 'people-committee', 'commune', 'ubnd-tinh'),
  organisation('thon-moi', 'other', 'commune', 'xa-moi'),
];

/** Bodies that come of a merger; nobody stands under them before it. */
const heirs = [
  organisation('so-y-te-moi', 'department', 'province', 'ubnd-tinh'),
  organisation('ubnd-tinh-moi', 'people-committee', 'province', null, {
    appraiserId: 'so-noi-vu-moi',
    councilId: 'hd-tinh-moi',
    clerkId: 'vp-ubnd-tinh-moi',
  }),
];

const byId = new Map([...organisations, ...heirs].map((found) => [found.id, found]));

export function findOrganisation(id: string): OrganisationFacts | undefined {
  return byId.get(id);
}

export const unitIds = organisations.map(({ id }) => id);

/** Every organisation that can hold a role, offices included. */
export const organisationIds = actingIn(organisations);
export const heirIds = actingIn(heirs);

function actingIn(found: readonly OrganisationFacts[]): string[] {
  return [
    ...new Set(
      found.flatMap(({ id, appraiserId, councilId, clerkId }) => [
        id,
        appraiserId ?? id,
        councilId ?? id,
        clerkId ?? id,
      ]),
    ),
  ];
}
