/** The words of the public pages of responses, in both languages; what was answered is in the language in which it was. */
import { grouped, longDate, type Language } from '#pages'

const en = {
  title: 'Official information',
  lead: 'What we answered to others who asked for official information. We leave out who asked.',
  how: 'Not here? Ask us. We decide as soon as we can, and within 20 working days (Official Information Act 1982, s 15).',
  ask: 'Ask for official information',
  search: 'Words to look for',
  button: 'Search',
  pages: 'Pages',
  newer: 'Newer answers',
  older: 'Older answers',
  empty: 'We have published no answer yet.',
  behind: 'There are no more answers here.',
  noneOf: 'No answer has all of these words. Use fewer words, or ask us.',
  count: (count: number) => `${grouped(count)} ${count === 1 ? 'answer' : 'answers'}`,
  decided: 'Answered on',
  published: 'Published on',
  asked: 'What was asked',
  answered: 'What we answered',
  englishAlone: '',
  withdrawn: (day: string) => `We withdrew this answer on ${longDate(day)}.`,
  why: 'Why',
}

const mi: typeof en = {
  title: 'Ngā mōhiohio ōkawa',
  lead: 'Ā mātou whakautu ki ērā atu i tono mōhiohio ōkawa. Kāore e kīia ana ko wai i pātai.',
  how: 'Kāore i konei? Pātai mai. Ka whakatau mātou i te wā e taea ai, i roto i ngā rā mahi e 20 (Official Information Act 1982, s 15).',
  ask: 'Tonoa ngā mōhiohio ōkawa',
  search: 'Ngā kupu hei rapu',
  button: 'Rapua',
  pages: 'Ngā whārangi',
  newer: 'Ngā whakautu hou ake',
  older: 'Ngā whakautu tawhito ake',
  empty: 'Kāore anō kia whakaputaina tētahi whakautu.',
  behind: 'Kāore he whakautu anō i konei.',
  noneOf: 'Kāore he whakautu kei roto katoa ēnei kupu. Whakaitihia ngā kupu, pātai mai rānei.',
  count: (count: number) => `${grouped(count)} ngā whakautu`,
  decided: 'I whakautua i te',
  published: 'I whakaputaina i te',
  asked: 'Te pātai',
  answered: 'Tā mātou whakautu',
  englishAlone: 'Kei te reo Pākehā anake tēnei whakautu.',
  withdrawn: (day: string) => `I tangohia tēnei whakautu e mātou i te ${longDate(day, 'mi')}.`,
  why: 'Te take',
}

export const RESPONSE_WORDS: Readonly<Record<Language, typeof en>> = { en, mi }
