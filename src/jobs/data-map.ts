/** The data map of the jobs: pg-boss keeps when what ran. */
import type { DataMap } from '#database'

export const jobsDataMap: DataMap = {
  room: 'jobs',
  tables: {},
  keptByLibrary: {
    schema: 'jobs',
    sentence: 'pg-boss keeps the names and times of jobs there; our jobs carry nothing but their names',
  },
}
