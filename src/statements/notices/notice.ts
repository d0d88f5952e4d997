/** A published notice, sentence by sentence: what it promises, how Landfall keeps it, and the test that would fail if not. */
import type { TensionName } from './tensions.ts'

/** A test that fails where a sentence is not kept. */
export interface Proof {
  /** From the project's folder. */
  readonly file: string
  /** A part of its title that no other test of the file has. */
  readonly title: string
}

export interface Kept {
  /** In plain words. */
  readonly how: string
  /** The files that keep it. */
  readonly by: readonly string[]
  readonly proofs: readonly Proof[]
  /** Where it and another sentence cannot both be true as they were written. */
  readonly tension?: TensionName
}

export interface NoticeSentence {
  readonly words: string
  /** `part`: it goes on with the sentence above it. Undefined where it promises nothing. */
  readonly kept: Kept | 'part' | undefined
}

export interface Notice {
  readonly name: string
  readonly title: string
  readonly of: string
  /** SHA-256, hex, of every sentence of the published text without its white space: none is left over. */
  readonly digest: string
  readonly sentences: readonly NoticeSentence[]
}

export function kept(words: string, how: Kept): NoticeSentence {
  return { words, kept: how }
}

export function part(words: string): NoticeSentence {
  return { words, kept: 'part' }
}

export function says(words: string): NoticeSentence {
  return { words, kept: undefined }
}

export function proof(file: string, title: string): Proof {
  return { file, title }
}
