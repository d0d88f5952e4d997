/** Who works in the history: the personas, and their colleagues at the port where no persona is. */
import { databaseRoleOf, type SignedInPerson, type StaffRole } from '#access'
import type { ActivityActor } from '#activity'
import type { SiteName } from '#database'
import { BrokenPromise } from '#kernel'
import { PERSONAS } from '../identity-provider/index.ts'

type Colleague = readonly [id: string, name: string, role: StaffRole, port: string]

const COLLEAGUES: readonly Colleague[] = [
  ['customs-officer-chc', 'Aroha Lindgren', 'customs-officer', 'CHC'],
  ['police-officer-wlg', 'Rangi Fordham', 'police-officer', 'WLG'],
  ['police-officer-chc', 'Bridget Maihi', 'police-officer', 'CHC'],
]

/** The one who does this work, at a port where it is done at one. */
export function staffOf(site: SiteName, role: StaffRole, port?: string): SignedInPerson {
  const [one] = allOf(site, role, port)
  if (one === undefined) throw new BrokenPromise(`nobody of the history is ${role}`)
  return one
}

/** Two different ones, for what takes two people. */
export function twoOf(site: SiteName, role: StaffRole): readonly [SignedInPerson, SignedInPerson] {
  const [one, other] = allOf(site, role)
  if (one === undefined || other === undefined) throw new BrokenPromise(`the history has no two ${role}`)
  return [one, other]
}

export function actorOf({ id, role }: SignedInPerson): ActivityActor {
  return { kind: 'person', id, role }
}

function allOf(site: SiteName, role: StaffRole, port?: string): readonly SignedInPerson[] {
  const databaseRole = databaseRoleOf(site, role)
  if (databaseRole === undefined) throw new BrokenPromise(`${site} has no ${role}`)
  const colleagues = COLLEAGUES.map(([id, name, works, at]) => ({ id, name, role: works, port: at, site }))
  return [...PERSONAS, ...(site === 'customs' ? colleagues : [])]
    .filter((one) => one.site === site && one.role === role && (port === undefined || one.port === port))
    .map(({ id, name, port: at }) => ({
      ...{ id, name, role, databaseRole, sessionId: 'history' },
      ...(at === undefined ? {} : { port: at }),
    }))
}
