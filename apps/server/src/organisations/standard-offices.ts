import { procedureRules } from '@vinh-danh/workflows';
import type { NewOffice, NewOrganisation } from './insert.ts';

/** A deciding province with the bodies that work for it; those that are not named are made. */
export type Province = {
  readonly id: string;
  readonly nameVi: string;
  /** Its Department of Home Affairs: appraises, and keeps the books. */
  readonly appraiserId?: string | undefined;
  /** Its emulation and commendation council. */
  readonly councilId?: string | undefined;
};

/** Offices stand from this day on unless a structure says otherwise; before every regime we know. */
const alwaysFrom = '2000-01-01';
const government = 'chinh-phu';
const { central, primeMinister, president } = procedureRules.nationalOffices;

const centralBody = (
  id: string,
  nameVi: string,
  nameEn: string,
  parentId: string | null,
  kind = 'central',
): NewOrganisation => ({
  id,
  nameVi,
  nameEn,
  kind,
  level: 'central',
  parentId,
  managingBodyId: parentId,
});

/** The bodies of the centre that every road of a state award passes, whatever the province. */
const nationalOrganisations: readonly NewOrganisation[] = [
  centralBody(government, 'Chính phủ', 'Government of Vietnam', null),
  centralBody(primeMinister, 'Thủ tướng Chính phủ', 'Prime Minister', government),
  centralBody('vp-chinh-phu', 'Văn phòng Chính phủ', 'Office of the Government', government),
  centralBody(central, 'Ban Thi đua - Khen thưởng Trung ương', 'Central Emulation and Commendation Board', null),
  centralBody(
    'hd-tdkt-tw',
    'Hội đồng Thi đua - Khen thưởng Trung ương',
    'Central Emulation and Commendation Council',
    null,
    'council',
  ),
  centralBody(president, 'Chủ tịch nước', 'President', null),
  centralBody('vp-chu-tich-nuoc', 'Văn phòng Chủ tịch nước', 'Office of the President', null),
  // Asked for its opinion on a nominee at the centre when nobody else is named.
  centralBody('bo-cong-an', 'Bộ Công an', 'Ministry of Public Security', government, 'ministry'),
];

/** The agency that a replay or a demonstration asks for an opinion (hiệp y) unless another is named. */
export const standardConsultee = 'bo-cong-an';

/**
 * The product's table of who appraises, votes and keeps the books where a route passes: the organisations to add and the
 * offices they hold. A ministry, a district or a commune does all of it itself unless a structure names somebody.
 */
export function standardOffices(provinces: readonly Province[]): {
  organisations: NewOrganisation[];
  offices: NewOffice[];
} {
  const parts = provinces.map(officesOfProvince);
  return {
    organisations: [...nationalOrganisations, ...parts.flatMap(({ organisations }) => organisations)],
    offices: [
      ...held(central, { council: 'hd-tdkt-tw' }),
      ...held(primeMinister, { appraiser: 'vp-chinh-phu', clerk: 'vp-chinh-phu' }),
      ...held(president, { appraiser: 'vp-chu-tich-nuoc', clerk: 'vp-chu-tich-nuoc' }),
      ...parts.flatMap(({ offices }) => offices),
    ],
  };
}

function officesOfProvince({ id, nameVi, appraiserId = `${id}-so-noi-vu`, councilId = `${id}-hd-tdkt` }: Province) {
  const place = nameVi.replace(/^Ủy ban nhân dân\s+/, '');
  const below = (own: string, ownName: string, kind: string): NewOrganisation => ({
    id: own,
    nameVi: ownName,
    kind,
    level: 'province',
    parentId: id,
    managingBodyId: id,
  });
  return {
    organisations: [
      below(appraiserId, `Sở Nội vụ ${place}`, 'department'),
      below(councilId, `Hội đồng Thi đua - Khen thưởng ${place}`, 'council'),
    ],
    offices: held(id, { appraiser: appraiserId, clerk: appraiserId, council: councilId }),
  };
}

function held(organisationId: string, holders: { readonly [O in NewOffice['office']]?: string }): NewOffice[] {
  return Object.entries(holders).map(([office, holderId]) => ({
    organisationId,
    office: office as NewOffice['office'],
    holderId,
    validFrom: alwaysFrom,
  }));
}
