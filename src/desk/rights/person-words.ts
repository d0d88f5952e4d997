/** What a person reads on their own page of what they asked by right, in both languages. */
import { civilDate } from '#kernel'
import { longDate, type Language } from '#pages'
import type { RightsNotice } from '#desk/enquiries'
import { RIGHTS } from '#statute'
import type { RightsKind } from './rights-kinds.ts'
import type { PersonsCase } from './store.ts'

interface PersonWords {
  readonly heading: Record<RightsKind, string>
  readonly treatedAs: Record<RightsKind, (received: string) => string>
  readonly decides: (due: string) => string
  readonly decided: (day: string) => string
  readonly mayComplain: Record<(typeof RIGHTS)[RightsKind]['complainTo'], string>
}

const en: PersonWords = {
  heading: {
    access: 'Your request for your own information',
    correction: 'Your request to correct your information',
    'official-information': 'Your official information request',
    complaint: 'Your privacy complaint',
  },
  treatedAs: {
    access: (day) =>
      `We treat what you wrote on ${day} as a request for the information that we hold about you (Privacy Act 2020, principle 6).`,
    correction: (day) =>
      `We treat what you wrote on ${day} as a request to correct the information that we hold about you (Privacy Act 2020, principle 7).`,
    'official-information': (day) =>
      `We treat what you wrote on ${day} as a request for official information (Official Information Act 1982).`,
    complaint: (day) =>
      `We treat what you wrote on ${day} as a complaint about how your information was handled (Privacy Act 2020).`,
  },
  decides: (due) => `We decide and tell you by ${due}, or tell you before that day why it takes longer.`,
  decided: (day) => `We decided on ${day}.`,
  mayComplain: {
    'privacy-commissioner':
      'If you are not content with what we do, you may complain to the Privacy Commissioner: 0800 803 909, privacy.org.nz. It costs nothing.',
    ombudsman:
      'If you are not content with what we do, you may complain to the Ombudsman: 0800 802 602, ombudsman.parliament.nz. It costs nothing.',
  },
}

const mi: PersonWords = {
  heading: {
    access: 'Tō tono mō ngā mōhiohio mōu',
    correction: 'Tō tono kia whakatikaina ngā mōhiohio mōu',
    'official-information': 'Tō tono mōhiohio ōkawa',
    complaint: 'Tō amuamu mō te matatapu',
  },
  treatedAs: {
    access: (day) =>
      `E kīia ana tāu i tuhi ai i te ${day} he tono mō ngā mōhiohio mōu e puritia ana e mātou (Ture Matatapu 2020, mātāpono 6).`,
    correction: (day) =>
      `E kīia ana tāu i tuhi ai i te ${day} he tono kia whakatikaina ngā mōhiohio mōu e puritia ana e mātou (Ture Matatapu 2020, mātāpono 7).`,
    'official-information': (day) =>
      `E kīia ana tāu i tuhi ai i te ${day} he tono mō ngā mōhiohio ōkawa (Ture Mōhiohio Ōkawa 1982).`,
    complaint: (day) =>
      `E kīia ana tāu i tuhi ai i te ${day} he amuamu mō te āhua o tā mātou tiaki i ngā mōhiohio mōu (Ture Matatapu 2020).`,
  },
  decides: (due) =>
    `Ka whakatau mātou, ka kī atu ki a koe i mua i te ${due}, ka kī rānei i mua i taua rā he aha i roa ake ai.`,
  decided: (day) => `I whakatau mātou i te ${day}.`,
  mayComplain: {
    'privacy-commissioner':
      'Ki te kore koe e pai ki tā mātou mahi, ka taea te amuamu ki Te Mana Mātāpono Matatapu: 0800 803 909, privacy.org.nz. Kāore he utu.',
    ombudsman:
      'Ki te kore koe e pai ki tā mātou mahi, ka taea te amuamu ki Te Kaitiaki Mana Tangata: 0800 802 602, ombudsman.parliament.nz. Kāore he utu.',
  },
}

const PERSON_WORDS: Readonly<Record<Language, PersonWords>> = { en, mi }

export function noticeOf(
  { kind, receivedAt, dueOn, decidedAt }: PersonsCase,
  language: Language,
): RightsNotice {
  const words = PERSON_WORDS[language]
  const day = (at: Date) => longDate(civilDate(at), language)
  return {
    heading: words.heading[kind],
    lines: [
      words.treatedAs[kind](day(receivedAt)),
      decidedAt === null ? words.decides(longDate(dueOn, language)) : words.decided(day(decidedAt)),
      words.mayComplain[RIGHTS[kind].complainTo],
    ],
  }
}
