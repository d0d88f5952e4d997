/** What the privacy page says of visits: that they are counted, what is in a count, and how to be in none. */
import { addressIn } from '#pages'
import type { PrivacySource } from '#rooms'

const WORDS = {
  en: {
    heading: 'When we count visits',
    paragraphs: [
      'We count how often each public page is read in a day, to see which of them help. A count joins nothing: it cannot tell that two pages were read by one person.',
      'If your browser asks not to be tracked (Do Not Track or Global Privacy Control), nothing is counted of your visit.',
      'We do not look up which domain name belongs to your network address. To ask for it would tell another company the address.',
      'A count is of one of these, each by itself:',
    ],
    lines: [
      'the kind of page, and never which letter, question or publication it showed',
      'the registered name of the site that led you here, such as example.co.nz, if your browser tells it',
      'the make of your browser and its main version, such as Firefox 145',
    ],
    link: 'What visitors read',
  },
  mi: {
    heading: 'Te tatau i ngā toronga',
    paragraphs: [
      'Ka tatau mātou e hia ngā pānuitanga o ia whārangi tūmatanui i te rā, kia kite ai ko ēhea e āwhina ana. Kāore te tatau e hono i tētahi mea: kāore e mōhiotia nā te tangata kotahi ngā whārangi e rua i pānui.',
      'Ki te tono tō pūtirotiro kia kaua koe e whāia, kāore he mea o tō toronga e tatauria.',
      'Kāore mātou e rapu ko tēhea ingoa rohe nō tō wāhitau whatunga. Mā te pātai ka mōhio tētahi atu kamupene ki te wāhitau.',
      'Ko ēnei anake ka tatauria, tēnā me tēnā ki a ia anō:',
    ],
    lines: [
      'te momo whārangi, engari kāore rawa ko tēhea reta, pātai, pānuitanga rānei i whakaaturia',
      'te ingoa rēhita o te pae i ahu mai ai koe, pērā i a example.co.nz, mēnā ka kī mai tō pūtirotiro',
      'te momo o tō pūtirotiro me tōna putanga matua, pērā i a Firefox 145',
    ],
    link: 'Ngā mea i pānuitia e ngā manuhiri',
  },
} as const

export const visitsPrivacy: PrivacySource = (_tx, language) => {
  const { heading, paragraphs, lines, link } = WORDS[language]
  return Promise.resolve([
    { heading, paragraphs, lines, link: { text: link, href: addressIn(language, '/visits') } },
  ])
}
