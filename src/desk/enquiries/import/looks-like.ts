/** What kind of file was handed in instead of a CSV file, by how it begins, in words for whoever chose it. */

/** First bytes, in hexadecimals. */
const BEGINNINGS: readonly (readonly [begins: string, kind: string])[] = [
  ['255044462d', 'a PDF document'],
  ['4d5a', 'a program (.exe)'],
  ['7f454c46', 'a program'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['d0cf11e0', 'an old Word or Excel document (.doc, .xls)'],
  ['7b5c727466', 'a document of a word processor (.rtf)'],
  ['fffe', 'text in UTF-16'],
  ['feff', 'text in UTF-16'],
]

/** Undefined where its beginning gives nothing away. */
export function looksLike(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return BEGINNINGS.find(([begins]) => beginning.startsWith(begins))?.[1]
}
