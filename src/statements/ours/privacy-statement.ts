/** Privacy: what a visit and a form leave, what the agency holds and how it is kept safe, and what a person may ask of it. */
import { proof } from '../notices/notice.ts'
import type { Statement } from './statement.ts'

export const PRIVACY_STATEMENT: Statement = [
  {
    heading: { en: 'When you visit', mi: 'Ina toro mai koe' },
    sentences: [
      {
        en: 'You can read the public pages of this site without telling us who you are. They set no cookie, run no script and fetch nothing from anybody else, so no other company learns that you were here.',
        mi: 'Ka taea e koe te pānui i ngā whārangi tūmatanui o tēnei pae me te kore e whakamōhio mai ko wai koe. Kāore ērā e whakatakoto pihikete, e whakahaere hōtaka i te pūtirotiro, e tiki mea rānei i wāhi kē, nō reira kāore tētahi atu kamupene e mōhio i konei koe.',
        proofs: [
          proof(
            'src/pages/server/public-pages.test.ts',
            'sets no cookie, may run no script, and has the links of the law at its foot',
          ),
          proof('src/sites/desk-public-pages.test.ts', 'load nothing from another host'),
        ],
      },
      {
        en: 'Reading a page leaves no record of you: nothing that tells you from another visitor is written down. The site’s memory holds your network address for up to a minute, to stop floods of requests, and for up to an hour where a request was refused. Then it forgets it. The network in front of the site may keep security records of its own.',
        mi: 'Kāore te pānui whārangi e waiho tuhinga mōu: kāore he mea e tuhia hei wehe i a koe i tētahi atu manuhiri. Ka noho tō wāhitau whatunga ki te mahara o te pae mō te meneti kotahi te roa rawa, hei aukati i ngā waipuke tono, mō te hāora kotahi rānei ina whakakāhoretia tētahi tono. Kātahi ka warewaretia. Tērā pea ka pupuri te whatunga i mua i te pae i ōna ake tuhinga haumaru.',
        proofs: [
          proof('src/pages/server/create-site-server.test.ts', 'from one address are asked to wait'),
          proof(
            'src/pages/server/public-pages.test.ts',
            'is the same bytes for a stranger and for somebody who is signed in',
          ),
          proof(
            'src/visitor-statistics/visitor-statistics.test.ts',
            'waits until there are six, so that no transaction holds one visit',
          ),
          proof('src/detection/tally.test.ts', 'is forgotten when its window has passed'),
        ],
      },
      {
        en: 'If a page fails, we record which kind of page it was and where in the software it failed. We do not record what you asked for or typed.',
        mi: 'Ki te hinga tētahi whārangi, ka tuhia e mātou te momo whārangi me te wāhi i hinga ai i roto i te pūmanawa. Kāore mātou e tuhi i tāu i tono ai, i tāu i pato ai rānei.',
        proofs: [
          proof(
            'src/pages/server/answer-page.test.ts',
            'undoes what it wrote when it throws, and neither page nor log repeats what was sent',
          ),
        ],
      },
    ],
  },
  {
    heading: { en: 'When you send a form', mi: 'Ina tuku puka koe' },
    sentences: [
      {
        en: 'While you fill in a form of several pages, your answers travel sealed in the page in your own browser. We keep none of them until you press the button on the last page. After four hours without a press they can no longer be opened. If you attach a file, it is passed on when you press the button on its page.',
        mi: 'I a koe e whakakī ana i te puka whārangi maha, ka haere hīri ō whakautu i roto i te whārangi i tō ake pūtirotiro. Kāore mātou e pupuri i tētahi kia pēhia rā anō e koe te pātene i te whārangi whakamutunga. Ki te pahure te whā hāora me te kore pēhi, e kore e taea te huaki anō. Ki te tāpiri kōnae koe, ka tukuna ina pēhia e koe te pātene i tōna whārangi.',
        proofs: [
          proof('src/pages/journey/journey.test.ts', 'shows nothing of the answers, in no address either'),
          proof('src/pages/journey/journey.test.ts', 'ends four hours after the last page, and says so'),
        ],
      },
      {
        en: 'Each form says before you send it who reads your answers and what for. That something was sent is recorded without your name.',
        mi: 'I mua i te tuku, ka kī mai ia puka mā wai ō whakautu e pānui, ā, mō te aha. Ka tuhia kua tukuna tētahi mea, engari kāore tō ingoa e tuhia.',
        proofs: [
          proof('src/activity/activity-log.test.ts', 'holds random identifiers only'),
          proof(
            'src/pages/journey/journey.test.ts',
            'makes the record, its reference and its activity, as the public',
          ),
        ],
      },
      {
        en: 'On a computer that others use, close the browser when you have finished. Until then its Back button can show your answers again.',
        mi: 'Mēnā he rorohiko e whakamahia ana e ētahi atu, katia te pūtirotiro ina oti koe. Kia katia rā anō, ka taea e te pātene Hoki te whakaatu anō i ō whakautu.',
        proofs: [
          proof('src/pages/journey/journey-in-a-browser.test.ts', 'keeps what was typed with its own Back'),
        ],
      },
    ],
  },
  {
    heading: { en: 'What {agency} holds', mi: 'Ngā mea e puritia ana e {agency}' },
    sentences: [
      {
        en: 'People who work here see information about others only if their role needs it. Each time somebody opens it, that is recorded in a log that cannot be changed unseen.',
        mi: 'Ka kite ngā kaimahi o konei i ngā mōhiohio mō ētahi atu mēnā anake e hiahiatia ana mō ā rātou mahi. Ia wā ka huakina e tētahi, ka tuhia ki te rārangi e kore e taea te panoni huna.',
        proofs: [
          proof(
            'src/sites/data-maps.test.ts',
            'declares every column, none that is not there, and exactly the roles that PostgreSQL lets see and delete',
          ),
          proof('src/activity/verify-activity.test.ts', 'is found when two records changed places'),
        ],
      },
      {
        en: 'Some information is compared with that of other agencies. The law and the agreement for that are on [What we match at the border](/programmes).',
        mi: 'Ka whakatauritea ētahi mōhiohio ki ērā o ētahi atu tari. Kei te whārangi [Ngā mea ka whakataurite mātou i te paenga](/programmes) te ture me te whakaaetanga mō tērā.',
        proofs: [
          proof('src/sites/one-gate.test.ts', 'leaves with no field that the agreement does not name'),
        ],
        onlyWith: 'an-agency',
      },
    ],
  },
  {
    heading: { en: 'How it is kept safe', mi: 'Te noho haumaru o ngā mōhiohio' },
    sentences: [
      {
        en: 'What comes in is sealed: files each under a key of their own, messages between agencies so that only the agency they are for can open them.',
        mi: 'Ka hīritia ngā mea ka tae mai: he kī motuhake tō ia kōnae, ā, ko te tari e tukuna ana te karere anake ka taea te huaki.',
        proofs: [
          proof('src/files/files.test.ts', 'lies nowhere in the clear: neither its bytes nor its name'),
          proof('src/exchange/openpgp/open.test.ts', 'a message is sealed to the peer and to nobody else'),
        ],
      },
      {
        en: 'What our own people do is recorded. Anybody with the public key can prove that no record was changed or left out.',
        mi: 'Ka tuhia ngā mahi a ā mātou kaimahi. Ka taea e te tangata kei a ia te kī tūmatanui te whakaatu kāore he tuhinga i panonihia, i mahue rānei.',
        proofs: [
          proof('src/activity/verify-activity.test.ts', 'is proved without the database'),
          proof(
            'src/activity/activity-log.test.ts',
            'refuses an event that is not declared, and with it the act',
          ),
        ],
      },
      {
        en: 'Other firms that help us see only the fields that our register names, for a time that two people agreed to, and each look is recorded. [What we hold](/what-we-hold) names them.',
        mi: 'Ko ētahi atu kamupene e āwhina ana i a mātou, ka kite i ngā āpure anake kei tā mātou rēhita, mō te wā i whakaaetia e ngā tāngata tokorua, ā, ka tuhia ia tirohanga. Kei [Ngā mea e puritia ana e mātou](/what-we-hold) ō rātou ingoa.',
        proofs: [
          proof(
            'src/privacy-office/processing/fields-shown.test.ts',
            'the database itself refuses every other column',
          ),
          proof(
            'src/privacy-office/processing/processing.test.ts',
            'is in the register, and the public reads who it is and what it may see',
          ),
        ],
        onlyWith: 'an-agency',
      },
    ],
  },
  {
    heading: { en: 'Your rights', mi: 'Ō tika' },
    sentences: [
      {
        en: 'Under the Privacy Act 2020 you may ask us what we hold about you, and ask us to correct it. We decide within 20 working days. It costs nothing to ask.',
        mi: 'I raro i te Ture Matatapu 2020 ka āhei koe te pātai mai he aha ngā mōhiohio e puritia ana e mātou mōu, te tono hoki kia whakatikaina. Ka whakatau mātou i roto i te 20 rā mahi. Kāore he utu mō te pātai.',
        proofs: [
          proof(
            'src/privacy-office/requests/requests.test.ts',
            'is told by when it is decided, and sees it by a private link with the sum of the days',
          ),
          proof(
            'src/privacy-office/requests/corrections.test.ts',
            'is made with its history once, and not from an old page',
          ),
        ],
      },
      {
        en: 'Ask in any way that suits you: see [Contact](/contact). If you are not content with what we do, you may complain to the Privacy Commissioner.',
        mi: 'Pātai mai i te huarahi e pai ana ki a koe: tirohia te [Whakapā mai](/contact). Ki te kore koe e rata ki ā mātou mahi, ka āhei koe te amuamu ki te Mana Mātāpono Matatapu.',
        proofs: [
          proof('src/website/pages/statutory-pages.test.ts', 'leads only to pages that are there'),
          proof(
            'src/privacy-office/requests/requests.test.ts',
            'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
          ),
        ],
      },
    ],
  },
]
