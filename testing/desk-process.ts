/** The desk in a process of its own, which its parent kills; says where it listens. */
import { openDatabase } from '#database'
import { systemClock } from '#kernel'
import { openDesk } from './open-desk.ts'

export interface DeskProcess {
  readonly url: string
  readonly folder: string
}

const { url, folder } = JSON.parse(process.argv[2] ?? '{}') as DeskProcess
const database = openDatabase({ site: 'desk', url, poolSize: 4 })
const { origin } = await openDesk({ folder, database, clock: systemClock })
process.send?.(origin)
