/** A statement to the public: numbered sentences in both languages, each bound to the tests that fail where it is not true. */
import { createHash } from 'node:crypto'
import type { Language } from '#kernel'
import type { Proof } from '../notices/notice.ts'

/** `{agency}` stands for the agency within a sentence; `[words](/address)` is a link. */
type InBoth = Readonly<Record<Language, string>>

interface StatementSentence extends InBoth {
  readonly proofs: readonly Proof[]
  /** Left out at the front door, which is no agency’s. */
  readonly onlyWith?: 'an-agency'
}

interface StatementSection {
  readonly heading: InBoth
  readonly sentences: readonly StatementSentence[]
}

export type Statement = readonly StatementSection[]

/** Eight characters that change with any word of it, in either language. */
export function versionOf(statement: Statement): string {
  const words = statement.flatMap(({ heading, sentences }) => [
    ...[heading.en, heading.mi],
    ...sentences.flatMap(({ en, mi }) => [en, mi]),
  ])
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 8)
}
