/** Text of one line: what is typed into it can neither break it nor turn its direction (Unicode TR 36, 2.2 and 3.4). */

// Controls, the two separators of lines and paragraphs, and what overrides or embeds a direction. Marks that join letters or
// say where a word begins (U+200C to U+200F) are part of how names are written.
const NOT_IN_ONE_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

export function isOneLine(text: string): boolean {
  return !NOT_IN_ONE_LINE.test(text)
}
