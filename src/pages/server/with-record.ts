/** One request, one transaction: the person's database role, the activity record first, then the work. */
import { recordActivity, type ActivityActor, type ActivityEntry } from '#activity'
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { BrokenPromise } from '#kernel'
import type { PageKit } from './page-kit.ts'

export interface RecordedWork {
  readonly tx: Tx
  record(entry: ActivityEntry): Promise<void>
}

export interface WorkFor {
  readonly person: SignedInPerson | undefined
  readonly at: Date
  /** Undefined for public pages that record nothing. */
  readonly entry: ActivityEntry | undefined
}

/** Runs `work` and commits; when the record cannot be written or `work` throws, nothing has happened. */
export async function withRecord<Outcome>(
  kit: Pick<PageKit, 'database' | 'publicRole'>,
  of: WorkFor,
  work: (done: RecordedWork) => Promise<Outcome>,
): Promise<Outcome> {
  const { database, publicRole } = kit
  if (database === undefined || publicRole === undefined) return work(withoutDatabase)
  const actor = actorOf(of.person)
  const settings: Record<string, string> = of.person === undefined ? {} : { person: of.person.id }
  if (of.person?.port !== undefined) settings['port'] = of.person.port
  if (of.person?.agency !== undefined) settings['agency'] = of.person.agency
  return database.as(
    of.person?.databaseRole ?? publicRole,
    async (tx) => {
      const record = (entry: ActivityEntry) => recordActivity(tx, of.at, actor, entry)
      if (of.entry !== undefined) await record(of.entry)
      return work({ tx, record })
    },
    settings,
  )
}

/** Roles of what is no person. */
const PROGRAMMES: ReadonlySet<string> = new Set(['lane', 'partner'])

export function actorOf(person: SignedInPerson | undefined): ActivityActor {
  if (person === undefined) return { kind: 'public', id: 'public', role: 'public' }
  return { kind: PROGRAMMES.has(person.role) ? 'device' : 'person', id: person.id, role: person.role }
}

const withoutDatabase: RecordedWork = {
  get tx(): Tx {
    throw new BrokenPromise('this site has no database')
  },
  record: () => Promise.reject(new BrokenPromise('this site has no activity log')),
}
