/** Scripts that are read from the right; PDF paints them from the left, so a word is turned around on its way. */
const SCRIPTS = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`
const SOME = new RegExp(`[${SCRIPTS}]`, 'u')
const ALL = new RegExp(String.raw`^[${SCRIPTS}\p{M}\p{P}\s]+$`, 'u')

export function isRightToLeft(text: string): boolean {
  return SOME.test(text) && ALL.test(text)
}

/** Letter by letter, each with its marks. */
export function turnedAround(text: string): string {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join('')
}
