/** What the public pages of publications say, in both languages: what English says and te reo Māori does not, does not compile. */
import { isTopic, TOPICS } from '#desk/directory'
import type { Language } from '#pages'

const en = {
  title: 'Publications and alerts',
  lead: 'What six agencies tell exporters about topics and markets, the newest first.',
  filter: { legend: 'Show', topic: 'Topic', market: 'Market', button: 'Show these' },
  none: 'Nothing has been published here yet.',
  noneSuch: 'Nothing has been published about this topic and market.',
  found: (total: number) => (total === 1 ? '1 published' : `${String(total)} published`),
  page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  newer: 'Newer',
  older: 'Older',
  pages: 'More of the list',
  feed: 'Follow as an Atom feed',
  subscribe: 'Get them by email',
  englishAlone: 'In English alone',
  by: (agency: string) => `Published by ${agency}`,
  withdrawn: (day: string) => `This was withdrawn on ${day}. It no longer holds.`,
  why: 'Why',
  facts: { kind: 'Kind', from: 'From', on: 'Published', topic: 'Topic', market: 'Market' },
}

const mi: typeof en = {
  title: 'Ngā pānui me ngā whakatūpato',
  lead: 'Ngā kōrero a ngā tari e ono mā ngā kaihoko ki tāwāhi mō ngā kaupapa me ngā mākete, ko ngā mea hou i mua.',
  filter: { legend: 'Whakaatu', topic: 'Kaupapa', market: 'Mākete', button: 'Whakaaturia ēnei' },
  none: 'Kāore anō tētahi mea kia whakaputaina i konei.',
  noneSuch: 'Kāore tētahi mea i whakaputaina mō tēnei kaupapa me tēnei mākete.',
  found: (total: number) => `${String(total)} kua whakaputaina`,
  page: (page: number, pages: number) => `Whārangi ${String(page)} o te ${String(pages)}`,
  newer: 'Ngā mea hou ake',
  older: 'Ngā mea tawhito ake',
  pages: 'Te toenga o te rārangi',
  feed: 'Whāia hei whāngai Atom',
  subscribe: 'Kia tae mai mā te īmēra',
  englishAlone: 'Kei te reo Pākehā anake',
  by: (agency: string) => `Nā ${agency} i whakaputa`,
  withdrawn: (day: string) => `I tangohia tēnei i te ${day}. Kua kore e mana.`,
  why: 'Te take',
  facts: { kind: 'Momo', from: 'Nā', on: 'I whakaputaina', topic: 'Kaupapa', market: 'Mākete' },
}

export const PUBLICATION_WORDS: Readonly<Record<Language, typeof en>> = { en, mi }

export function topicIn(language: Language, topic: string): string {
  return isTopic(topic) ? TOPICS[topic][language] : topic
}
