import { isLateWrite } from '@vinh-danh/db';

/**
 * Ends the process on whatever nobody caught: a bug of unknown extent, better to start anew than to go on. One error is
 * known and let pass, the database driver's late write to a connection that is gone.
 */
export function endOnUncaught(complain: (error: unknown) => void): void {
  const end = (error: unknown) => {
    if (isLateWrite(error)) return;
    complain(error);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
