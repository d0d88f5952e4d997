/** The check digit of ICAO 9303-3, 4.9: weights 7, 3, 1 over digits, letters (A = 10) and fillers (0), modulo 10. */

/** No character of a machine readable zone. */
export const NOT_A_CHARACTER = 255

/** The value of each character code: 0-9, A-Z = 10-35, the filler = 0. */
export const CHARACTER_VALUES: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 90) return code - 55
  return code === 60 ? 0 : NOT_A_CHARACTER
})

const WEIGHTS = [7, 3, 1] as const

/** The digit that belongs to a text; undefined where the text holds a character that has no value. */
export function checkDigitOf(text: string): string | undefined {
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const value = CHARACTER_VALUES[text.charCodeAt(index)] ?? NOT_A_CHARACTER
    if (value === NOT_A_CHARACTER) return undefined
    sum += value * (WEIGHTS[index % 3] ?? 0)
  }
  return String(sum % 10)
}
