import type * as tools from './backup-tools.ts';

/** Loads backups and the folder on the disk: the first diagram does not wait for them. */
export function loadBackupTools(): Promise<typeof tools> {
  return import('./backup-tools.ts');
}
