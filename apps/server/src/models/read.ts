import { readInContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { officesOver } from './offices.ts';
import { listPictures, type Picture } from './pictures.ts';
import type { Copy, Model, ModelActRow } from './store.ts';
import { findModel, listActs, listCopies, listModels } from './store.ts';

export type ModelRead = Model & {
  copied: Copy[];
  pictures: Picture[];
  acts: ModelActRow[];
  /** What the caller has the office for; whether it may be done now the machine says. */
  offices: string[];
  /** The caller's own units that have not copied it yet. */
  mayCopy: string[];
};

/** Models the caller may read. */
export async function getModels(context: UserContext): Promise<Model[]> {
  return readInContext(context.db, readableBy(context), (tx) => listModels(tx));
}

/** A model with who has copied it. @throws RefusedError `notFound`. */
export async function getModel(context: UserContext, id: string): Promise<ModelRead> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const found = await findModel(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const [copied, pictures, acts, offices] = await Promise.all([
      listCopies(tx, id),
      listPictures(tx, id),
      listActs(tx, id),
      officesOver(tx, context, found),
    ]);
    const speaking = context.memberships.filter(({ role }) => role === 'nominator' || role === 'unitHead');
    const units = new Set(speaking.map(({ organisationId }) => organisationId));
    const taken = new Set([found.unitId, ...copied.map(({ unitId }) => unitId)]);
    return {
      ...found,
      copied,
      pictures,
      acts,
      offices: Object.keys(offices).filter((act) => offices[act]),
      mayCopy: found.state === 'published' ? [...units].filter((unitId) => !taken.has(unitId)) : [],
    };
  });
}
