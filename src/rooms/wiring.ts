/** Wires a site's rooms by the names of their operations. */
import { BrokenPromise } from '#kernel'
import type { OfferedOperation, Operation } from './operation.ts'
import type { Room, Site } from './room.ts'

/** Before anything is opened: a site whose rooms want what none of them offers does not start. */
export function checkWiring({ name, rooms }: Pick<Site, 'name' | 'rooms'>): void {
  const offered = rooms.flatMap(({ offers = [] }) => offers.map((one) => one.name))
  const twice = offered.find((one, i) => offered.indexOf(one) !== i)
  if (twice !== undefined) throw new BrokenPromise(`two rooms of ${name} offer ${twice}`)
  for (const room of rooms)
    for (const { name: wanted } of room.wants ?? [])
      if (!offered.includes(wanted))
        throw new BrokenPromise(`${room.name} wants ${wanted}, and no room of ${name} offers it`)
}

export interface Operations {
  /** Of a room that has been opened. */
  add(room: Room, offered: readonly OfferedOperation[]): void
  find<Work>(wanted: Operation<Work>): Work
}

export function operations(): Operations {
  const known = new Map<string, unknown>()
  return {
    add(room, offered) {
      const names = offered.map(({ operation }) => operation.name)
      const missing = room.offers?.find(({ name }) => !names.includes(name))
      if (missing !== undefined)
        throw new BrokenPromise(`${room.name} declares ${missing.name} and does not offer it`)
      for (const { operation, work } of offered) known.set(operation.name, work)
    },
    find<Work>({ name }: Operation<Work>): Work {
      if (!known.has(name)) throw new BrokenPromise(`${name} is used before the room that offers it is open`)
      return known.get(name) as Work
    },
  }
}
