/** What a released document says in its own words. */
import type { Language } from '#kernel'

export interface RebuiltWords {
  readonly title: string
  readonly pictureOfPage: (number: number) => string
  readonly picture: string
  readonly withheld: string
  readonly attachments: string
  readonly from: string
  readonly to: string
  readonly copyTo: string
  readonly date: string
  readonly subject: string
}

export const REBUILT_WORDS: Readonly<Record<Language, RebuiltWords>> = {
  en: {
    title: 'Released document',
    pictureOfPage: (number) => `Picture of page ${number}, without words that a machine can read`,
    picture: 'Picture',
    withheld: 'Withheld',
    attachments: 'Attachments',
    from: 'From',
    to: 'To',
    copyTo: 'Copy to',
    date: 'Date',
    subject: 'Subject',
  },
  mi: {
    title: 'Tuhinga kua tukuna',
    pictureOfPage: (number) =>
      `He whakaahua o te whārangi ${number}, kāore he kupu ka taea e te rorohiko te pānui`,
    picture: 'Whakaahua',
    withheld: 'Kua puritia',
    attachments: 'Ngā tāpiritanga',
    from: 'Nā',
    to: 'Ki',
    copyTo: 'Tārua ki',
    date: 'Te rā',
    subject: 'Te kaupapa',
  },
}
