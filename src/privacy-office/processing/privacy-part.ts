/** What the privacy page says of the list of all that is held: where it stands. */
import { addressIn } from '#pages'
import type { PrivacySource } from '#rooms'

const WORDS = {
  en: {
    heading: 'All that we hold, line by line',
    paragraph: 'A page of its own lists what we hold, what for, from whom, for how long and who can see it.',
    link: 'What we hold',
  },
  mi: {
    heading: 'Ngā mea katoa e puritia ana, rārangi ki te rārangi',
    paragraph:
      'Kei tētahi whārangi motuhake ngā mea e puritia ana, hei aha, nō hea, te roa, ko wai hoki ka kite.',
    link: 'Ngā mea e puritia ana e mātou',
  },
} as const

export const processingPrivacy: PrivacySource = (_tx, language) => {
  const { heading, paragraph, link } = WORDS[language]
  return Promise.resolve([
    {
      ...{ heading, paragraphs: [paragraph], lines: [] },
      link: { text: link, href: addressIn(language, '/what-we-hold') },
    },
  ])
}
