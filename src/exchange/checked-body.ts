/** The gate: a body becomes bytes here and nowhere else, and only when the agreement names everything in it. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { err, ok, type Fault, type Result } from '#kernel'
import type { Permitted } from './permit.ts'
import { subjectHash } from './subject-hash.ts'

const ENTRIES_AT_A_TIME = 2_000

type Told = Readonly<Record<string, unknown>>

/** What its message tells of people, as the register of disclosures needs it. */
export interface ToldOf {
  readonly people: number
  /** The fields that say something. */
  readonly fields: readonly string[]
  /** The hashes of everybody, one after the other: short, and found by looking for the bytes. */
  readonly subjects: Buffer
}

export interface GateTerms {
  readonly permitted: Permitted
  /** The agreement's word and the message that it is about. */
  readonly under: string
  /** The subjects are hashed with it. */
  readonly key: Uint8Array
}

/** What passed the gate; nothing but the gate makes one. */
export class CheckedBody {
  readonly under: string
  readonly bytes: Buffer
  /** Undefined when nobody can be named by a message of the type. */
  readonly told: ToldOf | undefined

  private constructor(under: string, bytes: Buffer, told: ToldOf | undefined) {
    this.under = under
    this.bytes = bytes
    this.told = told
  }

  /** A few entries at a time, so that nothing else waits for a long list; the fault is the first that was found. */
  static async through(gate: GateTerms, body: object): Promise<Result<CheckedBody, Fault>> {
    const { permitted, under } = gate
    const telling = tellingOf(gate)
    const { entries } = body as { readonly entries?: unknown }
    if (!Array.isArray(entries)) {
      const [first] = permitted.check(body)
      if (first !== undefined) return err(first)
      telling?.add([body as Told])
      return ok(new CheckedBody(under, Buffer.from(JSON.stringify(body)), telling?.whole()))
    }
    // `{"header":{…},"entries":[` and what follows it.
    const parts = [JSON.stringify({ ...body, entries: [] }).slice(0, -2)]
    for (let index = 0; index === 0 || index < entries.length; index += ENTRIES_AT_A_TIME) {
      const some = entries.slice(index, index + ENTRIES_AT_A_TIME) as readonly Told[]
      const [first] = permitted.check({ ...body, entries: some })
      if (first !== undefined)
        return err(first.row === undefined ? first : { ...first, row: first.row + index })
      telling?.add(some)
      parts.push(`${index === 0 ? '' : ','}${some.map((entry) => JSON.stringify(entry)).join(',')}`)
      await nextTurn()
    }
    return ok(new CheckedBody(under, Buffer.from(`${parts.join('')}]}`), telling?.whole()))
  }
}

/** Gathers what a message tells, some records at a time. */
function tellingOf({ permitted: { disclosure: terms }, key }: GateTerms) {
  if (terms === undefined) return undefined
  let people = 0
  const hashes: Buffer[] = []
  const unsaid = new Set(terms.fields)
  return {
    add(records: readonly Told[]): void {
      people += records.length
      for (const record of records) {
        for (const field of unsaid) if (record[field] !== null) unsaid.delete(field)
        for (const field of terms.subjects) {
          const value = record[field]
          if (typeof value === 'string' && value !== '') hashes.push(subjectHash(key, field, value))
        }
      }
    },
    whole: (): ToldOf => ({
      people,
      fields: terms.fields.filter((field) => !unsaid.has(field)),
      subjects: Buffer.concat(hashes),
    }),
  }
}
