/** Adds, renames and ends codes: each change is a row of its own, and the ones before it stay. */
import type { Tx } from '#database'
import { err, ok, type Result } from '#kernel'
import { insertChange, selectCodes, type CallCode } from './store.ts'

export interface ChangeAct {
  readonly tx: Tx
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string }
  readonly onceKey: string
}

/** What a code is called, and the key that reaches it. */
export type CodeWords = Pick<CallCode, 'name' | 'nameMi' | 'letter'>

export async function addCode(
  act: ChangeAct,
  code: string,
  words: CodeWords,
): Promise<Result<undefined, 'call-code-taken' | 'call-code-letter-taken'>> {
  const codes = await selectCodes(act.tx)
  if (isLetterTaken(codes, code, words.letter)) return err('call-code-letter-taken')
  return (await written(act, 'added', { code, ...words })) ? ok(undefined) : err('call-code-taken')
}

export async function renameCode(
  act: ChangeAct,
  code: string,
  words: CodeWords,
): Promise<Result<undefined, 'call-code-changed' | 'call-code-letter-taken'>> {
  const codes = await selectCodes(act.tx)
  if (!isInUse(codes, code)) return err('call-code-changed')
  if (isLetterTaken(codes, code, words.letter)) return err('call-code-letter-taken')
  await written(act, 'renamed', { code, ...words })
  return ok(undefined)
}

/** It cannot be taken up again: what was counted under it meant something of its time. */
export async function endCode(act: ChangeAct, code: string): Promise<Result<undefined, 'call-code-changed'>> {
  const found = (await selectCodes(act.tx)).find((one) => one.code === code)
  if (found === undefined) return err('call-code-changed')
  const { name, nameMi, letter } = found
  return (await written(act, 'ended', { code, name, nameMi, letter }))
    ? ok(undefined)
    : err('call-code-changed')
}

function written(
  { tx, at, by, onceKey }: ChangeAct,
  kind: 'added' | 'renamed' | 'ended',
  words: CodeWords & { readonly code: string },
): Promise<boolean> {
  return insertChange(tx, { ...words, kind, changedAt: at, by, onceKey })
}

function isInUse(codes: readonly CallCode[], code: string): boolean {
  return codes.some((one) => one.code === code && !one.isEnded)
}

function isLetterTaken(codes: readonly CallCode[], code: string, letter: string): boolean {
  return codes.some((one) => one.letter === letter && one.code !== code && !one.isEnded)
}
