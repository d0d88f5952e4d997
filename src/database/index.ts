/** The database room's front door: a site's database, its migrations, and the embedded server. */
export { actingAs } from './acting-as.ts'
export { databaseAnswers } from './answers.ts'
export { databaseErrors } from './error-codes.ts'
export { sql, type RawBuilder } from 'kysely'
export type { OwnerKind } from './embedded/owner-lock.ts'
export { startEmbedded, type EmbeddedCluster } from './embedded/start-embedded.ts'
export { chooseDataFolder } from './embedded/choose-data-folder.ts'
export { clearCluster } from './embedded/clear-cluster.ts'
export { whoServes } from './embedded/who-serves.ts'
export { dataColumns, deletableTables } from './data-columns.ts'
export { rolesThatDelete, type Disposal, type Operation } from './data-disposal.ts'
export { DATA_CATEGORIES, PERSONAL_CATEGORIES, type DataCategory } from './data-category.ts'
export { categoryOf, subjectsOf, type DataMap, type TableDeclaration } from './data-map.ts'
export { dataMapGaps } from './data-map-gaps.ts'
export { declaredColumns } from './declared-columns.ts'
export { liesIn, type PlaceDeclaration } from './data-place.ts'
export type { DataRights, RightAnswer } from './data-rights.ts'
export {
  EXACT_KEYS,
  SUBJECT_KINDS,
  tableAndColumn,
  type ExactKey,
  type ExactKeyKind,
  type JoinStep,
  type KeyField,
  type NameKey,
  type PersonKey,
  type SealedData,
  type Subject,
  type SubjectKind,
} from './whose-data.ts'
export { databaseDataMap } from './database-data-map.ts'
export { dumpSchema } from './dump-schema.ts'
export { announce } from './listening/announce.ts'
export { followCommits, type Following } from './listening/follow-commits.ts'
export { migrate } from './migrate.ts'
export type { RoomSchema } from './migration-files.ts'
export { openDatabase, type Database } from './open-database.ts'
export { primaryKeys } from './primary-keys.ts'
export { readDatabaseUrl } from './read-database-url.ts'
export { isRefusedForItsValues } from './refused-for-its-values.ts'
export { retrying } from './retrying.ts'
export { savepoint } from './savepoint.ts'
export { SITE_NAMES, type DatabaseRole, type SiteName } from './sites.ts'
export { textArray } from './text-array.ts'
export type { Tx } from './transaction.ts'
