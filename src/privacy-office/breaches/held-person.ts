/** Who a record leads to, as its keys say: read when it is needed, and kept nowhere in the breach desk. */
import { familyNameWords, givenNameWords } from '#matching'
import type { PersonKey, SubjectKind } from '#database'

export interface HeldPerson {
  readonly subject: SubjectKind
  /** As held, the macrons with it; the empty text where no name is held. */
  readonly family: string
  readonly given: string
  /** Where nobody can tell which words are the family name. */
  readonly full: string
  readonly born: string
  readonly email: string
  /** A person profile number, a reference, a sign-in name: whichever leads to them. */
  readonly numbers: readonly {
    readonly by: 'person-profile-number' | 'reference' | 'staff-id'
    readonly value: string
  }[]
  readonly document: string
}

/** How many texts of a row belong to the keys of a way. */
export function textsOf(key: PersonKey): number {
  return key.by === 'name' ? 3 : 1
}

/** From the texts of a row, in the order of the keys. */
export function heldPerson(
  subject: SubjectKind,
  keys: readonly PersonKey[],
  texts: readonly string[],
): HeldPerson {
  const held = { family: '', given: '', full: '', born: '', email: '', document: '' }
  const numbers: HeldPerson['numbers'][number][] = []
  let at = 0
  for (const key of keys) {
    const [first = '', second = '', third = ''] = texts
      .slice(at, at + textsOf(key))
      .map((text) => text.trim())
    at += textsOf(key)
    if (key.by === 'name') {
      if ('full' in key.name) held.full ||= first
      else if (held.family + held.given === '') Object.assign(held, { family: first, given: second })
      held.born ||= third
    } else if (key.by === 'email-address') held.email ||= first
    else if (key.by === 'document-number') held.document ||= first
    else if (first !== '') numbers.push({ by: key.by, value: first })
  }
  return { subject, ...held, numbers }
}

/** Nobody who could be told: no name, no address, no number. */
export function isNameless(p: HeldPerson): boolean {
  return p.family + p.given + p.full + p.email + p.document === '' && p.numbers.length === 0
}

/** As a letter names them; a number where no name is held. */
export function nameOf(p: HeldPerson): string {
  if (p.full !== '') return p.full
  const name = [p.given, p.family].filter((part) => part !== '').join(' ')
  return name !== '' ? name : p.email !== '' ? p.email : (p.numbers[0]?.value ?? p.document)
}

/** The words of the whole name, in whatever order it is held. */
export function nameWords(p: HeldPerson): readonly string[] {
  return p.family + p.given === ''
    ? givenNameWords(p.full)
    : [...familyNameWords(p.family), ...givenNameWords(p.given)]
}

/** `m ngata` of M. Ngata and of Mere Aroha Ngāta: a couple or an office may share a mailbox. Empty where no name is held. */
function shortName(p: HeldPerson): string {
  const [given, family] =
    p.family + p.given === ''
      ? [givenNameWords(p.full), givenNameWords(p.full)]
      : [givenNameWords(p.given), familyNameWords(p.family)]
  return `${given[0]?.charAt(0) ?? ''} ${family.at(-1) ?? ''}`.trim()
}

const WHOLE_DATE = /^\d{4}-(?!00)\d{2}-(?!00)\d{2}$/

/**
 * Two records that share one of these are one person's: the whole name with the whole birth date, the e-mail address with
 * a name that says no other, a number that an agency gave them. Less is not enough: of two who are taken for one, somebody is not told.
 */
export function sameness(p: HeldPerson): readonly string[] {
  const words = nameWords(p)
  const marks: string[] = []
  if (words.length > 1 && WHOLE_DATE.test(p.born)) marks.push(`name ${words.toSorted().join(' ')} ${p.born}`)
  if (p.email !== '') marks.push(`email ${p.email.toLowerCase()} ${shortName(p)}`)
  for (const { by, value } of p.numbers) {
    // A matter's reference is one person's in one part only: an alert has a traveller and somebody on the list.
    const part = by === 'reference' ? ` ${p.subject}` : ''
    marks.push(`${by}${part} ${value.toLowerCase()}`)
  }
  return marks
}
