/** A miniature province: one of everything that can stand on a nomination's road. */
export const organisations = [
  { id: 'chu-tich-nuoc', nameVi: 'Chủ tịch nước', kind: 'central', level: 'central' },
  { id: 'thu-tuong', nameVi: 'Thủ tướng Chính phủ', kind: 'central', level: 'central' },
  { id: 'van-phong-chinh-phu', nameVi: 'Văn phòng Chính phủ', kind: 'central', level: 'central' },
  { id: 'ban-tdkt-tw', nameVi: 'Ban Thi đua - Khen thưởng Trung ương', kind: 'central', level: 'central' },
  { id: 'bo-y-te', nameVi: 'Bộ Y tế', kind: 'ministry', level: 'central' },
  { id: 'bo-cong-an', nameVi: 'Bộ Công an', kind: 'ministry', level: 'central' },
  { id: 'hoi-dong-bca', nameVi: 'Hội đồng Thi đua - Khen thưởng Bộ Công an', kind: 'council', level: 'central' },
  { id: 'ubnd-tinh', nameVi: 'Ủy ban nhân dân tỉnh', kind: 'people-committee', level: 'province' },
  { id: 'so-noi-vu', nameVi: 'Sở Nội vụ', kind: 'department', level: 'province', parentId: 'ubnd-tinh' },
  {
    id: 'hoi-dong-tinh',
    nameVi: 'Hội đồng Thi đua - Khen thưởng tỉnh',
    kind: 'council',
    level: 'province',
    parentId: 'ubnd-tinh',
  },
  {
    id: 'van-phong-tinh',
    nameVi: 'Văn phòng Ủy ban nhân dân tỉnh',
    kind: 'other',
    level: 'province',
    parentId: 'ubnd-tinh',
  },
  { id: 'so-y-te', nameVi: 'Sở Y tế', kind: 'department', level: 'province', parentId: 'ubnd-tinh' },
  { id: 'benh-vien', nameVi: 'Bệnh viện Đa khoa tỉnh', kind: 'hospital', level: 'unit', parentId: 'so-y-te' },
  { id: 'so-giao-duc', nameVi: 'Sở Giáo dục và Đào tạo', kind: 'department', level: 'province', parentId: 'ubnd-tinh' },
  {
    id: 'truong-hoc',
    nameVi: 'Trường Trung học phổ thông chuyên',
    kind: 'school',
    level: 'unit',
    parentId: 'so-giao-duc',
  },
  {
    id: 'ubnd-huyen',
    nameVi: 'Ủy ban nhân dân huyện',
    kind: 'people-committee',
    level: 'district',
    parentId: 'ubnd-tinh',
  },
  { id: 'phong-noi-vu', nameVi: 'Phòng Nội vụ huyện', kind: 'department', level: 'district', parentId: 'ubnd-huyen' },
  { id: 'ubnd-xa', nameVi: 'Ủy ban nhân dân xã', kind: 'people-committee', level: 'commune', parentId: 'ubnd-huyen' },
  {
    id: 'cong-an-tinh',
    nameVi: 'Công an tỉnh',
    kind: 'armed_force',
    level: 'province',
    parentId: 'ubnd-tinh',
    managingBodyId: 'bo-cong-an',
  },
] as const;

export type OrganisationId = (typeof organisations)[number]['id'];

/** Who appraises, votes and numbers for a body, where it does not do so itself. */
export const offices = [
  { organisationId: 'thu-tuong', office: 'appraiser', holderId: 'van-phong-chinh-phu' },
  { organisationId: 'bo-cong-an', office: 'council', holderId: 'hoi-dong-bca' },
  { organisationId: 'ubnd-tinh', office: 'appraiser', holderId: 'so-noi-vu' },
  { organisationId: 'ubnd-tinh', office: 'council', holderId: 'hoi-dong-tinh' },
  { organisationId: 'ubnd-tinh', office: 'clerk', holderId: 'van-phong-tinh' },
  { organisationId: 'ubnd-huyen', office: 'appraiser', holderId: 'phong-noi-vu' },
] as const;
