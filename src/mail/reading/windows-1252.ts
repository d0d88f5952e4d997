/**
 * Windows-1252 as the Encoding Standard has it. Node 20 decodes it, and every label that means it (`iso-8859-1`,
 * `us-ascii`), as if 0x80 to 0x9F were control characters: quotation marks, dashes and the euro sign are lost.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80))
}

/** For a worker of its own: the parser there takes whatever `TextDecoder` it finds. */
export function mendTextDecoder(): void {
  const Own = globalThis.TextDecoder
  globalThis.TextDecoder = class extends Own {
    override decode(...input: Parameters<typeof Own.prototype.decode>): string {
      const text = super.decode(...input)
      return this.encoding === 'windows-1252' ? repairWindows1252(text) : text
    }
  }
}
