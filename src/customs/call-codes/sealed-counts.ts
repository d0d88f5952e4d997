/**
 * The counts of a month that is not over, sealed: what the database, its log of changes and its backups hold of them between
 * two writes. A clear count that grew from one write to the next would say what each ten calls were about.
 */
import { createHmac } from 'node:crypto'
import { BrokenPromise, openAtRest, sealAtRest } from '#kernel'
import type { Counts } from './tally-store.ts'

const CODE_WIDTH = 26
const COUNT_WIDTH = 10
const LINE = CODE_WIDTH + COUNT_WIDTH

/** The room's own keys, made of the site's: one seals, one rounds. */
export function callKeys(atRestKey: Uint8Array) {
  const own = (what: string) => createHmac('sha256', atRestKey).update(`call-codes/${what}`).digest()
  return { sealing: own('open month'), rounding: own('rounding') } as const
}

export type CallKeys = ReturnType<typeof callKeys>

/** Every code stands in it, in their order, each in as many bytes: its length says how many codes there are. */
export function sealCounts({ sealing }: CallKeys, month: string, counts: Counts): Buffer {
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => code.padEnd(CODE_WIDTH) + String(count).padStart(COUNT_WIDTH))
  return sealAtRest(sealing, contextOf(month), Buffer.from(lines.join('')))
}

export function openCounts({ sealing }: CallKeys, month: string, sealed: Uint8Array): Counts {
  const bytes = openAtRest(sealing, contextOf(month), sealed)
  if (bytes === undefined) throw new BrokenPromise('the calls of a month were not sealed with this key')
  const text = bytes.toString()
  return new Map(
    Array.from({ length: text.length / LINE }, (_, index) => {
      const line = text.slice(index * LINE, (index + 1) * LINE)
      return [line.slice(0, CODE_WIDTH).trim(), Number(line.slice(CODE_WIDTH))]
    }),
  )
}

function contextOf(month: string): string {
  return `call-codes/open-month/${month}`
}
