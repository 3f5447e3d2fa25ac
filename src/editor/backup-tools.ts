export { createBackups } from './backup.ts';
export { createFolderSync } from './folder-sync.ts';
