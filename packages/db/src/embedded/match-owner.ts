import { lchown, lstat } from 'node:fs/promises';

/**
 * Gives what root has made in somebody's folder to the folder's owner, so that the owner can go on without root
 * after one start with sudo. Does nothing for anybody else.
 */
export async function matchOwner(path: string, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await lstat(folder);
  if (uid !== 0) await lchown(path, uid, gid);
}
