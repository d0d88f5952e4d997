/** Words that came from outside or go there: one line, no control characters, nothing that turns the reading direction. */

/** Controls, line and paragraph separators, and the marks that make text read backwards or not be seen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

export function oneLine(text: string, longest: number): string {
  const line = wellFormed(text).replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  return Array.from(line).slice(0, longest).join('')
}

/** Half a surrogate pair becomes the sign for "no character": no database stores it. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}

const CONTROLS_BUT_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu

/** Several lines, ended by `\n`. */
export function manyLines(text: string): string {
  return wellFormed(text).replace(/\r\n?/g, '\n').replace(CONTROLS_BUT_LINES, '\ufffd')
}

/** The last part of a path, without what a file system or a terminal could read otherwise. */
export function plainFileName(name: string): string {
  const last = oneLine(name, 300).split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[<>:"|?*]/g, '-').replace(/^[.\s]+/, '')
  return plain === '' ? 'unnamed' : Array.from(plain).slice(-120).join('')
}
