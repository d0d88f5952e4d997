/** The words of the public page about calls, in both languages. */
import type { Language } from '#pages'

const en = {
  title: 'What people call us about',
  lead: 'How many calls our contact centre had about what, by month.',
  noMonth: 'No month has been counted yet. A month is shown when it is over.',
  months: 'Months',
  about: 'What the calls were about',
  calls: 'Calls',
  all: 'All calls',
  notShown: 'not shown',
  howTitle: 'How calls are counted',
  how: [
    'While you talk, whoever answers presses what the call is about, and one more is counted under it. Nothing else is kept with it: not your name, your number or your words, not who answered, and not when you called.',
    'Counts are held in the memory of a computer until at least ten calls of at least three people are together, and are sealed until the month is over. If the computer breaks, what was not written yet is lost. If it is stopped, only the number of those calls is kept.',
    'Figures are rounded to a multiple of three, so parts need not add up to the whole. Counts below six are not shown, nor others that would give them away.',
  ],
  replyTitle: 'If you want a reply in writing',
  reply:
    'A call is counted and not written down, so nobody can come back to it. Write to us if you want an answer.',
  contact: 'How to reach us',
  ask: 'What you may ask about yourself',
}

const mi: typeof en = {
  title: 'Ngā kaupapa o ngā waea mai',
  lead: 'E hia ngā waea mai ki tō mātou pokapū mō tēnā kaupapa, mō tēnā kaupapa, i ia marama.',
  noMonth: 'Kāore anō tētahi marama kia tatauria. Ka whakaaturia te marama ina mutu.',
  months: 'Ngā marama',
  about: 'Te kaupapa o ngā waea mai',
  calls: 'Ngā waea mai',
  all: 'Te katoa o ngā waea mai',
  notShown: 'kāore e whakaaturia',
  howTitle: 'Ka pēhea te tatau i ngā waea mai',
  how: [
    'I a koe e kōrero ana, ka pēhi te kaiwhakautu i te kaupapa o tō waea, ka tāpiria kia kotahi ki tōna tatau. Kāore he mea atu e puritia: kāore ko tō ingoa, ko tō nama waea, ko ō kupu rānei, kāore ko wai i whakautu, kāore hoki ko te wā i waea mai ai koe.',
    'Ka mau ngā tatau i te pūmahara o te rorohiko kia huihui rā anō ngā waea tekau neke atu, nā ngā kaiwhakautu tokotoru neke atu, ā, ka hīritia kia mutu rā anō te marama. Ki te pakaru te rorohiko, ka ngaro ngā mea kāore anō kia tuhia. Ki te whakamutua, ko te maha anake o aua waea ka puritia.',
    'Ka whakaawhiwhitia ngā tau ki te taurea o te toru, nā reira tērā pea kāore ngā wāhanga e rite ki te katoa. Kāore ngā tatau iti iho i te ono e whakaaturia, me ētahi atu e mōhiotia ai aua tatau.',
  ],
  replyTitle: 'Ki te hiahia koe ki tētahi whakautu ā-tuhi',
  reply:
    'Ka tatauria te waea, kāore e tuhia, nō reira kāore e taea te hoki ki taua waea. Tuhi mai ki te hiahia koe ki tētahi whakautu.',
  contact: 'Me pēhea te whakapā mai',
  ask: 'Ngā mea ka taea e koe te tono mōu ake',
}

export const PUBLIC_WORDS: Readonly<Record<Language, typeof en>> = { en, mi }
