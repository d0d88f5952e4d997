/** Why a site’s database does not start or does not change. */
import { declareErrors } from '#kernel'

export const databaseErrors = declareErrors({
  'data-folder-unreachable': 'The database cannot reach the data folder.',
  'data-folder-in-use': 'Another process is using the data folder.',
  'embedded-database-missing': 'There is no embedded database for this machine.',
  'embedded-database-failed': 'The embedded database did not start.',
  'database-newer': 'The data were written by a newer version of this program.',
  'migration-refused': 'A migration of the database cannot be applied.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof databaseErrors, string> {}
}
