/** For tests of files: stores that check signatures, the scanner itself, and files good and bad. */
export { startAzureServer } from './azure-server.ts'
export { hasClamd, startClamd, type RunningClamd } from './clamd-process.ts'
export { EICAR, makeArchive, PDF, wordDocument, type ArchiveEntry } from './make-archive.ts'
export { startS3Server } from './s3-server.ts'
export { answeringServer, type StoreServer } from './store-server.ts'
