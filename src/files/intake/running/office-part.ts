/** A part of an Office document as it is unpacked: whether it is, holds or calls something that runs. */
import { passingText } from './passing-text.ts'
import { beginsAsProgram, LONGEST_BEGINNING } from './programs.ts'

/** Markup: Excel's and OpenDocument's exchange with other programs, PowerPoint's calls of them, scripts of OpenDocument. */
const IN_MARKUP = new RegExp(
  [
    ...['<(?:\\w+:)?(?:ddeLink|oleLink|dbPr|webPr)\\b', 'ppaction://(?:program|macro|ole)'],
    ...['office:dde-source', 'text:dde-connection', 'table:dde-link', 'vnd\\.sun\\.star\\.script:'],
    ...['<draw:(?:applet|plugin|floating-frame)\\b', '<(?:office:script|script:event-listener)\\s'],
    // Taken from elsewhere when it is opened.
    '<(?:text:section-source|draw:object(?:-ole)?)\\b[^>]{0,400}xlink:href=["\'](?:[a-z][a-z0-9+.-]*:|//|\\\\\\\\)',
  ].join('|'),
  'i',
)
/** Objects: a packed file of any kind, a project of macros, a program of Windows; and macros of a document in the document. */
const IN_OBJECTS = /Ole10Native|_VBA_PROJECT|vbaProject\.bin|This program cannot be run in DOS mode/
const MARKUP = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<|$)/
const INSTRUCTIONS =
  /fldCharType\s*=\s*["']begin|<(?:\w+:)?instrText\b[^<>]*>([^<]*)|\b(?:\w+:)?instr\s*=\s*["']([^"'<]*)/g
/** A field that starts another program, whatever runs its letters are split into. */
const STARTS_A_PROGRAM = /(^|\n)\s*["']?DDE(AUTO)?\b/i
const MOST_INSTRUCTIONS = 256 * 1024
const LONGEST_UNENDED = 64 * 1024

export interface OfficePart {
  /** True once a sign was seen. */
  runs(piece: Uint8Array): boolean
}

export function officePart(): OfficePart {
  const passing = passingText()
  const fields = fieldInstructions()
  let head = Buffer.alloc(0)
  return {
    runs(piece) {
      if (head.length < LONGEST_BEGINNING)
        head = Buffer.concat([head, piece.subarray(0, LONGEST_BEGINNING)]).subarray(0, LONGEST_BEGINNING)
      const text = passing.next(piece)
      if (beginsAsProgram(head)) return true
      if (!MARKUP.test(head.toString('latin1').replaceAll('\0', ''))) return IN_OBJECTS.test(text)
      return IN_MARKUP.test(text) || fields.start(piece)
    },
  }
}

/** The instructions of all fields, each on a line of its own. */
function fieldInstructions() {
  let waiting = ''
  let instructions = ''
  return {
    start(piece: Uint8Array): boolean {
      waiting += Buffer.from(piece).toString('latin1').replaceAll('\0', '')
      // What follows the last bracket may not be whole yet.
      const end = waiting.lastIndexOf('<')
      for (const [, run, whole] of waiting.slice(0, Math.max(end, 0)).matchAll(INSTRUCTIONS))
        instructions += run ?? `\n${whole ?? ''}`
      waiting = waiting.slice(Math.max(end, 0)).slice(-LONGEST_UNENDED)
      instructions = instructions.slice(0, MOST_INSTRUCTIONS)
      return STARTS_A_PROGRAM.test(instructions)
    },
  }
}
