/** The tests' front door: a database of one's own, a clock that stands still, identifiers that count. */
export { fixedClock, type FixedClock } from './fixed-clock.ts'
export { sequentialIds } from './sequential-ids.ts'
export { siteDatabase } from './open-sites.ts'
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts'
