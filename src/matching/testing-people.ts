/** For tests and benches: people with awkward names, and travellers who are one of them with errors. */
import { daysInMonth, type PartialDate, type SeededRandom } from '#kernel'
import type { ListedPerson, Traveller } from './person.ts'

const FAMILY_NAMES =
  'Smith|Smyth|Jones|Müller|Mueller|Muxxller|Muller|Maori|Maaori|Māori|Te Rangi|Rangi|Ngata|Taufa‘ahau|O’Brien|OBrien|Van der Berg|Vanderberg|Berg|De Silva|Silva|Li|Lee|Le|Ly|Zhang|Chang|Cheung|Tsang|Zeng|Wong|Wang|Huang|Ng|Park|Pak|Singh|Kaur|Smith-Jones|Jones Smith|Garcia Marquez|Núñez|Nunxxez|Nunez|Núñez Jr|Bin Abdullah|Abdullah|Mohammed|Muhammad|Johnston|Johnson|Jonson|Papadopoulos|Papadopulos|Wolfeschlegelsteinhausen|Wolfeschlegel|Xu|Oe|Oee|Aea|Jo Ellen|JoEllen|Ivanov|Иванов|Щукин|Shchukin|王|حسین|Sukarno|Unknown|John|William|D|O|Al|Van'.split(
    '|',
  )
const GIVEN_NAMES =
  'John|Jon|Jack|Johnny|William|Bill|Wiremu|Liam|Jo Ellen|JoEllen|Joellen|Jin Woo|Jinwoo|Jin-Woo|Hēnare|Henry|Henare|Mary|Marie|Mere|Maria|Anna|Anne|Ann|J|W|M|Mohammed|Stephen|Steven|Katherine|Catherine|Kathryn|Elizabeth|Liz|Beth|Jürgen|Juergen|Jurgen|Juxxrgen|Sione|Tevita|David|Dave|Smith|Lee|Jones|FNU|X|Ja|Jae|Jaa|Élodie|Елена|美玲'.split(
    '|',
  )
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function madeUpDate(random: SeededRandom): PartialDate {
  // Few years and days, so that dates meet, and near misses too.
  const year = random.chance(0.9) ? 1978 + random.below(6) : 1900 + random.below(120)
  const month = 1 + random.below(12)
  const day = random.chance(0.5) ? 1 + random.below(12) : 1 + random.below(daysInMonth(year, month))
  return partlyKnown(random, random.chance(0.05) ? { year, month: 1, day: 1 } : { year, month, day }, 0.06)
}

function partlyKnown(random: SeededRandom, date: PartialDate, share: number): PartialDate {
  if (!random.chance(share)) return date
  return random.pick([
    { ...date, day: 0 },
    { ...date, day: 0, month: 0 },
    { ...date, month: 0 },
    { ...date, year: 0 },
    { year: 0, month: 0, day: 0 },
    { ...date, year: 0, day: 0 },
  ])
}

function someNames(random: SeededRandom, from: readonly string[], most: number): string {
  const names: string[] = []
  for (let count = random.below(most + 1); count > 0; count--) names.push(random.pick(from))
  return names.join(random.chance(0.2) ? '-' : ' ')
}

export function madeUpPerson(random: SeededRandom, number: number): ListedPerson {
  const familyName = random.chance(0.85) ? random.pick(FAMILY_NAMES) : someNames(random, FAMILY_NAMES, 3)
  return {
    personProfileNumber: `P${number}`,
    familyName,
    givenNames: random.chance(0.4) ? random.pick(GIVEN_NAMES) : someNames(random, GIVEN_NAMES, 3),
    dateOfBirth: madeUpDate(random),
    gender: random.pick(['M', 'F', 'F', 'M', 'X']),
    alertType: random.pick(['interception', 'silent']),
  }
}

function typingError(random: SeededRandom, name: string): string {
  const at = random.below(Math.max(1, name.length))
  const letter = LETTERS.charAt(random.below(26))
  const [before, after] = [name.slice(0, at), name.slice(at)]
  return random.pick([
    before + letter + after,
    before + after.slice(1),
    before + letter + after.slice(1),
    before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
  ])
}

function dateError(random: SeededRandom, { year, month, day }: PartialDate): PartialDate {
  const changed = random.pick([
    { year, month: day, day: month },
    { year: year + random.pick([1, -1, 10, -10, 100, -100]), month, day },
    { year, month, day: day + random.pick([1, -1, 10, -10]) },
    { year, month: month + random.pick([1, -1, 10, -10]), day },
    { year, month: 1, day: 1 },
    { year, month: 1 + random.below(12), day },
    { year: Number(String(year).split('').reverse().join('')), month, day },
    partlyKnown(random, { year, month, day }, 1),
  ])
  const possible =
    changed.month >= 0 &&
    changed.month <= 12 &&
    changed.day >= 0 &&
    changed.year >= 0 &&
    changed.year < 10_000
  return possible && changed.day <= (changed.month === 0 ? 31 : daysInMonth(changed.year, changed.month))
    ? changed
    : { year, month, day }
}

/** The listed person at the border, with none to three errors. */
export function asTraveller(
  random: SeededRandom,
  { familyName, givenNames, dateOfBirth, gender }: ListedPerson,
): Traveller {
  let traveller: Traveller = { familyName, givenNames, dateOfBirth, gender }
  for (let errors = random.below(4); errors > 0; errors--) traveller = withError(random, traveller)
  return traveller
}

function withError(random: SeededRandom, traveller: Traveller): Traveller {
  const { familyName, givenNames, dateOfBirth } = traveller
  const words = givenNames.split(/[ -]/)
  const familyWords = familyName.split(/[ -]/)
  return random.pick<Traveller>([
    { ...traveller, familyName: typingError(random, familyName) },
    { ...traveller, givenNames: typingError(random, givenNames) },
    { ...traveller, givenNames: words.slice(0, -1).join(' ') },
    { ...traveller, givenNames: `${givenNames} ${random.pick(GIVEN_NAMES)}` },
    { ...traveller, givenNames: words.map((word) => word.slice(0, 1)).join(' ') },
    { ...traveller, givenNames: [...words].reverse().join(' ') },
    { ...traveller, givenNames: words.join('') },
    { ...traveller, familyName: familyWords.join('') },
    { ...traveller, familyName: random.pick(familyWords) },
    { ...traveller, familyName: `${familyName} ${random.pick(FAMILY_NAMES)}` },
    { ...traveller, familyName: givenNames, givenNames: familyName },
    { ...traveller, familyName: givenNames.split(' ')[0] ?? '', givenNames: familyName },
    { ...traveller, familyName: familyName.slice(0, 4 + random.below(6)), familyNameTruncated: true },
    { ...traveller, givenNames: givenNames.slice(0, 1 + random.below(8)), givenNamesTruncated: true },
    { ...traveller, dateOfBirth: dateError(random, dateOfBirth) },
    { ...traveller, gender: random.pick(['M', 'F', 'X']) },
    { ...traveller, familyName: random.pick(FAMILY_NAMES) },
    { ...traveller, givenNames: random.pick(GIVEN_NAMES) },
  ])
}
