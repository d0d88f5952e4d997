/** Retention and disposal: what is due, what is held, what two people agreed to, and the proof that it is gone. */
export { readCertificate, verifyCertificate } from './certificate.ts'
export { disposableTables, sealedTables } from './disposable-tables.ts'
export { disposalContext, type DisposalOperations } from './disposal-context.ts'
export { dryRun } from './dry-run.ts'
export { LiftHold, PlaceHold } from './operations.ts'
export { replayLedger } from './replay-ledger.ts'
export { disposalRoom } from './room.ts'
