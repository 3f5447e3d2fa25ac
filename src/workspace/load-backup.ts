import type * as backup from './backup/index.ts';

/** Loads what makes and reads backups: nobody needs it before they ask for one. */
export function loadBackup(): Promise<typeof backup> {
  return import('./backup/index.ts');
}
