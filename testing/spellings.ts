/** A person’s name, document number and birth date in every spelling in which a program might let them lie about. */

export interface Sought {
  readonly what: string
  readonly bytes: Buffer
}

const CASES: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
]

/** Base64 of a text inside a longer one: the characters that do not depend on its neighbours, for each alignment. */
function base64Inside(text: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const coded = Buffer.from('\0'.repeat(shift) + text).toString('base64')
    const from = Math.ceil((shift * 4) / 3)
    return coded.slice(from, Math.floor(((shift + text.length) * 8) / 6)).replaceAll('=', '')
  })
}

/** Words that occur nowhere else, such as a made-up name or a document number. */
export function spellingsOf(what: string, word: string): readonly Sought[] {
  const cased = [...new Set(CASES.map((to) => to(word)))]
  const texts = cased.flatMap((text) => [
    { what: `${what}, as text`, bytes: Buffer.from(text) },
    { what: `${what}, as UTF-16`, bytes: Buffer.from(text, 'utf16le') },
    { what: `${what}, as hexadecimal`, bytes: Buffer.from(Buffer.from(text).toString('hex')) },
  ])
  const coded = base64Inside(word.toUpperCase()).map((text) => ({
    what: `${what}, as base64`,
    bytes: Buffer.from(text),
  }))
  return [...texts, ...coded]
}

/** Six digits alone could be anything: a date counts with its check digit and sex, or in a form that only dates have. */
export function spellingsOfDate(what: string, date: string, zone: string): readonly Sought[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const short = `${year.slice(2)}${month}${day}`
  const inZone = zone.slice(zone.indexOf(short), zone.indexOf(short) + 8)
  return [
    inZone,
    date,
    `${year}${month}${day}`,
    `${day}/${month}/${year}`,
    `"${short}"`,
    `'${short}'`,
  ].flatMap((text) => [
    { what: `${what}, as ${text.replaceAll(/\d/g, '0')}`, bytes: Buffer.from(text) },
    { what: `${what}, as UTF-16`, bytes: Buffer.from(text, 'utf16le') },
  ])
}
