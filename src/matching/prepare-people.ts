/** What is worked out for each person of a list before anybody's place in the index is known: names read once. */
import type { AlertType } from '#kernel'
import { packDate } from './compared-person.ts'
import { LetterKeys } from './letter-keys.ts'
import { traitsOf } from './matching-index.ts'
import { familyNameForms, givenNameForms } from './name-forms.ts'
import { decadeOf } from './name-frequencies.ts'
import { hashName } from './name-keys.ts'
import { SEVERAL_WORDS } from './name-letters.ts'
import { searchedNames } from './searched-names.ts'
import { familyNameWords, givenNameWords } from './name-words.ts'
import { NamesCensus } from './names-census.ts'
import type { ListedPerson } from './person.ts'

/** In the order of the list. */
export interface PreparedPeople {
  /** Four for each person: family name whole and core, given names whole and core. */
  readonly keys: Int32Array
  /** Three for each person: of the family name, the given names, the first given name. */
  readonly letters: Int32Array
  readonly born: Uint32Array
  /** Gender and alert type (`traitsOf`). */
  readonly traits: Uint8Array
  readonly profileKey: Int32Array
  /** One more at the end. */
  readonly textStart: Uint32Array
  readonly text: Uint8Array
  /** Of each half of the list by itself. */
  readonly names: Readonly<Record<AlertType, NamesCensus>>
}

const SPACE = 0x20
const A = 0x41
const Z = 0x5a
/** Beside the letters of the names, which fill `LetterKeys.letters` at most. */
const ROOM_FOR_NAMES = 1_024

export function preparePeople(people: readonly ListedPerson[]): PreparedPeople {
  const keys = new Int32Array(people.length * 4)
  const letters = new Int32Array(people.length * 3)
  const born = new Uint32Array(people.length)
  const traits = new Uint8Array(people.length)
  const profileKey = new Int32Array(people.length)
  const textStart = new Uint32Array(people.length + 1)
  const text = new GrowingText(people.length * 40)
  const census = { interception: new NamesCensus(), silent: new NamesCensus() }
  const read = new LetterKeys()
  for (let at = 0; at < people.length; at++) {
    const person = people[at] as ListedPerson
    textStart[at] = text.end
    let names: Parameters<typeof put>[3] = read
    if (read.readText(person.familyName, person.givenNames) && !read.wordsLeftOut) {
      text.writeWords(read.letters, 0, read.familyTo)
      text.writeWords(read.letters, read.familyTo, read.givenTo)
    } else {
      const familyWords = familyNameWords(person.familyName)
      const givenWords = givenNameWords(person.givenNames)
      names = searchedNames(familyNameForms(familyWords), givenNameForms(givenWords))
      text.writeText(familyWords.join(' '))
      text.writeText(givenWords.join(' '))
    }
    put(keys, letters, at, names)
    const date = packDate(person.dateOfBirth)
    born[at] = date
    traits[at] = traitsOf(person.gender, person.alertType)
    const several = (names.givenLetters & SEVERAL_WORDS) === 0 ? undefined : names.givenWhole
    const decade = decadeOf(date)
    const half = census[person.alertType]
    half.count(names.familyWhole, text.bytes, text.fieldFrom, text.end - 1, several, decade)
    profileKey[at] = hashName(person.personProfileNumber)
    text.writeText(person.personProfileNumber)
    // The last field needs no end: the next person's text begins there.
    text.end--
  }
  textStart[people.length] = text.end
  return {
    keys,
    letters,
    born,
    traits,
    profileKey,
    textStart,
    text: text.bytes,
    names: census,
  }
}

function put(
  keys: Int32Array,
  letters: Int32Array,
  at: number,
  names: ReturnType<typeof searchedNames>,
): void {
  keys[at * 4] = names.familyWhole
  keys[at * 4 + 1] = names.familyCore
  keys[at * 4 + 2] = names.givenWhole
  keys[at * 4 + 3] = names.givenCore
  letters[at * 3] = names.familyLetters
  letters[at * 3 + 1] = names.givenLetters
  letters[at * 3 + 2] = names.firstLetters
}

/** Fields one behind the other, each with a zero byte at its end. */
class GrowingText {
  bytes: Buffer
  end = 0
  /** Where the field that was written last begins. */
  fieldFrom = 0

  constructor(bytes: number) {
    this.bytes = Buffer.alloc(bytes + 2 * ROOM_FOR_NAMES)
  }

  /** Letters A-Z as they are, one space for whatever stands between words. */
  writeWords(letters: Uint8Array, from: number, to: number): void {
    this.grow(to - from)
    this.fieldFrom = this.end
    let gap = false
    for (let at = from; at < to; at++) {
      const letter = letters[at] ?? 0
      if (letter < A || letter > Z) gap = true
      else {
        if (gap && this.end > this.fieldFrom) this.bytes[this.end++] = SPACE
        gap = false
        this.bytes[this.end++] = letter
      }
    }
    this.bytes[this.end++] = 0
  }

  writeText(text: string): void {
    this.grow(text.length * 3)
    this.fieldFrom = this.end
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at)
      if (character > 0x7f) {
        this.end = this.fieldFrom + this.bytes.write(text, this.fieldFrom)
        break
      }
      this.bytes[this.end++] = character
    }
    this.bytes[this.end++] = 0
  }

  private grow(bytes: number): void {
    if (this.end + bytes + ROOM_FOR_NAMES <= this.bytes.length) return
    const wider = Buffer.alloc(this.bytes.length * 2 + bytes)
    wider.set(this.bytes)
    this.bytes = wider
  }
}
