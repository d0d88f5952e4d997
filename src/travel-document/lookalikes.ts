/** Characters that a reading machine takes for each other, as a table: digit and letters. */

const LOOKALIKES: readonly (readonly [digit: string, letters: string])[] = [
  ['0', 'OQD'],
  ['1', 'IL'],
  ['2', 'Z'],
  ['5', 'S'],
  ['6', 'G'],
  ['8', 'B'],
]

/** The digits that a letter may be; none for most. */
export function digitsLike(letter: string): readonly string[] {
  return LOOKALIKES.filter(([, letters]) => letters.includes(letter)).map(([digit]) => digit)
}

/** The letters that a digit may be, the likeliest first. */
export function lettersLike(digit: string): readonly string[] {
  return (LOOKALIKES.find(([candidate]) => candidate === digit)?.[1] ?? '').split('')
}
