/**
 * What exporters ask about, in the words of the barriers that the public site lists, and the agency that answers it
 * (MBIE's list of trade remedies, standards and intellectual property; the others by their own functions).
 */
import type { DeskAgency } from './agencies.ts'

interface TopicDescription {
  readonly en: string
  readonly mi: string
  readonly agency: DeskAgency
}

export const TOPICS = {
  'held-shipment': {
    en: 'Goods held at a port or border',
    mi: 'He taonga e puritia ana i te wāpu, i te rohe rānei',
    agency: 'customs',
  },
  'customs-procedures': {
    en: 'Customs procedures and papers',
    mi: 'Ngā tikanga me ngā pepa ārai',
    agency: 'customs',
  },
  origin: { en: 'Rules of origin and local content', mi: 'Ngā ture takenga mai', agency: 'customs' },
  duty: { en: 'Tariffs, duty and drawback', mi: 'Ngā tāke ārai me ngā whakahokinga', agency: 'customs' },
  'food-animal-plant': {
    en: 'Food, animal and plant rules',
    mi: 'Ngā ture kai, kararehe, tipu hoki',
    agency: 'mpi',
  },
  certificates: { en: 'Export certificates', mi: 'Ngā tiwhikete kaweake', agency: 'mpi' },
  labelling: { en: 'Labelling and packaging', mi: 'Te tapanga me te tākai', agency: 'mpi' },
  testing: { en: 'Testing, standards and conformity', mi: 'Te whakamātautau me ngā paerewa', agency: 'mbie' },
  'intellectual-property': { en: 'Intellectual property', mi: 'Te rawa hinengaro', agency: 'mbie' },
  'trade-remedies': {
    en: 'Dumping, subsidies and trade remedies',
    mi: 'Te hoko taonga iti rawa te utu, ngā pūtea tautoko me ngā rongoā tauhokohoko',
    agency: 'mbie',
  },
  procurement: { en: 'Government procurement', mi: 'Ngā hokonga a te kāwanatanga', agency: 'mbie' },
  quotas: { en: 'Quotas and import licences', mi: 'Ngā rahinga me ngā raihana kawemai', agency: 'mfat' },
  'trade-agreements': {
    en: 'Trade agreements and market access',
    mi: 'Ngā whakaaetanga tauhokohoko me te urunga ki ngā mākete',
    agency: 'mfat',
  },
  sanctions: { en: 'Sanctions and export controls', mi: 'Ngā here me ngā aukatinga kaweake', agency: 'mfat' },
  'foreign-law': {
    en: 'Foreign law, tax and price control',
    mi: 'Ngā ture, ngā tāke me ngā utu o tāwāhi',
    agency: 'mfat',
  },
  data: { en: 'Data and privacy rules', mi: 'Ngā ture raraunga me te tūmataiti', agency: 'mfat' },
  people: { en: 'Visas and movement of people', mi: 'Ngā uruwhenua me te nekenga tāngata', agency: 'mfat' },
  growth: {
    en: 'Finding buyers and growing in a market',
    mi: 'Te kimi kaihoko me te tipu i tētahi mākete',
    agency: 'nzte',
  },
  investment: {
    en: 'Investment and setting up abroad',
    mi: 'Te haumi me te whakatū ki tāwāhi',
    agency: 'nzte',
  },
  education: { en: 'International education', mi: 'Te mātauranga o te ao', agency: 'enz' },
  other: { en: 'Something else', mi: 'Tētahi atu mea', agency: 'mfat' },
} as const satisfies Record<string, TopicDescription>

export type Topic = keyof typeof TOPICS

export const TOPIC_NAMES = Object.keys(TOPICS) as readonly Topic[]

export function isTopic(text: string | undefined | null): text is Topic {
  return typeof text === 'string' && Object.hasOwn(TOPICS, text)
}
