/** What the kit itself says on public pages, in te reo Māori. A word that English has and this lacks does not compile. */
import { grouped } from '../grouped.ts'
import type { KitWords } from './words-en.ts'

export const wordsMi: KitWords = {
  // around every page
  skip: 'Peke ki te ihirangi matua',
  mainNavigation: 'Tahua matua',
  statusOfSite: 'Te āhua o tēnei pae',
  breadcrumb: 'Ara whārangi',
  aboutThisSite: 'Mō tēnei pae',
  landfall: 'Landfall. Te whakataurite mōhiohio i runga i te ture, i te paenga o Aotearoa.',
  loadedAnewEvery: (seconds) => `Ka utaina anō tēnei whārangi ia ${String(seconds)} hēkona.`,
  keepStill: 'Kia tū noa i a au e pato ana, e pānui ana rānei',
  isKeptStill: 'Ka tū noa tēnei whārangi, ā, kua tawhito pea.',
  loadAnewEvery: (seconds) => `Utaina anō ia ${String(seconds)} hēkona`,
  statutory: {
    '/privacy': 'Matatapu',
    '/cookies': 'Pihikete',
    '/accessibility': 'Āheinga',
    '/contact': 'Whakapā mai',
    '/about': 'Mō tēnei pae',
    '/copyright': 'Manatārua',
    '/site-map': 'Mahere pae',
  },
  siteMap: {
    label: 'Rapua tēnei pae',
    button: 'Rapu',
    results: 'I kitea',
    found: (count) =>
      count === 0
        ? 'Kāore he whārangi kei reira ēnei kupu katoa. Whakaitia ngā kupu, tirohia rānei te rārangi.'
        : count === 1
          ? 'Kotahi te whārangi kei reira ēnei kupu'
          : `${grouped(count)} ngā whārangi kei reira ēnei kupu`,
    all: 'Ngā whārangi katoa',
  },

  // cookies that a site does not need
  cookies: {
    notice: 'Pihikete',
    ask: 'Ka whakaae koe kia whakatakotoria he pihikete kāore e mātua hiahiatia e tēnei pae?',
    nothingYet: 'Kāore tētahi e whakatakotoria i mua i tō kōwhiri. He pai tonu te mahi a te pae me te kore.',
    accept: 'Whakaae',
    refuse: 'Whakakāhore',
    more: 'He kōrero anō mō ā mātou pihikete',
    mayWe: 'Ka whakaae koe kia whakatakotoria?',
    yes: 'Āe',
    no: 'Kāo',
    save: 'Tiakina taku kōwhiringa',
    stands: {
      yes: 'I whakaae koe. Ka āhei koe te huri i ō whakaaro i konei i ngā wā katoa.',
      'yes-all-the-same':
        'I whakaae koe, ahakoa te tono a tō pūtirotiro kia kaua koe e whāia. Ka āhei koe te huri i ō whakaaro i konei.',
      no: 'I whakakāhore koe: kāore i whakatakotoria.',
      signalled:
        'E tono ana tō pūtirotiro kia kaua koe e whāia. Ki a mātou he whakakāhore tērā: kāore i whakatakotoria.',
      unasked: 'Kāore anō koe kia kōwhiri: kāore i whakatakotoria.',
    },
  },

  // what was wrong with a form
  leaveAsItIs: 'Waiho tēnei āpure kia pērā tonu',
  errorBefore: 'Hapa',
  thereIsAProblem: 'He raruraru kei konei',
  tooLong: (most) => `Kia ${grouped(most)} pūāhua, kia iti iho rānei`,
  checkThisAnswer: 'Tirohia anō tēnei whakautu',
  chooseOne: 'Kōwhiria tētahi o ngā whakautu',
  mayBe: (kinds) => `Ka whakaaetia ko tētahi o ēnei: ${kinds}.`,

  // the parts of forms, facts, tables and steps
  day: 'Rā',
  month: 'Marama',
  year: 'Tau',
  notProvided: 'Kāore i hoatu',
  table: (caption) => `${caption}, he tūtohi`,
  pagesOf: (caption) => `${caption}, ngā whārangi`,
  page: (number) => `Whārangi ${number}`,
  show: 'Whakaatu',
  all: 'Katoa',
  shownOf: (shown, total) => `${shown} o te ${total}`,
  steps: 'Ngā takahanga',
  step: { done: 'kua oti', now: 'ināianei', later: 'ā muri atu' },
  whatWasRecorded: 'Te mea i tuhia',

  // a journey
  back: 'Hoki',
  goOn: 'Haere tonu',
  change: 'Panoni',
  checkYourAnswers: 'Tirohia ō whakautu',
  nothingSentYet: 'Kāore anō tētahi mea kia tukuna.',
  beforeYouSend: 'I mua i te tuku',
  answersTooLong: 'He roa rawa ō whakautu katoa hei tuku. Whakapotoa tēnei',
  youHaveChosen: 'Kua kōwhiria e koe',
  chooseAnotherFile: 'Kōwhiria tētahi atu kōnae hei whakakapi.',
  removeThisFile: 'Tangohia tēnei kōnae',
  chooseFilesAgain:
    'Kōwhiria anō ō kōnae: kāore anō kia tukuna te puka, ā, kāore he kōnae e puritia kia tukuna rā anō',
  kilobytes: (count) => `${grouped(count)} kB`,
  startAgain: 'Tīmata anō',
  pleaseStartAgain: 'Tēnā, tīmata anō',
  nothingWasSent: 'Kāore tētahi mea i tukuna, ā, kāore tētahi mea e puritia ana i konei.',
  typedIsStillWithYou:
    'Kei a koe tonu ngā mea i patohia e koe i te whārangi whakamutunga: ka kite anō koe i reira ina tae koe ki taua pātai.',
  reference: 'Tohutoro',
  keptFirst:
    'Kua tukuna kētia tēnei e koe i mua, nō reira koinei te tohutoro i hoatu i taua wā. Kāore i tukuna ngā mea i panonitia e koe i muri mai. Ki te hiahia koe ki te kōrero anō, tuhi mai, ka whakahua i te tohutoro.',
  whatHappensNext: 'Ka aha i muri nei',
  sentOn: (instant) => `I tukuna i te ${instant}.`,
  printOrSave: 'Tāia, tiakina rānei tēnei whārangi hei pupuri māu; ki te huakina anō, kāore he mea e tukuna.',

  // pages that are nobody's
  goToStart: 'Haere ki te whārangi tīmata',
  notFound: {
    title: 'Kāore i kitea te whārangi',
    first:
      'Mēnā i patohia e koe te wāhitau, tirohia kia tika. Mēnā i whakapirihia, tirohia kua tāruatia katoatia.',
    forStaff: 'Kua katia pea, kua nukuhia pea ki tētahi atu tari te mea i konei i mua.',
    forAnybody:
      'Mēnā nā te hononga i tētahi īmēra koe i tae mai ai, huakina anō i taua īmēra. Kua mutu pea hoki te mea i reira.',
  },
  failed: {
    title: 'Aroha mai, he raruraru kei konei',
    lines: [
      'Kāore i oti tāu i tono ai. Kāore he mea i mahue haurua: kei te haumaru ngā mea kua tuhia i mua.',
      'Whakamātau anō. Ki te pērā anō, whakamōhiotia te tohutoro i raro nei ki te kaiāwhina.',
    ],
  },
  notFromHere: {
    title: 'Kāore tēnei i ahu mai i tēnei pae',
    lines: [
      'Nā tētahi atu whārangi tukutuku tō pūtirotiro i mea kia tuku i tēnei. Kāore he mea i mahia.',
      'Huakina te whārangi i konei, ka tuku mai ai i reira.',
    ],
  },
  tooBig: {
    title: 'He nui rawa tēnā',
    lines: ['Kāore he mea i mahia. Tukuna kia iti iho i te wā kotahi, tukuna rānei he kōnae iti iho.'],
  },
  tooMany: {
    title: 'He maha rawa ngā tono',
    lines: [
      'He maha rawa ngā tono mai i tēnei wāhitau i te meneti kua pahure. Kāore he mea i mahia. Tatari kia kotahi meneti, ka whakamātau anō.',
    ],
  },
  unreadable: {
    title: 'Kāore tēnā i taea te pānui',
    lines: ['Kāore i taea te pānui te mea i tukuna mai. Kāore he mea i mahia.'],
  },
  notDone: 'Kāore tēnā i oti',
  nothingWasDone: 'Kāore he mea i mahia.',
}
