/** A copy as data, for programmes, and the schema that says what stands where. */
import Type from 'typebox'
import type { Copy } from './copy.ts'

/** A file of the copy, or the reason why it could not be put in. */
export interface WrittenFile {
  readonly name: string
  readonly what: string
  readonly type: string
  readonly at: Date
  readonly partOf: string | undefined
  /** It is not as it came: made anew, without what is withheld and what it hides. */
  readonly isRebuilt: boolean
  readonly bytes: number | undefined
  /** The sentence of what was in the way; undefined where it is in. */
  readonly missingBecause: string | undefined
}

const text = Type.String()
const instant = Type.String({ format: 'date-time' })
const ground = { ground: text, section: text, words: text, sentence: text }
const orNull = <Of extends Type.TSchema>(of: Of) => Type.Union([of, Type.Null()])
const closed = { additionalProperties: false } as const

export const copySchema = Type.Object(
  {
    kind: Type.Literal('landfall-holdings-copy'),
    version: Type.Literal(2),
    site: text,
    agency: text,
    reference: text,
    writtenAt: instant,
    held: Type.Array(
      Type.Object(
        {
          ...{ room: text, table: text, heading: text, purpose: text, source: text, retention: text },
          ...{ seenBy: Type.Array(text), rightToCopy: text },
          records: Type.Array(
            Type.Object(
              {
                record: text,
                fields: Type.Array(
                  Type.Object(
                    {
                      ...{ column: text, label: text, category: text, purpose: text, source: text },
                      ...{ retention: text, value: orNull(text) },
                      withheld: Type.Array(Type.Object(ground, closed)),
                    },
                    closed,
                  ),
                ),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    files: Type.Array(
      Type.Object(
        {
          ...{
            name: text,
            what: text,
            type: text,
            at: instant,
            partOf: orNull(text),
            isRebuilt: Type.Boolean(),
          },
          ...{ bytes: orNull(Type.Integer({ minimum: 0 })), missingBecause: orNull(text) },
        },
        closed,
      ),
    ),
    recipients: Type.Array(
      Type.Object(
        { at: instant, to: text, by: text, what: text, lawfulBasis: text, reference: orNull(text) },
        closed,
      ),
    ),
    looks: Type.Array(
      Type.Object({ at: instant, role: text, agency: text, event: text, sentence: text }, closed),
    ),
    withheld: Type.Array(Type.Object({ where: text, extent: text, ...ground }, closed)),
    readWith: Type.Array(
      Type.Object({ table: text, record: text, kind: text, at: instant, words: text }, closed),
    ),
    notSearched: Type.Array(Type.Object({ what: text, answer: text }, closed)),
  },
  {
    ...closed,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A copy of what an agency holds about a person',
  },
)

export function copyData(copy: Copy, files: readonly WrittenFile[]): string {
  const { site, agency, reference, writtenAt, tables, recipients, looks, withheld, readWith, notSearched } =
    copy
  const data = {
    ...{ kind: 'landfall-holdings-copy', version: 2, site, agency, reference, writtenAt },
    held: tables,
    files: files.map((file) => ({
      ...file,
      partOf: file.partOf ?? null,
      bytes: file.bytes ?? null,
      missingBecause: file.missingBecause ?? null,
    })),
    recipients: recipients.map((one) => ({ ...one, reference: one.reference ?? null })),
    ...{ looks, withheld, notSearched },
    readWith: readWith.map(({ table, record, kind, at, words }) => ({ table, record, kind, at, words })),
  }
  return `${JSON.stringify(data, undefined, 1)}\n`
}

export function copySchemaText(): string {
  return `${JSON.stringify(copySchema, undefined, 1)}\n`
}
