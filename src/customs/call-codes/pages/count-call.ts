/** A form that counts under a code: the code is the button that was pressed, and stands in the form's body alone. */
import type { SignedInPerson } from '#access'
import type { Tx } from '#database'
import { sentenceOf } from '#kernel'
import { defineForm, fieldErrors, redirect, type PageKey, type PostAnswer } from '#pages'
import { selectMostUsed } from '../figure-store.ts'
import type { Counted, HeldCalls } from '../held-calls.ts'
import { selectCodes } from '../store.ts'
import { monthOf } from '../write-calls.ts'

/** That somebody classified a call, and when, would be half of what the telephone's records lack. */
export const OF_NO_CALL = { exemptBecause: 'of a call nothing is kept, not even that there was one' }

export const codeForm = defineForm({ once: true, fields: { code: { kind: 'hidden' } } })

/** A button of the page. */
export interface CodeButton {
  readonly code: string
  readonly name: string
  readonly letter: string
}

export interface CodeButtons {
  readonly mostUsed: readonly CodeButton[]
  readonly all: readonly CodeButton[]
}

const MOST_USED = 6

/** Those in use, by their names; before them the most used ones of the last month that is over. */
export async function codeButtons(tx: Tx): Promise<CodeButtons> {
  const inUse = (await selectCodes(tx)).filter(({ isEnded }) => !isEnded)
  const all = inUse
    .map(({ code, name, letter }) => ({ code, name, letter }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-NZ'))
  const mostUsed = (await selectMostUsed(tx, MOST_USED)).flatMap(
    (code) => all.find((one) => one.code === code) ?? [],
  )
  return { mostUsed, all }
}

/** One letter goes to the code, and Enter presses it. */
export function keysOf({ all }: CodeButtons): readonly PageKey[] {
  return all.map(({ letter, name }) => ({
    ...{ key: letter, words: name, target: `code-${letter}` },
    onlyReaches: true,
  }))
}

interface Pressed {
  readonly tx: Tx
  readonly at: Date
  readonly person: SignedInPerson
  readonly form: { readonly code: string }
  readonly onceKey: string
}

/** What is pressed is in memory when this returns, and nowhere else. */
export async function countCall(
  held: HeldCalls,
  { tx, at, person, form: { code }, onceKey }: Pressed,
  by: Counted['by'],
): Promise<PostAnswer> {
  const known = (await selectCodes(tx)).find((one) => one.code === code)
  // What was counted before a code ended can still be taken back.
  if (known === undefined || (known.isEnded && by === 1))
    return fieldErrors([{ field: 'code', sentence: sentenceOf('call-code-not-in-use') }])
  held.count({ month: monthOf(at), code, by, officer: person.id, onceKey })
  return redirect(by === 1 ? '/calls?done=counted' : '/calls?done=taken-back')
}
