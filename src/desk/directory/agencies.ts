/** The six agencies that share the desk, as the policy names them. */
export const DESK_AGENCIES = {
  mfat: { short: 'MFAT', en: 'Ministry of Foreign Affairs and Trade', mi: 'Manatū Aorere' },
  nzte: { short: 'NZTE', en: 'New Zealand Trade and Enterprise', mi: 'Te Taurapa Tūhono' },
  customs: { short: 'Customs', en: 'New Zealand Customs Service', mi: 'Te Mana Ārai o Aotearoa' },
  enz: { short: 'ENZ', en: 'Education New Zealand', mi: 'Manapou ki te Ao' },
  mpi: { short: 'MPI', en: 'Ministry for Primary Industries', mi: 'Manatū Ahu Matua' },
  mbie: {
    short: 'MBIE',
    en: 'Ministry of Business, Innovation and Employment',
    mi: 'Hīkina Whakatutuki',
  },
} as const satisfies Record<string, { readonly short: string; readonly en: string; readonly mi: string }>

export type DeskAgency = keyof typeof DESK_AGENCIES

export const DESK_AGENCY_NAMES = Object.keys(DESK_AGENCIES) as readonly DeskAgency[]

/** It holds what comes in until somebody hands it on. */
export const LEAD_AGENCY = 'mfat' satisfies DeskAgency

export function isDeskAgency(text: string | null | undefined): text is DeskAgency {
  return typeof text === 'string' && Object.hasOwn(DESK_AGENCIES, text)
}

const THE_DESK = { short: 'the desk', en: 'the desk', mi: 'te tēpu' }

/** As an agency of the desk is called; of whatever is none of the six, the desk itself. */
export function agencyNamed(agency: string | null | undefined, how: keyof typeof THE_DESK): string {
  return isDeskAgency(agency) ? DESK_AGENCIES[agency][how] : THE_DESK[how]
}
