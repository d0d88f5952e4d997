/** What is kept back of a person's copy: a passage, a field, a record or a file, each on its ground; nothing of it is written. */
import { BrokenPromise } from '#kernel'
import { withholdingGround } from '#statute'
import type { HeldContent, HeldField } from './read-held.ts'

export interface Withheld {
  readonly table: string
  readonly record: string
  /** Left out: the whole record, or the file or mail that has this name in its sealed table. */
  readonly column?: string
  /** Of the column's text, in UTF-16 code units; the whole column where they are left out. */
  readonly start?: number
  readonly end?: number
  /** Of the file or mail, where it is given rebuilt without some passages: where one is, in words that say nothing of it. */
  readonly within?: string
  /** Of what was asked, and lies in no record or file: which part is refused, in words. */
  readonly askedPart?: string
  /** The code of the ground in the statute book. */
  readonly ground: string
  /** Why, in the words of whoever decided it. */
  readonly sentence: string
}

/** A ground as the person reads it. */
export interface WithheldOn {
  readonly ground: string
  readonly section: string
  /** What the ground says, as the statute book words it for the person. */
  readonly words: string
  readonly sentence: string
}

export interface CopiedField extends Omit<HeldField, 'exportable' | 'sealed'> {
  /** Empty where all that is known is given. */
  readonly withheld: readonly WithheldOn[]
}

export function groundOf({ ground, sentence }: Pick<Withheld, 'ground' | 'sentence'>): WithheldOn {
  const found = withholdingGround(ground)
  if (found === undefined) throw new BrokenPromise(`${ground} is no ground on which anything may be withheld`)
  return { ground, section: found.section, words: found.words, sentence }
}

/** The whole record, file or mail. */
export function isWhole({ column, within }: Pick<Withheld, 'column' | 'within'>): boolean {
  return column === undefined && within === undefined
}

export function isOf(
  { table, record }: Pick<Withheld, 'table' | 'record'>,
  of: { readonly table: string; readonly record: string },
): boolean {
  return table === of.table && record === of.record
}

/** The fields of a record that are the person's to have, without what is withheld; undefined where all of it is. */
export function withoutWithheld(
  content: HeldContent,
  all: readonly Withheld[],
): readonly CopiedField[] | undefined {
  const here = all.filter((one) => isOf(one, content))
  if (here.some(isWhole)) return undefined
  const unknown = here.find(({ column }) => !content.fields.some((field) => field.column === column))
  if (unknown !== undefined)
    throw new BrokenPromise(
      `${content.table} has no column ${unknown.column ?? ''} of which something is withheld`,
    )
  return content.fields
    .filter(({ exportable }) => exportable)
    .map((field) =>
      copied(
        field,
        here.filter(({ column }) => column === field.column),
      ),
    )
}

function copied(field: HeldField, withheld: readonly Withheld[]): CopiedField {
  const { column, label, category, purpose, source, retention } = field
  return {
    ...{ column, label, category, purpose, source, retention },
    value: field.value === null ? null : leftOf(field.value, withheld),
    withheld: withheld.map(groundOf),
  }
}

/** Null where the whole text is withheld; a passage leaves a mark that says by which section it is missing. */
function leftOf(text: string, withheld: readonly Withheld[]): string | null {
  if (withheld.some(({ start, end }) => start === undefined && end === undefined)) return null
  const passages = withheld
    .map((one) => passageOf(text, one))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  let left = ''
  let at = 0
  for (const { start, end, section } of passages) {
    if (end <= at) continue
    // One that begins inside the one before it goes on where that ends.
    left += `${text.slice(at, Math.max(start, at))}[withheld: ${section}]`
    at = end
  }
  return left + text.slice(at)
}

interface Passage {
  readonly start: number
  readonly end: number
  readonly section: string
}

/** What is named beyond the text, or back to front, must not be read as nothing: it would give what was to be withheld. */
function passageOf(text: string, { start = 0, end = text.length, ...ground }: Withheld): Passage {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
    throw new BrokenPromise(`a passage of ${ground.table} that is withheld does not lie in its text`)
  return { start, end, section: groundOf(ground).section }
}
