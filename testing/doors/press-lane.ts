/** The lane's door and the lane's page: each strange scan with a listed person, a silently listed one, and nobody. */
import type { SeededRandom } from '#kernel'
import { aPerson, headersOf } from '../pages/index.ts'
import { passportOf } from '../passports.ts'
import { LISTED, NOBODY, SILENT, type OpenDoors } from './open-doors.ts'
import { strangeString, strangeValue } from './strange-strings.ts'

export interface LanePressed {
  readonly differing: readonly string[]
  readonly failed: readonly string[]
}

/** What the lane reads for. */
const STAMP = 'AKL/A1/departure/NZ103'

const ZONES = [LISTED, SILENT, NOBODY].map(passportOf)

export async function pressLane(doors: OpenDoors, random: SeededRandom, times: number): Promise<LanePressed> {
  const differing: string[] = []
  const failed: string[] = []
  for (let time = 0; time < times; time++) {
    for (const send of [scanned(doors, random), typed(doors, random)]) {
      const statuses = await Promise.all(ZONES.map(send.with))
      if (new Set(statuses).size > 1) differing.push(`${statuses.join(' ')}: ${send.what.slice(0, 600)}`)
      if (statuses.some((status) => status >= 500)) failed.push(send.what.slice(0, 600))
    }
  }
  return { differing, failed }
}

interface Sending {
  readonly what: string
  with(zone: readonly string[]): Promise<number>
}

/** One part of the movement is strange; or the body has one more. */
function scanned({ customs, laneToken, now }: OpenDoors, random: SeededRandom): Sending {
  const craft = `NZ${String(random.below(1000))}`
  const movement = { direction: 'departure', craft, port: 'AKL', lane: 'A1', at: now.toISOString() }
  const name = random.pick([...Object.keys(movement), 'craft', 'at', strangeString(random)])
  const strange = Object.fromEntries([
    [name, random.chance(0.8) ? strangeString(random) : strangeValue(random)],
  ])
  const said = { ...movement, ...strange }
  return {
    what: JSON.stringify(said),
    with: async (mrz) => {
      const response = await customs.inject({
        method: 'POST',
        url: '/api/scans',
        headers: { authorization: `Bearer ${laneToken}`, 'content-type': 'application/json' },
        payload: JSON.stringify({ mrz, movement: said }),
      })
      return response.statusCode
    },
  }
}

function typed({ customs }: OpenDoors, random: SeededRandom): Sending {
  const query = new URLSearchParams({ craft: 'NZ103' })
  query.set(
    random.pick(['craft', 'lane', 'direction', strangeString(random)]),
    strangeString(random).slice(0, 500),
  )
  const after = random.chance(0.5) ? strangeString(random).slice(0, 500) : ''
  const url = `/lane?${query.toString()}`
  return {
    what: JSON.stringify([url, after]),
    with: async (zone) => {
      const response = await customs.inject({
        method: 'POST',
        url,
        headers: { ...headersOf(aPerson('lane', { port: 'AKL' })), 'content-type': 'application/json' },
        payload: JSON.stringify({ mrz: `${zone.join('\n')}${after}`, stamp: STAMP, more: after }),
      })
      return response.statusCode
    },
  }
}
