/** The public words of requests by right in te reo Māori. */
import { longDate } from '#pages'
import { RIGHTS, type RightKind } from '#statute'
import type { Decision } from '../decisions.ts'
import type { en } from './en.ts'

const COMPLAIN = {
  'privacy-commissioner':
    'Ki te kore koe e pai ki tā mātou mahi, ka taea e koe te tuku amuamu ki Te Mana Mātāpono Matatapu: privacy.org.nz, 0800 803 909 rānei. Kāore he utu.',
  ombudsman:
    'Ki te kore koe e pai ki tā mātou mahi, ka taea e koe te tuku amuamu ki te Kaitiaki Mana Tangata: ombudsman.parliament.nz, 0800 802 602 rānei. Kāore he utu.',
} as const

const day = (date: string) => longDate(date, 'mi')

const TOLD: Readonly<Record<Decision, string>> = {
  granted: 'Ka hoatu e mātou ngā mōhiohio katoa i tonoa e koe.',
  'granted-on-conditions':
    'Ka hoatu e mātou ngā mōhiohio mōu i raro i ngā here e whakaingoatia ana e mātou, nā te mea he take tika kia kore e hoatu.',
  'granted-in-part':
    'Ka hoatu e mātou ngā mōhiohio, hāunga ētahi wāhanga. Kei te tārua te take mō ia wāhanga.',
  refused: 'Kāore mātou e hoatu i ngā mōhiohio i tonoa e koe.',
  'neither-confirm-nor-deny':
    'Kāore mātou e whakaū, kāore hoki e whakakāhore kei a mātou ngā mōhiohio i tonoa e koe.',
  corrected: 'Kua whakatikaina e mātou ngā mōhiohio.',
  'not-corrected':
    'Kāore mātou e whakatika i ngā mōhiohio. Ka taea e koe te tuku mai i tāu kōrero whakatika; ka tāpirihia kia pānuitia tahitia i ngā wā katoa.',
  upheld: 'He tika tō amuamu.',
  'not-upheld': 'I tirohia e mātou tō amuamu, ā, kāore mātou i kite i pokea tō matatapu.',
}

/** Where no copy says why: their page does. */
const TOLD_OFFICIAL: Readonly<Partial<Record<Decision, string>>> = {
  'granted-in-part':
    'Ka hoatu e mātou tētahi wāhanga o ngā mōhiohio i tonoa e koe. Kei raro nei te take mō ngā mea kāore e hoatu.',
  'neither-confirm-nor-deny':
    'Kāore mātou e whakaū, kāore hoki e whakakāhore he mōhiohio pērā i tērā i tonoa e koe.',
}

export const mi: typeof en = {
  kinds: {
    access: 'ō mōhiohio ake',
    correction: 'te whakatika i ō mōhiohio',
    'official-information': 'ngā mōhiohio ōkawa',
    complaint: 'he amuamu mō tō matatapu',
  },

  about: {
    title: 'Ō mōhiohio me ō mōtika',
    lead: 'Ka taea e koe te pātai he aha ngā mōhiohio mōu kei a mātou, me te tono kia whakatikaina. Ehara i te mea me whakamahi tēnei puka, me whakahua ture, me tuku take rānei: he rite te pai o te waea, te reta, te īmēra.',
    rights: [
      {
        heading: 'Tirohia ngā mōhiohio mōu kei a mātou',
        words:
          'Ka whakatau mātou i roto i ngā rā mahi e 20, ka tuku tārua ki a koe me te kore whakaroa. Ka kite hoki koe ko wai kua titiro, ko wai hoki kua whakamōhiotia e mātou. Kāore he utu.',
      },
      {
        heading: 'Tonoa kia whakatikaina',
        words:
          'Kōrero mai he aha te hē. Ki te kore mātou e whakarerekē, ka taea e koe te tāpiri i tāu ake kōrero, ka pānuitia tahitia i ngā wā katoa.',
      },
      {
        heading: 'Tonoa ētahi atu mōhiohio ōkawa',
        words:
          'Mō ā mātou mahi me ā mātou whakatau, ehara mō te tangata. Ka whakatau mātou i roto i ngā rā mahi e 20.',
      },
      {
        heading: 'Amuamu mō tō matatapu',
        words:
          'Kōrero mai he aha te hē. Ki te tono koe, ka tirohia anō tā mātou whakautu tuatahi e tētahi kāore i whai wāhi.',
      },
    ],
    ask: 'Tono mā tēnei puka',
    otherWays: 'Waea mai rānei, tuhi mai rānei, haere mai rānei: ka tuhia e mātou tō tono māu.',
    complain: COMPLAIN['privacy-commissioner'],
  },

  ask: {
    title: 'Pātai mō ō mōhiohio',
    kind: {
      label: 'He aha tāu e hiahia ana ki te tono?',
      inShort: 'Tāu e tono ana',
      empty: 'Kōwhiria tāu e hiahia ana ki te tono',
      options: {
        access: 'Ngā mōhiohio mōku kei a koutou',
        correction: 'Kia whakatikaina ngā mōhiohio mōku',
        'official-information': 'Ētahi atu mōhiohio ōkawa',
        complaint: 'E hiahia ana au ki te amuamu mō taku matatapu',
      },
    },
    forWhom: {
      label: 'Mō wai tō tono?',
      inShort: 'Mō wai',
      empty: 'Kōwhiria mō wai tō tono',
      self: 'Mōku ake',
      other: 'Mō tētahi atu, nāna au i tono, e āhei ana rānei au mōna',
      otherHint: 'Ka tono mātou i tāna kupu kua hainatia, i te ōta rānei e āhei ai koe.',
    },
    representative: {
      label: 'Ko wai tō ake ingoa?',
      inShort: 'Tō ake ingoa',
      hint: 'I te whārangi o muri iho ka kōrero mai koe mō te tangata e tono nei koe mōna.',
      empty: 'Tuhia tō ake ingoa',
      tooLong: 'Kia 200 pūāhua, kia iti iho rānei, tō ingoa',
    },
    name: {
      heading: 'Ko wai te ingoa o te tangata?',
      inShort: 'Ingoa',
      family: 'Ingoa whānau',
      familyHint: 'Kia rite ki te uruwhenua. Mēnā kotahi anake te ingoa, tuhia ki konei.',
      given: 'Ingoa tapa (he kōwhiringa)',
      empty: 'Tuhia te ingoa whānau, te ingoa kotahi rānei',
      tooLong: 'Kia 200 pūāhua, kia iti iho rānei, te ingoa',
      words: [
        'Mēnā mōu ake tō tono, ko tō ake ingoa tēnei. Tuhia ki tāu e pai ai; ka rapu hoki mātou i ētahi atu tuhinga.',
      ],
    },
    born: {
      label: 'Nō āhea te tangata i whānau ai? (he kōwhiringa)',
      inShort: 'Rā whānau',
      hint: 'He āwhina tēnei kia kitea te tangata tika. Hei tauira, 27 3 1979.',
      notADate: 'Tuhia he rā whānau tūturu, pērā i te 27 3 1979',
    },
    email: {
      label: 'He aha tō wāhitau īmēra?',
      inShort: 'Wāhitau īmēra',
      hint: 'Ka whakamōhiotia koe ki reira. E kore e tukuna ā-īmēra ngā mōhiohio mōu.',
      empty: 'Tuhia tō wāhitau īmēra',
      wrong: 'Tuhia he wāhitau īmēra pērā i te name@company.co.nz',
    },
    numbers: {
      heading: 'He tau anō hei rapu mā mātou? (he kōwhiringa)',
      inShort: 'Ngā tau',
      document: 'Tau uruwhenua',
      reference: 'He tohutoro i hoatu e mātou',
      tooLong: 'Kia 40 pūāhua, kia iti iho rānei, te tau',
      words: ['Ka taea te waiho kia noho wātea ēnei.'],
    },
    words: {
      label: 'He aha tāu pātai ki a mātou?',
      inShort: 'Tāu pātai',
      hint: 'I āu ake kupu. He rahi “ngā mea katoa mōku kei a koutou”.',
      empty: 'Tuhia tāu pātai',
      tooLong: 'Kia 10,000 pūāhua, kia iti iho rānei, tāu pātai',
    },
    urgent: {
      label: 'Me tae atu i mua i tētahi rā? (he kōwhiringa)',
      inShort: 'Te rā e hiahiatia ana',
      hint: 'Kōrero mai ko āhea, he aha te take.',
      tooLong: 'Kia 1,000 pūāhua, kia iti iho rānei, te take',
    },
    notice: (agency) => [
      `Ka whakamahia e ${agency} āu e tuhi ana i konei hei kimi, hei whakatau i tāu tono, kāore mō tētahi atu take. Ka pānuitia e ngā tāngata o tō mātou tari matatapu.`,
      'I mua i te hoatu i tētahi mea ka āta tirohia e mātou ko koe tonu: ka tuhi mātou ki a koe me pēhea.',
      'Ka puritia tō tono mō ngā tau e whitu i muri i tōna mutunga. Ka taea hoki e koe te tono i tēnei, kia whakatikaina rānei.',
    ],
    button: 'Tukuna tō tono',
    sentTitle: 'Kua tukuna tō tono',
    next: (dueOn) => [
      `Ka whakatau mātou i mua i te paunga o ${day(dueOn)}. Ki te roa ake, ka whakamōhiotia koe i mua i taua rā, me te take.`,
      'Ka tuhi mātou ki a koe me pēhea te whakaatu ko koe tonu. I mua i tērā kāore he mea mōu ka hoatu ki tētahi.',
      COMPLAIN['privacy-commissioner'],
    ],
    link: {
      text: 'Tirohia e pēhea ana tō tono',
      words:
        'He hononga tūmataiti tēnei: ka kite te tangata kei a ia te hononga e pēhea ana tō tono. Tiakina.',
    },
  },

  status: {
    title: 'Tō tono',
    heading: (reference) => `Tō tono ${reference}`,
    asked: (kind: RightKind) => `I tono koe mō ${mi.kinds[kind]}.`,
    state: {
      open: 'Kei a mātou tō tono',
      decided: 'Kua whakatau mātou',
      provided: 'Kua hoatu e mātou tō tārua',
      transferred: 'Kei tētahi atu tari tō tono',
      withdrawn: 'I unuhia e koe tō tono',
    },
    decideBy: (date) => `Ka whakatau mātou i mua i te paunga o ${day(date)}.`,
    late: (date) =>
      `Me mātua whakatau mātou i mua i te paunga o ${day(date)}. Kua tōmuri mātou, aroha mai. Ka taea e koe te amuamu mō tēnei ināianei.`,
    extended: (date, why) => `I roa ake tā mātou wā, tae noa ki ${day(date)}. ${why}.`,
    counted: 'Te tatau i te rā',
    decisionHeading: 'Tā mātou whakatau',
    told: (kind, decision) =>
      kind === 'official-information' ? (TOLD_OFFICIAL[decision] ?? TOLD[decision]) : TOLD[decision],
    copy: {
      heading: 'Tō tārua',
      words:
        'Kotahi te kōnae kei reira ngā mea katoa, ka tuwhera i ngā pūtirotiro katoa. Kotahi anake te mahi a te pātene, nō reira tiakina te kōnae. Ka hia meneti pea te roa: waiho te whārangi kia tuwhera ana. Ki te hiahia anō koe, kōrero mai.',
      button: 'Tīkina tō tārua',
      taken: (at) => `I tīkina e koe tō tārua i ${at}. Ki te hiahia anō koe, kōrero mai.`,
      address: 'I te tuatahi kōrero mai nōu tēnei wāhitau: huakina te hono i te īmēra i tukuna e mātou.',
      confirm: 'Nōku tēnei wāhitau īmēra',
      confirmWords:
        'Kōrero mai ka pānuitia e koe tēnei pouaka mēra. Kātahi ka taea te tiki i tō tārua i konei.',
    },
    happened: 'Ngā mea kua pā',
    events: {
      received: 'I whiwhi mātou i tō tono',
      acknowledged: 'I tuhi mātou ki a koe kei a mātou',
      'address-confirmed': 'I kī mai koe nōu te wāhitau īmēra',
      'identity-proved': 'I āta kite mātou ko koe tonu',
      'identity-not-proved': 'Kāore anō ngā mea kei a mātou e whakaatu ko koe tonu',
      searched: 'I rapu mātou i ngā mōhiohio mōu kei a mātou',
      extended: 'I roa ake tā mātou wā',
      transferred: 'I tukuna atu ki tētahi atu tari',
      decided: 'I whakatau mātou',
      'copy-taken': 'I tīkina e koe tō tārua',
      'copy-sent': 'I tukuna, i hoatu rānei e mātou tō tārua',
      withdrawn: 'I unuhia e koe',
      'clock-moved': 'Nā tētahi hararei hou i neke te rā whakatau',
      corrected: 'I whakatikaina e mātou ngā mōhiohio',
      'recipient-told': 'I whakamōhio mātou i tētahi i whiwhi mai i a mātou',
      'recipients-told': 'I whakamōhio mātou i te katoa o te hunga i whiwhi mai i a mātou',
      'statement-attached': 'I tāpirihia e mātou tō kōrero',
      'senior-review': 'I tirohia anō tā mātou whakautu tuatahi e tētahi atu',
    },
    withdraw: {
      heading: 'Ki te kore koe e hiahia',
      words: 'Ka taea e koe te unu i tō tono ahakoa āhea, me te tono anō.',
      button: 'Unuhia tō tono',
    },
    groundsHeading: 'Ngā mea kāore mātou e hoatu, me te take ā-ture',
    complain: COMPLAIN,
    review:
      'Ki te kore koe e pai ki tēnei whakatau, he mōtika tōu ki te tono i te Kaitiaki Mana Tangata kia tirotirohia, kia arotakehia te whakatau (Official Information Act 1982, s 28): ombudsman.parliament.nz, 0800 802 602 rānei. Kāore he utu.',
  },

  acknowledgement: (e) => ({
    subject: `Kei a mātou tō tono (${e.reference})`,
    text: [
      'Kia ora',
      `Kua whiwhi a ${e.agency} i tētahi tono me tēnei wāhitau īmēra.`,
      `Tohutoro: ${e.reference}`,
      `Ka whakatau mātou i mua i te paunga o ${day(e.dueOn)}.`,
      `Tirohia e pēhea ana, me te kōrero mai nōu tēnei wāhitau:\n${e.link}`,
      'He tūmataiti te hono: ka kite te tangata kei a ia te hono e pēhea ana te tono. Mēnā kāore koe i tono, kaua e aha.',
    ].join('\n\n'),
  }),

  clockMoved: (e) => ({
    subject: `He rā hou mō tō tono (${e.reference})`,
    text: [
      'Kia ora',
      `Nā tētahi hararei tūmatanui i rerekē ai te tatau o ngā rā mahi. Ka whakatau a ${e.agency} i tō tono ${e.reference} i mua i te paunga o ${day(e.to)}, kaua ko ${day(e.from)}.`,
      `Te tatau i te rā:\n${e.link}`,
      COMPLAIN[RIGHTS[e.kind].complainTo],
    ].join('\n\n'),
  }),

  news: (e) => ({
    subject: `He kōrero hou mō tō tono (${e.reference})`,
    text: [
      'Kia ora',
      `Kua tuhi a ${e.agency} ki a koe mō tō tono ${e.reference}. Pānuitia i konei:\n${e.link}`,
      'He tūmataiti te hono. E kore e tukuna ā-īmēra ngā mōhiohio mōu.',
    ].join('\n\n'),
  }),
}
