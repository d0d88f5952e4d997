/** Ngā kupu tūmatanui o ngā pātai i te reo Māori: the public words of enquiries in te reo Māori. */
import { agencyNamed as named, marketName, PLACES } from '#desk/directory'
import type { Residency } from '#files'
import { fullInstant, grouped, longDate } from '#pages'
import type { EnquiryWords } from './en.ts'

const instant = (at: Date) => fullInstant(at, 'mi')
const day = (date: string) => longDate(date, 'mi')
const agencyNamed = (agency: string | null) => named(agency, 'mi')

function whereKept(records: Residency, files: Residency): string {
  return records === files
    ? `Ko tāu e tuhi ai me ngā kōnae ka tāpirihia e koe ${PLACES.mi(records)}`
    : `Ko tāu e tuhi ai ${PLACES.mi(records)}, ko ngā kōnae ${PLACES.mi(files)}`
}

export const mi: EnquiryWords = {
  agency: agencyNamed,
  instant,
  day,

  ask: {
    title: 'Tukuna he pātai',
    name: {
      label: 'Ko wai tō ingoa?',
      inShort: 'Ingoa',
      empty: 'Tuhia tō ingoa',
      tooLong: 'Kia 200 pū, iti iho rānei, tō ingoa',
    },
    email: {
      label: 'He aha tō wāhitau īmēra?',
      inShort: 'Wāhitau īmēra',
      hint: 'Ka whakautu mātou ki tēnei wāhitau.',
      empty: 'Tuhia tō wāhitau īmēra',
      wrong: 'Tuhia he wāhitau īmēra pēnei i te name@company.co.nz',
    },
    company: {
      label: 'He aha te ingoa o tō kamupene?',
      inShort: 'Kamupene',
      hint: 'Mehemea mōu ake te pātai, tuhia tō ingoa.',
      empty: 'Tuhia te ingoa o tō kamupene',
      tooLong: 'Kia 200 pū, iti iho rānei, te ingoa o tō kamupene',
    },
    description: {
      label: 'He aha tō pātai, tō raruraru rānei?',
      inShort: 'Pātai',
      hint: 'Whakamāramahia mai i ahatia, ki hea, ā, hei āhea koe hiahia ai ki te whakautu. Kaua e tuku kōrero whaiaro mō ētahi atu.',
      empty: 'Tuhia tō pātai',
      tooLong: 'Kia 10,000 pū, iti iho rānei, tō pātai',
    },
    file: {
      label: 'Tāpirihia he kōnae (he kōwhiringa)',
      inShort: 'Kōnae',
      hint: 'He reta, he puka, he pikitia rānei e whakaatu ana i te raruraru: PDF, PNG, JPEG, Word, Excel, kupu noa rānei, tae noa ki te 20 MB. Ka taea te tāpiri anō ā muri atu.',
      tooBig: 'Kia 20 MB, iti iho rānei, te kōnae',
    },
    notice: (records, files) => [
      'Ka kohia tō ingoa, tō wāhitau īmēra, tō kamupene me tō pātai hei whakautu i a koe, hei tirotiro i te pai o tā mātou mahi, hei tuku tatauranga hoki kāore e whakaingoa i te tangata. Ehara i te mea me homai e koe, engari ki te kore, e kore e taea te whakautu.',
      'Ka tae tō pātai ki te Manatū Aorere. Ka tukuna ki tētahi o ngā tari e ono ka taea te whakautu: ko Manatū Aorere, ko Te Taurapa Tūhono, ko Te Mana Ārai o Aotearoa, ko Manapou ki te Ao, ko Manatū Ahu Matua, ko Hīkina Whakatutuki. Ka kite tētahi atu tari, te tari o tētahi Minita, tētahi kāwanatanga hoa rānei mēnā anake me pērā hei whakautu i a koe, ā, ka whakaaturia ia wā ki tō whārangi.',
      `${whereKept(records, files)}, mō ngā tau e whitu i muri i te katinga. Ka taea e koe te tono, te tono hoki kia whakatikaina: kei tō whārangi te katoa.`,
    ],
    button: 'Tukuna tō pātai',
    sentTitle: 'Kua tukuna tō pātai',
    next: (clocks) => [
      'Kua tukuna he īmēra ki tō wāhitau. Kei roto tō tohutoro me tētahi hononga tūmataiti.',
      `Ka pānuitia tō pātai e te tangata, ka tuhi ki a koe i mua i te ${instant(clocks.firstReplyBy)}. Ka tae mai he whakautu, he kōrero rānei mō te wā e tae mai ai, i mua i te ${day(clocks.answerBy)}.`,
      'Ki te kore te īmēra e tae atu i roto i te hāora, tirohia tō kōpaki mō ngā īmēra parahau, tirohia hoki te wāhitau i tō whārangi.',
    ],
    link: {
      text: 'Tirohia te haere o tō pātai',
      words:
        'He tūmataiti tēnei hononga: ka taea e te tangata kei a ia te pānui i tō pātai me te tāpiri atu. Puritia.',
    },
  },

  privacy: {
    asked: {
      heading: 'Ina pātai koe ki te Tēpu Tautoko Kaweake',
      paragraphs: [
        'Ka kohia e mātou tō ingoa, tō wāhitau īmēra, te ingoa o tō kamupene me te whakaahuatanga o tō pātai; me ngā kōnae mēnā ka tāpirihia e koe. Ehara i te mea me homai, engari ki te kore, e kore e taea te whakautu.',
        'Ka whakamahia hei whakapā ki a koe mō tō pātai, hei whiriwhiri, hei whakautu, hei whakapai i te paetukutuku me ana ratonga, hei tatauranga, hei pūrongo hoki. Ka tatauria i ngā meka kāore e whakaingoa i te tangata, ā, ka waiho ngā tau iti.',
      ],
      lines: [],
    },
    shared: {
      heading: 'Ko wai ka kite i tō pātai',
      paragraphs: [
        'Kotahi te tari o ngā tari e ono e pupuri ana i tō pātai i te wā kotahi: Manatū Aorere, Te Taurapa Tūhono, Te Mana Ārai o Aotearoa, Manapou ki te Ao, Manatū Ahu Matua, Hīkina Whakatutuki rānei. Kāore ētahi atu e kite.',
        'Ka kite tētahi atu tari, te tari o tētahi Minita, tētahi kāwanatanga hoa rānei o tāwāhi i tētahi wāhanga anake mēnā ka tohaina taua wāhanga, mō tētahi take, i raro i te Ture Matatapu, tae noa ki tētahi rā. Kei tō whārangi ngā tohanga katoa. Ka tukuna hoki e mātou he pārongo ina kī te ture, ā, ka whakamōhiotia Te Mana Mātāpono Matatapu ki te takahia tō matatapu.',
      ],
      lines: [],
    },
    kept: {
      heading: 'Kei hea e puritia ana, mō te hia te roa',
      paragraphs: [
        'Mō ngā tau e whitu i muri i te katinga o tō pātai, e ai ki te Public Records Act 2005; kātahi ka whakangaromia katoatia. Kei tō whārangi te kōrero mō tō ake pātai me ō kōnae. Hui katoa:',
      ],
    },
    enquiries: (count, place) => `${grouped(count)} pātai ${place}`,
    files: (count, place) => `${grouped(count)} kōnae ${place}`,
  },

  acknowledgement: ({ reference, link, clocks }) => ({
    subject: `Kua tae mai tō pātai (${reference})`,
    text: [
      'Tēnā koe',
      'Kua tae mai ki te Tēpu Tautoko Kaweake tētahi pātai me tēnei wāhitau īmēra.',
      `Tohutoro: ${reference}`,
      `Ka pānuitia e te tangata, ka tuhi ki a koe i mua i te ${instant(clocks.firstReplyBy)}. Ka tae mai he whakautu, he kōrero rānei mō te wā e tae mai ai, i mua i te ${day(clocks.answerBy)}.`,
      `Tirohia te haere, tāpiria atu, me te kī mai nōu tēnei wāhitau kia taea ai te tuku whakautu:\n${link}`,
      'He tūmataiti te hononga: ka taea e te tangata kei a ia te pānui i te pātai. Ka taea hoki te whakautu i tēnei īmēra.',
      'Ki te kore koe i pātai mai, kaua e aha: kāore mātou e tuku kōrero roa atu ki tēnei wāhitau kia huaina rā anō te hononga e te tangata nōna.',
    ].join('\n\n'),
  }),

  reply: ({ reference, link, words, agency, author, files }) => ({
    subject: `Tēpu Tautoko Kaweake: tō pātai ${reference}`,
    text: [
      words,
      ...(files.names.length === 0
        ? []
        : [`${files.areAttached ? 'Kei tēnei īmēra' : 'Kei tō whārangi'}: ${files.names.join(', ')}`]),
      `${author}\n${agencyNamed(agency)}`,
      `Tohutoro: ${reference}\nTe kōrero katoa: ${link}`,
    ].join('\n\n'),
  }),

  newAddress: ({ reference, link }) => ({
    subject: `Tēpu Tautoko Kaweake: tō pātai ${reference}`,
    text: [
      'Kia ora',
      `Kei a mātou ināianei tēnei wāhitau īmēra mō te pātai ${reference}.`,
      `Tirohia, ā, kī mai nōu tēnei wāhitau kia tukuna ai ngā whakautu ki reira:\n${link}`,
      'He tūmataiti te hono: ka taea e te tangata kei a ia te hono te pānui i te pātai. Ki te kore koe i pātai mai, waiho.',
    ].join('\n\n'),
  }),

  awaits: ({ reference, link }) => ({
    subject: `Tēpu Tautoko Kaweake: kei te tatari he whakautu (${reference})`,
    text: [
      'Tēnā koe',
      `Kua tuhi mātou ki a koe mō tō pātai ${reference}.`,
      `Pānuitia ki konei, me te kī mai nōu tēnei wāhitau mēnā e hiahia ana koe ki te whakautu mā te īmēra:\n${link}`,
    ].join('\n\n'),
  }),

  status: {
    title: 'Tō pātai',
    heading: (reference) => `Tō pātai ${reference}`,
    where: {
      received: 'Kua tae mai',
      'with-agency': 'Kei tētahi tari',
      answered: 'Kua whakautua',
      closed: 'Kua katia',
    },
    withAgency: (agency) => `Kei ${agencyNamed(agency)}`,
    nextStep: 'Ka aha i muri nei',
    next: {
      reply: (by) => `Ka tuhi te tangata ki a koe i mua i te ${instant(by)}.`,
      replyLate: (by) =>
        `I tika kia tuhi te tangata ki a koe i mua i te ${instant(by)}. Kua tōmuri mātou, aroha mai. Kāore tō pātai i ngaro.`,
      answer: (by) => `Ka tae mai he whakautu, he kōrero rānei mō te wā e tae mai ai, i mua i te ${day(by)}.`,
      answered: 'Kua whakautua. Mēnā kei te toe tonu tētahi mea, tuhi mai i raro nei.',
      closed: 'Kua katia tō pātai. Mēnā kei te toe tonu tētahi mea, tuhi mai i raro nei, ka huaina anō.',
    },
    happened: 'Kua aha',
    events: {
      received: () => 'I tae mai tō pātai',
      acknowledged: () => 'I tuhi mātou ki a koe kua tae mai',
      'handed-on': (_, to) => `I tukuna ki ${agencyNamed(to)}`,
      taken: () => '',
      'topic-set': () => '',
      replied: (from) => `I tuhi ${agencyNamed(from)} ki a koe`,
      answered: (from) => `I whakautu ${agencyNamed(from)}`,
      reopened: () => 'I huaina anō',
      closed: (from) => `I katia e ${agencyNamed(from)}`,
      shared: (from) =>
        `I tohaina e ${agencyNamed(from)} tētahi wāhanga: tirohia i raro ko wai ka kite i te aha`,
      'share-ended': (from) => `I whakamutua e ${agencyNamed(from)} tētahi tohanga`,
      'address-confirmed': () => 'I kī mai koe nōu tēnei wāhitau',
      'share-opened': () => 'I whakatuwherahia e tētahi i tiria ai',
      joined: (from) =>
        `I honoa e ${agencyNamed(from)} ki tētahi atu pātai nō tō wāhitau īmēra, ā, ka whakautua ngātahitia`,
      parted: (from) => `I wehea anō e ${agencyNamed(from)}`,
      split: () => '',
      corrected: (from) => `I whakatikaina e ${agencyNamed(from)} ngā mea e puritia ana mōu`,
    },
    shares: 'Ko wai atu ka kite',
    noShares: (agency) => `Ko ${agencyNamed(agency)} anake.`,
    sharedWith: (kind, name, country) =>
      kind === 'agency'
        ? agencyNamed(name)
        : country === null
          ? name
          : `${name}, ${marketName(country, 'mi')}`,
    share: {
      what: 'He aha',
      why: 'He aha ai',
      allowedBy: 'I whakaaetia e',
      told: 'I kīia ki a koe',
      from: 'Mai i',
      until: 'Tae noa ki',
      ended: 'I mutu i',
    },
    fields: {
      name: 'Tō ingoa',
      email: 'Tō wāhitau īmēra',
      company: 'Tō kamupene',
      question: 'Tō pātai, te wā i tae mai ai, tōna kaupapa me tōna mākete',
      conversation: 'Ngā kōrero i muri mai, me te wāhi kei reira te pātai',
      files: 'Ō kōnae',
    },
    said: 'Ngā kōrero',
    you: 'Ko koe',
    confirm: {
      heading: 'Nōu tēnei wāhitau?',
      words:
        'I tae mai koe mā te hononga i tukuna ki taua wāhitau. Kia kī mai rā anō koe āe, ka tukuna he īmēra poto noa e kī ana kei konei tētahi whakautu.',
      button: 'Āe, tukuna ngā whakautu ki taku wāhitau',
      done: 'Ka tae ngā whakautu ki tō wāhitau īmēra.',
    },
    more: {
      heading: 'Tuhi mai',
      label: 'He aha tāu e hiahia ana ki te tāpiri?',
      empty: 'Tuhia tāu e hiahia ana ki te tāpiri, kōwhiria rānei he kōnae',
      fileAlone: (name) => `I tāpirihia he kōnae: ${name}`,
      tooLong: 'Kia 10,000 pū, iti iho rānei',
      fileHint: 'PDF, PNG, JPEG, Word, Excel, kupu noa rānei, tae noa ki te 20 MB.',
      button: 'Tukuna',
      sent: 'Kua tae mai tāu i tuhi ai.',
    },
    held: {
      heading: 'Ngā mea e puritia ana mōu',
      words:
        'Kei tēnei whārangi te katoa. Ka taea te tango tārua, te tono hoki kia whakatikaina te hē mā te tuhi mai i runga ake nei.',
      copy: 'Tikiake he tārua',
      files: 'Ngā kōnae',
      fileWaits: 'kei te tatari kia matawaitia',
      name: 'Ingoa',
      email: 'Wāhitau īmēra',
      company: 'Kamupene',
      received: 'I tae mai',
      channel: 'I pēhea te tae mai',
      about: 'Te kaupapa',
      market: 'Te mākete',
      notSaid: 'Kāore anō kia kīia',
      language: 'Te reo o ā mātou karere ki a koe',
      storedIn: 'Kei hea e puritia ana',
    },
    channels: {
      web: 'Mā te paetukutuku',
      email: 'Mā te īmēra',
      phone: 'Mā te waea',
      letter: 'Mā te reta',
      'in-person': 'Ā-kanohi',
      partner: 'Nā tētahi hoa o te tēpu',
      import: 'Nō tētahi pūnaha o mua o te tēpu',
    },
  },
}
