import type { Db } from '@vinh-danh/db';

/** The same store, counting the statements and parts of statements it is asked for within transactions. */
export function counting(db: Db): { db: Db; statements: () => number } {
  let count = 0;
  const counted = <T extends object>(sql: T): T =>
    new Proxy(sql, {
      apply(target, self, given) {
        count += 1;
        return Reflect.apply(target as never, self, given);
      },
    });
  const sql = new Proxy(db.sql, {
    get(target, name) {
      if (name !== 'begin') return Reflect.get(target, name);
      return (fn: (tx: object) => unknown) => target.begin((tx) => fn(counted(tx)) as never);
    },
  });
  return { db: { ...db, sql }, statements: () => count };
}
