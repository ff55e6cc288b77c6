import type postgres from 'postgres';

/**
 * A pool that is replaced as a whole when one of its connections is lost. postgres 3.4.9 does not come through that by itself
 * (porsager/postgres 1154, 1208): a connection that was writing may never write again, and a transaction may go on with
 * its next statement on a new connection. What was under way in the old pool fails with CONNECTION_CLOSED or
 * CONNECTION_DESTROYED; whoever asks next gets a fresh one. Listening has a pool of its own, which reconnects by itself.
 */
export function renewingPool(open: (onLost: () => void) => postgres.Sql): postgres.Sql {
  let isEnded = false;
  let listening: postgres.Sql | undefined;
  const make = (): postgres.Sql => {
    const own = open(() => {
      if (isEnded || current !== own) return;
      current = make();
      void own.end({ timeout: 0 });
    });
    return own;
  };
  let current = make();
  const listen: postgres.Sql['listen'] = (...args) => {
    listening ??= open(() => undefined);
    return listening.listen(...args);
  };
  const end: postgres.Sql['end'] = async (options) => {
    isEnded = true;
    await Promise.all([current.end(options), listening?.end(options)]);
  };
  return new Proxy(current, {
    apply: (_first, _this, args) => Reflect.apply(current, undefined, args) as unknown,
    get: (_first, key) => {
      if (key === 'listen') return listen;
      return key === 'end' ? end : (Reflect.get(current, key) as unknown);
    },
  });
}

/** The client of a transaction, until it is over: a statement that comes later must not become one of its own. */
export function untilOver(sql: postgres.TransactionSql, isOver: () => boolean): postgres.TransactionSql {
  const check = () => {
    if (isOver()) throw Object.assign(new Error('The transaction is over.'), { code: 'CONNECTION_CLOSED' });
  };
  return new Proxy(sql, {
    apply(target, _this, args) {
      check();
      return Reflect.apply(target, undefined, args) as unknown;
    },
    get(target, key) {
      check();
      return Reflect.get(target, key) as unknown;
    },
  });
}

/**
 * Whether an error that nobody caught is the driver's own: from a timer it writes to a connection that is gone, mostly the
 * `rollback` of a transaction whose connection was lost. Harmless, since that pool has been replaced by then.
 */
export function isLateWrite(error: unknown): boolean {
  return error instanceof TypeError && /\bnextWrite\b.*postgres/.test(error.stack ?? '');
}
