import { withContext } from '@vinh-danh/db';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { leading } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { dimensionsOf } from '@vinh-danh/workflows/statutory';
import type { ReviseInput } from './input.ts';
import { versionsFor } from './read.ts';
import { insertVersion } from './store.ts';

export type FormRevised = { key: string; version: number };

const mostDimensions = 4;

/**
 * Lays down a form anew from a day on; what was counted by an earlier version stays so.
 * @throws RefusedError `roleNotPermitted` for whoever does not lead for the owner, `notFound`, `conflict`, `formBegunBefore`,
 * `cellTooNarrow` where a cell would be narrowed by more than four dimensions.
 */
export async function reviseForm(context: UserContext, input: ReviseInput): Promise<FormRevised> {
  const { db, user } = context;
  const command = toCommand(user.id, 'statutory.revise', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const { ownerId, key, version, validFrom, form } = input;
      await leading(tx, context, ownerId);
      const versions = (await versionsFor(tx, context)).filter((one) => one.key === key);
      const last = versions.at(-1);
      if (!last) throw new RefusedError({ code: 'notFound' });
      if (last.version !== version) throw new RefusedError({ code: 'conflict' });
      if (validFrom < last.validFrom)
        throw new RefusedError({ code: 'formBegunBefore', params: { earliest: last.validFrom } });
      const narrow = form.rows.find((row) =>
        form.columns.some((column) => dimensionsOf(row.filter, column.filter).length > mostDimensions),
      );
      if (narrow) throw new RefusedError({ code: 'cellTooNarrow', params: { labels: [narrow.label] } });
      const made = { ownerId, key, version: version + 1, validFrom, form, madeById: user.id };
      if (!(await insertVersion(tx, made))) throw new RefusedError({ code: 'conflict' });
      const answer = { key, version: version + 1 };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}
