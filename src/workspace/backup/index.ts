export { BackupError } from './backup-format.ts';
export type { BackupFault } from './backup-format.ts';
export { readBackup } from './read-backup.ts';
export type { BackupFacts } from './read-backup.ts';
export { restoreBackup } from './restore-backup.ts';
export type { RestoreBackupOptions, RestoreReport } from './restore-backup.ts';
export { writeBackup } from './write-backup.ts';
export type { WriteBackupOptions, WrittenBackup } from './write-backup.ts';
