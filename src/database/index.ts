/** The database room's front door: a site's database, its migrations, and the embedded server. */
export { databaseErrors } from './error-codes.ts'
export { sql } from 'kysely'
export { chooseDataFolder, type DataFolderChoice } from './embedded/choose-data-folder.ts'
export type { OwnerKind } from './embedded/owner-lock.ts'
export { reachableBy, serverUser, type ServerUser } from './embedded/server-user.ts'
export { startEmbedded, type EmbeddedCluster, type StartEmbeddedOptions } from './embedded/start-embedded.ts'
export { dataColumns, type DataColumn } from './data-columns.ts'
export {
  DATA_CATEGORIES,
  declaredColumns,
  RETENTION_CLASSES,
  type DataMap,
  type DeclaredColumn,
} from './data-map.ts'
export { databaseDataMap } from './database-data-map.ts'
export { dumpSchema } from './dump-schema.ts'
export { migrate, type MigrateOptions, type MigrationReport } from './migrate.ts'
export type { RoomSchema } from './migration-files.ts'
export { openDatabase, type Database, type OpenDatabaseOptions } from './open-database.ts'
export { readDatabaseUrl } from './read-database-url.ts'
export { retrying } from './retrying.ts'
export { savepoint } from './savepoint.ts'
export { SITE_NAMES, STANDARD_ROLES, type DatabaseRole, type SiteName } from './sites.ts'
export { textArray } from './text-array.ts'
export type { Tx } from './transaction.ts'
