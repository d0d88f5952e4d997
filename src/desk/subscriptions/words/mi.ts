/** Ngā kupu mā ngā kaiohauru i te reo Māori: what subscribers read in te reo Māori, on pages and in mail. */
import { agencyNamed, isTopic, marketName, PLACES, TOPICS } from '#desk/directory'
import { fullInstant } from '#pages'
import type { SubscriptionWords } from './en.ts'

const topicNames = (topics: readonly string[]) =>
  topics.map((topic) => (isTopic(topic) ? TOPICS[topic].mi : topic)).join('; ')
const marketNames = (markets: readonly string[]) =>
  markets.length === 0 ? 'Ngā mākete katoa' : markets.map((market) => marketName(market, 'mi')).join('; ')

const foot = ({ manage, unsubscribe }: { readonly manage: string; readonly unsubscribe: string }) =>
  `Ngā mea e puritia ana mōu, me ō kaupapa: ${manage}\nWhakakore ohauru inaianei tonu: ${unsubscribe}`

export const mi: SubscriptionWords = {
  instant: (at) => fullInstant(at, 'mi'),
  topicNames,
  marketNames,
  subscribe: {
    title: 'Kia tae mai ngā pānui mā te īmēra',
    email: {
      label: 'He aha tō wāhitau īmēra?',
      inShort: 'Wāhitau īmēra',
      hint: 'Ka tukuna tuatahitia he īmēra kotahi. Ka ohauru koe ina pēhia te pātene kei muri i tōna hononga, kaua i mua.',
      empty: 'Tuhia tō wāhitau īmēra',
      wrong: 'Tuhia he wāhitau īmēra pēnei i te name@company.co.nz',
    },
    topics: {
      label: 'Ko ēhea kaupapa e hiahia ana koe?',
      inShort: 'Ngā kaupapa',
      empty: 'Kōwhiria kia kotahi te kaupapa, neke atu rānei',
    },
    markets: {
      heading: 'Ko ētahi mākete anake? (he kōwhiringa)',
      words: ['Kōwhiria kia toru te nui. Ki te kore, ka tae atu ngā mea mō ngā mākete katoa.'],
      labels: ['Te mākete tuatahi', 'Te mākete tuarua', 'Te mākete tuatoru'],
    },
    notice: (records) => [
      'Ka kohia tō wāhitau īmēra, tō reo, ō kaupapa me ō mākete, hei tuku īmēra ki a koe mō ngā mea ka whakaputaina e ngā tari e ono mō ērā, mō tērā anake. Ehara i te mea me homai e koe; ka taea te pānui i te katoa ki tēnei pae.',
      `Ka puritia e te Tēpu Tautoko Kaweake a Manatū Aorere: ${PLACES.mi(records)}. Kāore e tukuna ki tētahi atu tari, kamupene rānei. Kāore he īmēra e kī mai kua huaina e koe.`,
      'Kei ia īmēra he hononga ki ngā mea katoa e puritia ana mōu, ka taea te panoni i reira, me tētahi hononga e whakakore ana i tō ohauru inaianei tonu. Kātahi ka mukua te katoa; ka noho he uhingaro kāore e taea te pānui hei wāhitau mō ngā rā e toru tekau, kia kore ai tētahi īmēra kei te haere e tae atu. Ki te kore koe e whakaū, ka ngaro te katoa i muri i ngā rā e whitu.',
    ],
    button: 'Tukuna mai te hononga hei whakaū',
    sentTitle: 'Tirohia tō pouaka īmēra',
    next: [
      'Kua tukuna he īmēra ki te wāhitau i hōmai ai e koe. Huakina tōna hononga, pēhia te pātene i reira: kātahi koe ka ohauru.',
      'Ki te kore e tae atu i roto i te hāora, tirohia ngā īmēra kāore i hiahiatia, ohauru anō rānei.',
    ],
  },
  confirm: {
    title: 'Whakaūngia tō ohauru',
    words: (email) => `Ka tae atu ngā mea ka whakaputaina mō ēnei ki ${email}:`,
    button: 'Ohauru mai i ahau',
    notYet: 'Kāore anō koe kia ohauru, kia pēhia rā anō te pātene.',
    gone: {
      title: 'Kua kore tēnei hononga e huaki i tētahi mea',
      words:
        'E whitu ngā rā, kotahi te ohauru e mana ai. Mēnā kua ohauru koe, kei ia īmēra he hononga ki reira.',
      again: 'Ohauru anō',
    },
  },
  manage: {
    title: 'Tō ohauru',
    confirmed: 'Kua ohauru koe.',
    saved: 'Kua tiakina tō panoni.',
    held: 'Ngā mea e puritia ana mōu',
    facts: {
      email: 'Wāhitau īmēra',
      language: 'Te reo o ngā īmēra',
      asked: 'I tono koe',
      confirmed: 'I whakaū koe',
      topics: 'Ngā kaupapa',
      markets: 'Ngā mākete',
      reference: 'Tohutoro',
    },
    languageName: 'Te reo Māori',
    sent: 'Ngā mea kua tukuna ki a koe i ngā rā e 31 kua hori',
    sentNone: 'Kāore anō.',
    sentOn: (at) => `I tukuna i te ${at}`,
    change: 'Panonihia ō kaupapa me ō mākete',
    button: 'Tiakina',
    leave: 'Whakakore ohauru',
    leaveWords: 'Ka mutu ngā īmēra, ā, ka mukua inaianei tonu ngā mea e puritia ana mōu.',
  },
  leave: {
    title: 'Whakakore ohauru',
    words: 'Ka mutu ngā īmēra, ā, ka mukua inaianei tonu ngā mea e puritia ana mōu.',
    button: 'Whakakorea taku ohauru',
    done: 'Kua whakakorea tō ohauru',
    doneWords: [
      'Kāore he īmēra anō ka tae atu mō ngā pānui. Kua mukua ngā mea i puritia mōu.',
      'Ka noho he uhingaro kāore e taea te pānui hei wāhitau mō ngā rā e toru tekau, kia kore ai tētahi īmēra kei te haere e tae atu.',
    ],
    again: 'Ohauru anō',
  },
  mails: {
    confirm: ({ link, topics, markets }) => ({
      subject: 'Whakaūngia tō ohauru ki te Tēpu Tautoko Kaweake',
      text: [
        'Tēnā koe',
        'I hoatu tētahi i tēnei wāhitau kia tae atu ngā pānui me ngā whakatūpato a te Tēpu Tautoko Kaweake. Mēnā ko koe, huakina tēnei hononga, pēhia te pātene i reira:',
        link,
        `Ngā kaupapa: ${topicNames(topics)}\nNgā mākete: ${marketNames(markets)}`,
        'Mēnā ehara i a koe, kaua e aha. Kāore koe i ohauru, ā, ka ngaro tō wāhitau i a mātou i muri i ngā rā e whitu.',
      ].join('\n\n'),
    }),
    already: (ways) => ({
      subject: 'Kua ohauru kē koe ki te Tēpu Tautoko Kaweake',
      text: [
        'Tēnā koe',
        'I hoatu tētahi i tēnei wāhitau kia tae atu ngā pānui me ngā whakatūpato a te Tēpu Tautoko Kaweake. Kua ohauru kētia, ā, kāore tētahi mea i panonitia.',
        foot(ways),
      ].join('\n\n'),
    }),
    news: ({ agency, kind, title, summary, titleMi, summaryMi }, { origin, publicationId, ...ways }) => ({
      subject: `${kind === 'alert' ? 'Whakatūpato: ' : ''}${titleMi || title}`,
      text: [
        ...(titleMi === '' ? ['Kei te reo Pākehā anake tēnei.'] : []),
        titleMi || title,
        summaryMi || summary,
        `Pānuitia: ${origin}/mi/publications/${publicationId}`,
        `Nā ${agencyNamed(agency, 'mi')} i whakaputa`,
        foot(ways),
      ].join('\n\n'),
    }),
  },
}
