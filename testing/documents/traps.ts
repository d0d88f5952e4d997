/** A document that hides a word, shows a word that is to be withheld, and shows one that stays. */
export interface Trap {
  readonly title: string
  readonly name: string
  readonly bytes: Buffer
  /** Hidden somewhere in it; in nothing that is released. */
  readonly hides: readonly string[]
  /** Shown, and withheld by the test. */
  readonly withholds: readonly string[]
  /** Shown, and still there. */
  readonly keeps: readonly string[]
  /** A kind that the list of hidden things must have. */
  readonly lists?: string
}

export const HIDDEN = 'Zyxwalter'
export const WITHHELD = 'Ngawhetu'
export const KEPT = 'remains'

export function trap(title: string, name: string, bytes: Buffer, more: Partial<Trap> = {}): Trap {
  return { title, name, bytes, hides: [HIDDEN], withholds: [WITHHELD], keeps: [KEPT], ...more }
}
