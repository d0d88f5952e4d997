/** Which texts hold letters that run from right to left: what stands beside such a text must not change places with it. */

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with the forms in which old systems present them. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export function runsFromTheRight(text: unknown): boolean {
  return typeof text === 'string' && FROM_THE_RIGHT.test(text)
}
