/** Numbers as people read them, the same in both languages. */

/** `25,208`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-NZ')
}
