/** A data folder that an earlier version has written. */
export { restoreFolder, type RestoredFolder } from './restore-folder.ts'
