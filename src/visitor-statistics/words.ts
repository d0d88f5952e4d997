/** What is counted, in words, in both languages. */
import type { Language } from '#pages'
import type { Kind } from './kinds.ts'
import { OTHER } from './most-told-apart.ts'

interface KindWords {
  readonly title: string
  readonly head: string
  readonly count: string
  /** Of a value that is no address, site or browser. */
  readonly none: string
  readonly other: string
}

export const KIND_WORDS: Readonly<Record<Language, Readonly<Record<Kind, KindWords>>>> = {
  en: {
    page: { title: 'Pages', head: 'Page', count: 'Times read', none: '', other: '' },
    site: {
      title: 'Sites that led here',
      head: 'Site',
      count: 'Times read',
      none: 'No other site, or the browser did not say',
      other: 'Other sites',
    },
    browser: { title: 'Browsers', head: 'Browser', count: 'Times read', none: '', other: 'Other browsers' },
  },
  mi: {
    page: { title: 'Ngā whārangi', head: 'Whārangi', count: 'Ngā pānuitanga', none: '', other: '' },
    site: {
      title: 'Ngā pae i ahu mai ai ngā manuhiri',
      head: 'Pae',
      count: 'Ngā pānuitanga',
      none: 'Kāore he pae kē, kāore rānei te pūtirotiro i kī mai',
      other: 'Ētahi atu pae',
    },
    browser: {
      title: 'Ngā pūtirotiro',
      head: 'Pūtirotiro',
      count: 'Ngā pānuitanga',
      none: '',
      other: 'Ētahi atu pūtirotiro',
    },
  },
}

/** Which of several things a page showed was never counted: `/publications/:number` is `/publications/…`. */
export function valueInWords(kind: Kind, value: string, language: Language = 'en'): string {
  const { none, other } = KIND_WORDS[language][kind]
  if (value === OTHER) return other
  return value === '' ? none : value.replaceAll(/:\w+/g, '…')
}
