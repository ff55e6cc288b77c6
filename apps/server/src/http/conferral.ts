import { checkAccess } from '../auth/policy.ts';
import { getRegister } from '../conferral/register.ts';
import { idIn } from './attachment.ts';
import { type FileKind, sendPaper } from './send-paper.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `GET /api/ceremonies/:id/register.pdf` and `register.docx`: the register to be signed, for whoever reads the ceremony. */
export async function sendRegister(c: HttpContext, parts: Parts, type: FileKind): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('conferral.get', context);
  const { heldOn, document } = await context.gate.run(() => getRegister(context, idIn(c, 'id')));
  return sendPaper(parts, document, { type, name: `danh-sach-ky-nhan-${heldOn}` });
}
