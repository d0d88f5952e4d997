/** What the form says, in both languages: what English says and te reo Māori does not, does not compile. */
import type { Language } from '#pages'

const en = {
  title: 'Give feedback',
  purpose: {
    inShort: 'What you came to do',
    label: 'What did you come to this site to do?',
    hint: 'For example, find out which papers a load of honey needs.',
    empty: 'Enter what you came to do',
    tooLong: 'What you came to do must be 500 characters or fewer',
  },
  outcome: { inShort: 'How it went', label: 'How did it go?', empty: 'Select how it went' },
  improvement: {
    inShort: 'What could be better',
    label: 'What could be better? (optional)',
    hint: 'Do not give personal details: no names, and no passport, account or telephone numbers.',
    tooLong: 'What could be better must be 3,000 characters or fewer',
  },
  file: {
    inShort: 'File',
    label: 'Attach a file that shows it (optional)',
    hint: 'A PNG or JPEG picture, a PDF or plain text, up to 5 MB. Cover personal details first.',
    tooBig: 'The file must be 5 MB or smaller',
  },
  check: {
    words: [
      'The people who run this site read what you send, to make it better. They use it for nothing else.',
      'We do not ask who you are, so we cannot answer you.',
    ],
    button: 'Send feedback',
  },
  sent: {
    title: 'Thank you for your feedback',
    next: [
      'An agent of the desk reads it within five working days.',
      'What is mended because of it, you will see on this site: we do not know who you are, so nobody will write to you.',
      'If you tell us more later, quote the reference.',
    ],
  },
}

export const FEEDBACK_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  mi: {
    title: 'Whakahoki kōrero',
    purpose: {
      inShort: 'Tāu i haere mai ai ki te mahi',
      label: 'I haere mai koe ki tēnei pae ki te aha?',
      hint: 'Hei tauira, ki te kimi ko ēhea pepa e hiahiatia ana mō te uta miere.',
      empty: 'Tuhia tāu i haere mai ai ki te mahi',
      tooLong: 'Kia 500 pūāhua, kia iti iho rānei, tāu i haere mai ai ki te mahi',
    },
    outcome: { inShort: 'I pēhea', label: 'I pēhea te mahi?', empty: 'Kōwhiria i pēhea te mahi' },
    improvement: {
      inShort: 'Ngā mea hei whakapai',
      label: 'He aha ngā mea hei whakapai ake? (he kōwhiringa)',
      hint: 'Kaua e tuku mōhiohio whaiaro: kaua he ingoa, kaua hoki he tau uruwhenua, he tau pūkete, he tau waea rānei.',
      tooLong: 'Kia 3,000 pūāhua, kia iti iho rānei, ngā mea hei whakapai',
    },
    file: {
      inShort: 'Kōnae',
      label: 'Tāpirihia he kōnae e whakaatu ana (he kōwhiringa)',
      hint: 'He pikitia PNG, JPEG rānei, he PDF, he tuhinga māmā rānei, kia 5 MB te rahi rawa. Hīpokina ngā mōhiohio whaiaro i te tuatahi.',
      tooBig: 'Kia 5 MB te kōnae, kia iti iho rānei',
    },
    check: {
      words: [
        'Ka pānuitia tāu e tuku mai ana e te hunga e whakahaere ana i tēnei pae, hei whakapai ake i te pae. Kāore e whakamahia mō tētahi atu take.',
        'Kāore mātou e pātai ko wai koe, nō reira kāore e taea e mātou te whakautu i a koe.',
      ],
      button: 'Tukuna ngā kōrero',
    },
    sent: {
      title: 'Ngā mihi mō ō kōrero',
      next: [
        'Ka pānuitia e tētahi kaimahi o te tēpu i roto i ngā rā mahi e rima.',
        'Ka kite koe i tēnei pae i ngā mea ka whakatikaina nā ō kōrero: kāore mātou e mōhio ko wai koe, nō reira kāore tētahi tangata e tuhi atu ki a koe.',
        'Ki te kōrero anō koe ā muri atu, whakahuatia te tohutoro.',
      ],
    },
  },
}
