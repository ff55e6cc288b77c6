import { type Executor, readInContext, withContext } from '@vinh-danh/db';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import {
  composeStatutory,
  type FormWindow,
  formsOn,
  nationalForms,
  tellPeriod,
  windowOf,
} from '@vinh-danh/workflows/statutory';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf, readableBy } from '../nominations/acting.ts';
import { readIssuers } from '../papers/issuer.ts';
import { fillForm, type OpenForm } from './fill.ts';
import type { TableInput } from './input.ts';
import { type FormVersion, listVersions } from './store.ts';

type Asked = Omit<TableInput, 'key'>;

const ofProduct: FormVersion[] = nationalForms.map(({ key, validFrom, form }) => ({
  key,
  ownerId: null,
  version: 0,
  validFrom,
  form,
  madeBy: null,
}));

/** Every version of the forms that hold for the caller's organisations. */
export async function versionsFor(tx: Executor, context: UserContext): Promise<FormVersion[]> {
  const organisations = [...new Set(context.memberships.map(({ organisationId }) => organisationId))];
  return [...ofProduct, ...(await listVersions(tx, organisations))];
}

export type FormLine = Pick<FormVersion, 'key' | 'version' | 'validFrom'> & {
  title: string;
  code: string | null;
  source: string;
  verified: boolean;
};

/** The forms valid at the end of a period. */
export async function listForms(context: UserContext, { period, year, half }: Asked): Promise<FormLine[]> {
  const { to } = windowOf(period, year, half);
  const versions = await versionsFor(context.db, context);
  return formsOn(versions, to).map(({ key, version, validFrom, form: { title, code = null, source, verified } }) => ({
    key,
    version,
    validFrom,
    title,
    code,
    source,
    verified,
  }));
}

export type StatutoryTable = OpenForm & {
  key: string;
  version: number;
  validFrom: string;
  period: string;
  window: FormWindow;
  /** All versions, the latest first. */
  versions: Pick<FormVersion, 'version' | 'validFrom' | 'madeBy'>[];
};

/** A form with its numbers for a period, of what the caller reads. @throws RefusedError `notFound`. */
export async function getTable(context: UserContext, { key, period, year, half }: TableInput): Promise<StatutoryTable> {
  // A count keeps what it has added up.
  return withContext(context.db, readableBy(context), async (tx) => {
    const window = windowOf(period, year, half);
    const versions = (await versionsFor(tx, context)).filter((one) => one.key === key);
    const [valid] = formsOn(versions, window.to);
    if (!valid) throw new RefusedError({ code: 'notFound' });
    const { version, validFrom, form } = valid;
    return {
      ...(await fillForm(tx, form, window)),
      key,
      version,
      validFrom,
      period: tellPeriod(period, year, half),
      window,
      versions: versions
        .map((one) => ({ version: one.version, validFrom: one.validFrom, madeBy: one.madeBy }))
        .toReversed(),
    };
  });
}

/** The same as an official paper in the name of the caller's organisation. @throws RefusedError `notFound`. */
export async function getTablePaper(context: UserContext, input: TableInput): Promise<OfficialDocument> {
  const table = await getTable(context, input);
  const [own] = organisationsOf(context);
  if (own === undefined) throw new RefusedError({ code: 'notFound' });
  const [issuer] = await readInContext(context.db, [own], (tx) => readIssuers(tx, [own], context.on));
  if (!issuer) throw new Error(`no organisation ${own}`);
  return composeStatutory({ ...table, issuer, on: context.on });
}
