/** The activity log's front door: record, chain, verify, export. */
export { activityErrors } from './error-codes.ts'
export {
  type ActivityActor,
  type ActivityEntry,
  type ActivityEventDeclaration,
  type Chain,
} from './activity-record.ts'
export { activityLogEvents } from './activity-events.ts'
export { activityDataMap, silentActivityDataMap, silentCompartment } from './data-map.ts'
export { databaseSource } from './activity-source.ts'
export { ACTIVITY_RECORDS, startChainer, type Chainer } from './chainer.ts'
export { signingKeyId, type Checkpoint } from './checkpoint.ts'
export { declareActivityEvents } from './declare-activity-events.ts'
export { exportActivity } from './export-activity.ts'
export { keepCheckpointsIn, readKeptCheckpoints } from './kept-checkpoints.ts'
export { recordDisposal, type Dispose, type Disposing } from './record-disposal.ts'
export { recordActivities, recordActivity, recordSilentActivity } from './record-activity.ts'
export { actsOnRecords, type RecordedAct } from './about-store.ts'
export { activitySchema, silentActivitySchema } from './schemas.ts'
export {
  declaredEvents,
  searchActivity,
  touchedBy,
  type ActivityFilter,
  type FoundActivity,
  type TouchedByActor,
} from './search-store.ts'
export { actsSince, lastLinkBefore, type LoggedAct } from './since-store.ts'
export { openSigningKey, rotateSigningKey, type ActivitySigningKey } from './signing-key.ts'
export { verifyActivity, type ActivityVerification } from './verify-activity.ts'
export { verifySiteActivity } from './verify-site-activity.ts'
