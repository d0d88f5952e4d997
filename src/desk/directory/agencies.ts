/** The six agencies that share the desk, as the policy names them; `within`, inside an English sentence. */
export const DESK_AGENCIES = {
  mfat: {
    short: 'MFAT',
    en: 'Ministry of Foreign Affairs and Trade',
    within: 'the Ministry of Foreign Affairs and Trade',
    mi: 'Manatū Aorere',
  },
  nzte: {
    short: 'NZTE',
    en: 'New Zealand Trade and Enterprise',
    within: 'New Zealand Trade and Enterprise',
    mi: 'Te Taurapa Tūhono',
  },
  customs: {
    short: 'Customs',
    en: 'New Zealand Customs Service',
    within: 'the New Zealand Customs Service',
    mi: 'Te Mana Ārai o Aotearoa',
  },
  enz: {
    short: 'ENZ',
    en: 'Education New Zealand',
    within: 'Education New Zealand',
    mi: 'Manapou ki te Ao',
  },
  mpi: {
    short: 'MPI',
    en: 'Ministry for Primary Industries',
    within: 'the Ministry for Primary Industries',
    mi: 'Manatū Ahu Matua',
  },
  mbie: {
    short: 'MBIE',
    en: 'Ministry of Business, Innovation and Employment',
    within: 'the Ministry of Business, Innovation and Employment',
    mi: 'Hīkina Whakatutuki',
  },
} as const satisfies Record<string, Readonly<Record<'short' | 'en' | 'within' | 'mi', string>>>

export type DeskAgency = keyof typeof DESK_AGENCIES

export const DESK_AGENCY_NAMES = Object.keys(DESK_AGENCIES) as readonly DeskAgency[]

/** It holds what comes in until somebody hands it on. */
export const LEAD_AGENCY = 'mfat' satisfies DeskAgency

export function isDeskAgency(text: string | null | undefined): text is DeskAgency {
  return typeof text === 'string' && Object.hasOwn(DESK_AGENCIES, text)
}

const THE_DESK = { short: 'the desk', en: 'the desk', within: 'the desk', mi: 'te tēpu' }

/** As an agency of the desk is called; of whatever is none of the six, the desk itself. */
export function agencyNamed(agency: string | null | undefined, how: keyof typeof THE_DESK): string {
  return isDeskAgency(agency) ? DESK_AGENCIES[agency][how] : THE_DESK[how]
}

/** The same where an English sentence begins with it. */
export function agencyFirst(agency: string | null | undefined): string {
  const named = agencyNamed(agency, 'within')
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`
}
