/** Whose the portal is, what it collects, how that is used and with whom it is shared. */
import { kept, part, proof, says, type NoticeSentence } from './notice.ts'

export const exportDeskUse: readonly NoticeSentence[] = [
  says('Data Privacy'),
  says('Data Protection and Use Policy'),
  kept(
    'This Data Protection and Use Policy explains how the agencies that power the website, collect, store, use and share your information (including personal information).',
    {
      how: 'The privacy page is written from what the system declares of each table: what, what for, how long, who sees it',
      by: ['src/privacy-office/processing/what-we-hold.ts'],
      proofs: [
        proof(
          'src/privacy-office/processing/processing.test.ts',
          'says in both languages what is held about whom, without the name of any table',
        ),
      ],
    },
  ),
  kept('Openness and transparency are important to us.', {
    how: 'Whoever asks reads where the enquiry is, who may see it and all that is held',
    by: ['src/desk/enquiries/pages/public/my-enquiry.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'reads where the question is, what comes next, who may see it, and all that is held',
      ),
    ],
  }),
  kept(
    'We – like all New Zealand agencies – are required to tell you certain things about the information we need to carry out our functions.',
    {
      how: 'The notice stands above the button that sends',
      by: ['src/desk/enquiries/pages/public/ask.ts'],
      proofs: [
        proof(
          'src/desk/enquiries/enquiries.test.ts',
          'begins at the home page, and is asked for exactly four things and a file',
        ),
      ],
    },
  ),
  kept(
    'This is where we explain our data protection and use practices and why you can trust us to handle your information with manaakitanga (respect and care).',
    {
      how: 'The privacy page, in English and te reo Māori',
      by: ['src/website/pages/privacy.ts'],
      proofs: [proof('src/website/pages/statutory-pages.test.ts', 'leads only to pages that are there')],
    },
  ),
  kept('The following agencies may have access to your information:', {
    how: 'Six agencies, each behind a wall: an enquiry has one holder, and another sees what is shared with it',
    by: ['src/desk/enquiries/store.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/wall.test.ts',
        'each agency reads what it holds, what is shared with it field by field, and nothing else',
      ),
    ],
  }),
  part('• Ministry of Foreign Affairs and Trade'),
  part('• New Zealand Trade and Enterprise'),
  part('• New Zealand Customs Service'),
  part('• Education New Zealand'),
  part('• Ministry for Primary Industries'),
  part('• Ministry of Business, Innovation and Employment'),
  says('Portal Use'),
  kept(
    'This section explains how we collect, use and share information when we are engaging with the public and with agencies, including managing our Export Support Desk portal.',
    {
      how: 'One portal, its desk, and what each does with what it is given',
      by: ['src/privacy-office/processing/what-we-hold.ts'],
      proofs: [proof('src/privacy-office/processing/processing.test.ts', 'is reached from the privacy page')],
    },
  ),
  kept(
    'Effectively engaging with you, including to support you if you have an issue in offshore markets, requires us to collect some information from you.',
    {
      how: 'Exactly four things are asked for',
      by: ['src/desk/enquiries/pages/public/ask.ts'],
      proofs: [
        proof(
          'src/desk/enquiries/enquiries.test.ts',
          'begins at the home page, and is asked for exactly four things and a file',
        ),
      ],
    },
  ),
  kept('Our main point of collection is the Export Support Desk portal on this website.', {
    how: 'The portal’s one form; what comes by mail or telephone is the same enquiry',
    by: ['src/desk/enquiries/pages/public/ask.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/enquiry-mail.test.ts',
        'a mail becomes an enquiry, and its answer becomes part of it',
      ),
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'records a call with the time at which it came, and only if it is one of the six',
      ),
    ],
  }),
  kept('This requires us to collect the following from you:', {
    how: 'These four and, if somebody wants, a file',
    by: ['src/desk/enquiries/pages/public/ask.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'begins at the home page, and is asked for exactly four things and a file',
      ),
    ],
  }),
  part('• Name;'),
  part('• Email Address;'),
  part('• Company Name; and'),
  part('• A description of your issue or query.'),
  says('What we do with your information'),
  says('How we use it'),
  kept('To the extent possible we will treat your information with confidentiality in mind.', {
    how: 'What an agency notes is its own; nobody else at the desk reads an enquiry that is not theirs',
    by: ['src/desk/enquiries/store.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/wall.test.ts',
        'each agency reads what it holds, what is shared with it field by field, and nothing else',
      ),
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'keeps its notes to itself: the person never sees them, nor does whoever is handed the enquiry',
      ),
    ],
  }),
  kept(
    'To that end we will only use the information you provide to us for the purposes of assisting you as you have requested i.e. to help you to resolve issues you may be having in offshore markets.',
    {
      how: 'An enquiry is read by whoever answers it; statistics are counted in a table that reaches no person',
      by: ['src/desk/enquiries/store.ts'],
      proofs: [
        proof(
          'src/desk/enquiries/wall.test.ts',
          'each agency reads what it holds, what is shared with it field by field, and nothing else',
        ),
        proof(
          'src/desk/statistics/statistics.test.ts',
          'is reached by no other table, and its count reads nothing of an enquiry but the facts',
        ),
      ],
      tension: 'T5',
    },
  ),
  says('We may use your information to:'),
  kept('• contact you about your request or query', {
    how: 'Mail goes to the address of the enquiry and to no other',
    by: ['src/mail/address/mail-address.ts'],
    proofs: [
      proof(
        'src/mail/outgoing/queue-mail.test.ts',
        'a recipient that hides a second one is refused by field, without being repeated',
      ),
    ],
  }),
  kept('• consider, resolve and/or respond to your enquiry', {
    how: 'The agency that holds it answers; the person reads it on their page with the agency’s name',
    by: ['src/desk/enquiries/acts/reply.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'answers, and the person reads it on their page with the agency’s name',
      ),
    ],
  }),
  kept('• improve our website and the delivery of our online services', {
    how: 'Feedback asks for no name, and visits are counted without a visitor',
    by: ['src/desk/feedback/pages/give-feedback.ts'],
    proofs: [
      proof(
        'src/desk/feedback/feedback.test.ts',
        'is given a reference, and told what happens next; nobody asks who they are',
      ),
    ],
    tension: 'T5',
  }),
  kept('• conduct internal statistical analysis and meet our reporting requirements', {
    how: 'Counts of nobody: small ones are hidden, with whatever would give them back',
    by: ['src/counts/protect-cells.ts'],
    proofs: [
      proof(
        'src/desk/statistics/statistics.test.ts',
        'has no column of a person, no reference, no words and no instant',
      ),
      proof(
        'src/counts/protect-cells.test.ts',
        'is not given back by any rows, columns and sums taken from one another',
      ),
    ],
    tension: 'T5',
  }),
  says('When we share it'),
  kept('We may share your information in the following circumstances:', {
    how: 'A share is an act: to whom, what, why, until when; the person sees it',
    by: ['src/desk/enquiries/acts/share.ts'],
    proofs: [
      proof(
        'src/desk/enquiries/enquiries.test.ts',
        'shares what it ticks and nothing else, until it ends; the person sees the share',
      ),
    ],
  }),
  kept(
    '• If necessary to appropriately respond to your enquiry, this may include sharing with Ministers, other New Zealand government agencies or partner government agencies offshore',
    {
      how: 'A share with an agency or an office says what it contains and why it is necessary, ends by itself, and is on the person’s own page',
      by: ['src/desk/enquiries/acts/share.ts'],
      proofs: [
        proof(
          'src/desk/enquiries/enquiries.test.ts',
          'shares what it ticks and nothing else, until it ends; the person sees the share',
        ),
        proof(
          'src/desk/enquiries/enquiry-mail.test.ts',
          'a Minister’s office gets a private link that opens what was ticked, until the share ends',
        ),
      ],
      tension: 'T12',
    },
  ),
  kept('• We may make your information in response to requests under the Official Information Act 1982', {
    how: 'Official information is refused or released by two people on the Act’s grounds; published answers name nobody',
    by: ['src/privacy-office/requests/acts/refuse-part.ts'],
    proofs: [
      proof(
        'src/privacy-office/requests/official-information.test.ts',
        'is refused by two people, and whoever asked reads each ground, the public interest, and of the Ombudsman',
      ),
      proof('src/privacy-office/responses/responses.test.ts', 'words that may be a name are shown to both'),
    ],
  }),
  kept(
    '• We may share information if required by law (for example to assist with the investigation of a criminal offence)',
    {
      how: 'Each disclosure stands in the register with its lawful basis, and in the person’s copy',
      by: ['src/rooms/exchange-holdings.ts'],
      proofs: [
        proof(
          'src/privacy-office/holdings/canary.prove.test.ts',
          'says who was told, and who looked in which role',
        ),
      ],
    },
  ),
  kept(
    '• We will also share your personal information with the Office of the Privacy Commission in the event of a notifiable breach of your privacy',
    {
      how: 'The breach register counts 72 hours, and writes to the Commissioner without naming anybody to anybody else',
      by: ['src/privacy-office/breaches/clocks.ts'],
      proofs: [
        proof(
          'src/privacy-office/breaches/breaches.test.ts',
          'is late in words when 72 hours have passed, on the list and on its page',
        ),
        proof(
          'src/privacy-office/breaches/notices-and-drill.test.ts',
          'never names another, nor how many they are, however it was written',
        ),
      ],
    },
  ),
]
