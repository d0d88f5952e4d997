/** The words of `/what-we-hold` in both languages; what the data maps say is in English, and is marked as such. */
import { DATA_CATEGORIES, SUBJECT_KINDS, type SubjectKind } from '#database'
import type { Language } from '#pages'

const en = {
  title: 'What we hold',
  heads: {
    what: 'What',
    purpose: 'What for',
    source: 'Where it comes from',
    howLong: 'How long',
    seenBy: 'Who can see it',
  },
  fromYou: 'From you',
  nobodySignsIn: 'Nobody: only our own system uses it',
  subjects: {
    'listed-person': 'If you are on the alert list',
    traveller: 'If you cross the border',
    debtor: 'If you owe fines',
    'staff-member': 'If you work for one of the agencies',
    enquirer: 'If you write to the desk',
    subscriber: 'If you get news from the desk by mail',
    requester: 'If you ask us for something by right',
  } as Partial<Record<SubjectKind, string>>,
  categories: {
    identity: 'who you are: names, birth date, gender, the numbers that agencies gave you',
    'travel-document': 'what your passport says',
    movement: 'where and when you cross the border',
    debt: 'what you owe, and the warrants for it',
    decision: 'what was decided about you, and why',
    staff: 'what you did in your work',
    sealed: 'words and files that are kept sealed',
    record: 'that something happened, and when',
  } as Partial<Record<keyof typeof DATA_CATEGORIES, string>>,
  suppliers: {
    caption: 'Other firms that may see some of it',
    heads: { who: 'Who', where: 'Where', whatFor: 'What for', sees: 'What it may see' },
    nothing: 'Nothing yet',
  },
}

const mi: typeof en = {
  title: 'Ngā mea e puritia ana e mātou',
  heads: {
    what: 'He aha',
    purpose: 'Hei aha',
    source: 'Nō hea',
    howLong: 'Te roa',
    seenBy: 'Ko wai ka kite',
  },
  fromYou: 'Nāu',
  nobodySignsIn: 'Kāore tētahi: mā tā mātou pūnaha anake',
  subjects: {
    'listed-person': 'Mēnā kei te rārangi matohi koe',
    traveller: 'Mēnā ka whakawhiti koe i te paenga',
    debtor: 'Mēnā he whaina āu hei utu',
    'staff-member': 'Mēnā e mahi ana koe mā tētahi o ngā tari',
    enquirer: 'Mēnā ka tuhi mai koe ki te tēpu',
    subscriber: 'Mēnā ka tae atu ngā pānui a te tēpu mā te īmēra',
    requester: 'Mēnā ka tono koe i tētahi mea hei mōtika mōu',
  },
  categories: {
    identity: 'ko wai koe: ngā ingoa, te rā whānau, te ira, ngā tau i hoatu e ngā tari',
    'travel-document': 'ngā kōrero kei tō uruwhenua',
    movement: 'te wāhi me te wā i whakawhiti ai koe i te paenga',
    debt: 'ngā nama kei a koe, me ōna whakamana',
    decision: 'ngā whakatau mōu, me ngā take',
    staff: 'āu mahi i tō tūranga',
    sealed: 'ngā kupu me ngā kōnae e puritia hīritia ana',
    record: 'i pā mai tētahi mea, nō āhea hoki',
  },
  suppliers: {
    caption: 'Ētahi atu kamupene ka āhei te kite i ētahi',
    heads: { who: 'Ko wai', where: 'Kei hea', whatFor: 'Hei aha', sees: 'Ngā mea ka āhei te kite' },
    nothing: 'Kāore anō tētahi',
  },
}

const WORDS: Readonly<Record<Language, typeof en>> = { en, mi }

export function holdWords(language: Language) {
  return WORDS[language]
}

export interface Said {
  readonly text: string
  /** Of words that are in another language than their page. */
  readonly lang: '' | 'en-NZ'
}

/** In English, whatever the page is in. */
export function inEnglish(text: string, language: Language): Said {
  return { text, lang: language === 'en' ? '' : 'en-NZ' }
}

function saidOr(own: string | undefined, english: string, language: Language): Said {
  return own === undefined ? inEnglish(english, language) : { text: own, lang: '' }
}

export function subjectHeading(kind: SubjectKind, language: Language): Said {
  return saidOr(WORDS[language].subjects[kind], SUBJECT_KINDS[kind], language)
}

export function categoryWords(category: keyof typeof DATA_CATEGORIES, language: Language): Said {
  return saidOr(WORDS[language].categories[category], DATA_CATEGORIES[category], language)
}
