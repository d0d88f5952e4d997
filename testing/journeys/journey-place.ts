/** Where a journey is stopped again and again: both databases, with a way in to look at what is left, and a folder. */
import pg from 'pg'
import { killedProgramme, type EndedProgramme } from '../killed-programme.ts'
import { programmePlace, type ProgrammeDatabases } from '../programme.ts'
import { stoppedProgramme } from '../stopped-programme.ts'

export interface JourneyPlace {
  readonly folder: string
  readonly databases: ProgrammeDatabases
  /** As administrators. */
  readonly customs: pg.Client
  readonly justice: pg.Client
  /** A process that really dies. */
  killed(): EndedProgramme
  /** Much quicker: in this process, all connections dropped. */
  stopped(): EndedProgramme
  dispose(): Promise<void>
}

export async function journeyPlace(): Promise<JourneyPlace> {
  const place = await programmePlace()
  const { folder, databases } = place
  const customs = new pg.Client({ connectionString: databases.customs.adminUrl })
  const justice = new pg.Client({ connectionString: databases.justice.adminUrl })
  await Promise.all([customs.connect(), justice.connect()])
  return {
    ...{ folder, databases, customs, justice },
    killed: () =>
      killedProgramme({ folder, urls: { customs: databases.customs.url, justice: databases.justice.url } }),
    stopped: () => stoppedProgramme(place),
    async dispose() {
      await Promise.all([customs.end(), justice.end()])
      await place.dispose()
    },
  }
}
