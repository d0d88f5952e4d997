/** Reads sound and spoilt zones and counts what must not happen: a throw, a wrong accept, a wrong refusal. */
import { seededRandom } from '#kernel'
import { parseMrz, readTd3Into, Td3Slots } from '#travel-document'
import { holdsByTheBook } from './by-the-book.ts'
import { soundZone, spoilt } from './mutations.ts'

export interface FuzzCount {
  readonly zones: number
  readonly accepted: number
  /** Lines whose reading threw, or was accepted against a check digit, or sound and refused, or told apart by the fast reader. */
  readonly failures: readonly string[]
}

const slots = () => new Td3Slots(20_261_121)

export function fuzz(zones: number, seed: number): FuzzCount {
  const random = seededRandom(seed)
  const out = slots()
  const failures: string[] = []
  let accepted = 0
  for (let count = 0; count < zones; count++) {
    const sound = soundZone(random)
    const spoil = count % 8 !== 0
    const lines = spoil ? spoilt(random, sound) : sound
    const report = (what: string) => failures.push(`${what}: ${JSON.stringify(lines)}`)
    try {
      const reading = parseMrz(lines, { travelDate: '2026-11-21' })
      if (reading.document !== undefined) {
        accepted++
        if (!holdsByTheBook(reading.lines)) report('wrong accept')
      } else if (!spoil) report('sound and refused')
      if (reading.document === undefined && reading.faults.length === 0) report('refused without a reason')
      const fast = readTd3Into(Buffer.from(lines.join('\n')), 0, out) >= 0
      const exact = lines.length === 2 && lines.every((line, index) => line === reading.lines[index])
      if (exact && fast !== (reading.document?.format === 'TD3')) report('the fast reader differs')
    } catch {
      report('threw')
    }
  }
  return { zones, accepted, failures }
}
