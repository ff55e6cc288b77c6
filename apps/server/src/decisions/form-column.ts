import type { SigningForm } from '@vinh-danh/workflows';

/** As it is stored: a head who signs as such has no form of his own. */
export function formColumn(form: SigningForm): SigningForm | null {
  return form === 'head' ? null : form;
}
