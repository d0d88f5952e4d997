/** Where information lies, how long it is kept, and what a person may ask. */
import { kept, part, proof, says, type NoticeSentence } from './notice.ts'

export const exportDeskRights: readonly NoticeSentence[] = [
  says('Storage and security'),
  kept('We use third party providers to store and process our data.', {
    how: 'Each supplier is in the public register, with what it may see',
    by: ['src/privacy-office/processing/add-supplier.ts'],
    proofs: [
      proof(
        'src/privacy-office/processing/processing.test.ts',
        'is in the register, and the public reads who it is and what it may see',
      ),
    ],
    tension: 'T1',
  }),
  kept(
    'We store most of the information we collect and generate electronically on secure servers in data centres in New Zealand, in our premises and in Microsoft Azure cloud servers located in overseas jurisdictions.',
    {
      how: 'Each record and each file says where it lies; the person reads it on their own page',
      by: ['src/files/drivers/open-driver.ts'],
      proofs: [
        proof(
          'src/files/move-files.test.ts',
          'a file is moved, opens as before, says where it lies, and leaves no copy',
        ),
        proof(
          'src/desk/enquiries/desk-words.test.ts',
          'says where an enquiry lies as a fact, and once where the files lie there too',
        ),
      ],
      tension: 'T11',
    },
  ),
  kept(
    'This means that the personal information we hold may be transferred to, or accessed from, countries other than New Zealand.',
    {
      how: 'A store overseas is named with its country, or the site does not start',
      by: ['src/files/drivers/open-driver.ts'],
      proofs: [
        proof(
          'src/files/drivers/open-driver.test.ts',
          'must say in whose country it stands, and have its credentials',
        ),
      ],
      tension: 'T11',
    },
  ),
  kept('We retain personal information in compliance with the requirements of the Public Records Act 2005.', {
    how: 'Every class of record has the least time of the Public Records Act and the most of principle 9; what is due is proposed daily and disposed of by two people',
    by: ['src/privacy-office/disposal/standing.ts', 'src/statute/retention.ts'],
    proofs: [
      proof(
        'src/privacy-office/disposal/standing.test.ts',
        'goes never before its minimum, never under a hold, and never later than its maximum without one',
      ),
      proof(
        'src/sites/disposals.test.ts',
        'every disposal that a data map names is in the table, and the table holds no other',
      ),
    ],
    tension: 'T4',
  }),
  says('Your privacy rights and how to contact us'),
  kept(
    'The Privacy Act gives you rights to request access to and correction of the personal information we hold about you.',
    {
      how: 'A form of its own, by letter, mail, telephone or in person',
      by: ['src/privacy-office/requests/pages/public/ask.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'is told by when it is decided, and sees it by a private link with the sum of the days',
        ),
      ],
    },
  ),
  kept('You can take steps to control the ways we use your information.', {
    how: 'A subscriber changes and ends what they get; an enquirer sees, adds and withdraws',
    by: ['src/desk/subscriptions/pages/my-subscription.ts'],
    proofs: [
      proof(
        'src/desk/subscriptions/subscriptions.test.ts',
        'shows a subscriber all that is held, and changes what they want',
      ),
      proof(
        'src/privacy-office/requests/requests-by-mail.test.ts',
        'whoever withdraws ends it, and what was held is held no longer',
      ),
    ],
  }),
  kept(
    'You can also complain to us or the Office of the Privacy Commissioner at any time if you think we have misused your personal information.',
    {
      how: 'A complaint has a first decision and a senior review by somebody who had no part in it; every letter names the Commissioner',
      by: ['src/privacy-office/requests/pages/staff/review.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
        ),
      ],
    },
  ),
  kept(
    'Contact us to exercise any of these rights, including the right to complain about our privacy practices.',
    {
      how: 'The contact page and a form',
      by: ['src/website/pages/contact.ts'],
      proofs: [
        proof(
          'src/website/pages/statutory-pages.test.ts',
          'name the agency, its ways of contact and its one cookie',
        ),
      ],
    },
  ),
  kept('Remember that you can make an information request to us in any form.', {
    how: 'A request inside an enquiry, a mail or a call is noticed; one press starts its clock from the first receipt',
    by: ['src/desk/rights/detect-rights.ts'],
    proofs: [
      proof('src/desk/rights/detect-rights.test.ts', 'are recognised in at least 95 of 100'),
      proof(
        'src/desk/rights/rights.test.ts',
        'has its clock started by one press, counted from receipt, with the days that are not counted',
      ),
    ],
    tension: 'T7',
  }),
  says('Contact us'),
  says('Requesting access to or correction of your information'),
  kept(
    'You have the right to request a copy of the personal information we hold about you (whether we have collected from you directly or from a third party).',
    {
      how: 'Everything held about a person, in every table, file, mail and log, is found by the data map and given once',
      by: ['src/privacy-office/search-holdings.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'finds what is held, leaves what is only near to the officer, and gives the copy once',
        ),
        proof(
          'src/privacy-office/holdings/canary.prove.test.ts',
          'shows every canary of every column of which a person gets a copy',
        ),
      ],
    },
  ),
  kept('You also have the right to ask us to correct your information if you think it is wrong.', {
    how: 'Corrected with its history, or with a statement that is read wherever the record is; everybody who was told is told',
    by: ['src/privacy-office/requests/acts/correct.ts'],
    proofs: [
      proof(
        'src/privacy-office/requests/corrections.test.ts',
        'is made with its history once, and not from an old page',
      ),
      proof(
        'src/privacy-office/requests/corrections.test.ts',
        'is read with the record wherever staff see it, and by nobody who may not see the record',
      ),
    ],
  }),
  kept(
    'We will process your request as soon as possible, and no later than 20 working days after we receive it.',
    {
      how: 'Two clocks: the decision within 20 working days of the Act’s own calendar, and what was decided without undue delay',
      by: ['src/statute/working-days.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'is told by when it is decided, and sees it by a private link with the sum of the days',
        ),
        proof('src/statute/working-days.test.ts', 'names every day that it does not count, with its reason'),
      ],
      tension: 'T8',
    },
  ),
  kept(
    'We may also occasionally need to withhold personal information under sections 49-55 of the Privacy Act 2020, for example where the information requested is legally privileged.',
    {
      how: 'Each passage that is withheld has its section, its reason and a second person',
      by: ['src/statute/withholding-grounds.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'is refused or given in part by two people alone, each part with its ground',
        ),
      ],
    },
  ),
  kept('However, we will only ever withhold information where necessary to do so.', {
    how: 'An alternative to withholding is asked for each time; information may be given on conditions under section 54',
    by: ['src/statute/withholding-grounds.ts'],
    proofs: [
      proof(
        'src/privacy-office/requests/requests.test.ts',
        'information is given on conditions by two people, and the letter names the section and the conditions',
      ),
    ],
  }),
  says('Complaining about our privacy practices'),
  kept(
    'We want to know if you have concerns about our privacy practices, whether these relate to the way we collect or share information about you or our decision on your access request.',
    {
      how: 'A complaint is one of the things that the form asks for',
      by: ['src/privacy-office/requests/pages/public/ask.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
        ),
      ],
    },
  ),
  kept(
    'This allows us to try and put things right for you and helps us to identify and fix any problems with our systems or processes.',
    {
      how: 'What a complaint finds is decided, told and kept; a breach that it uncovers has its own register',
      by: ['src/privacy-office/requests/pages/staff/review.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
        ),
      ],
    },
  ),
  kept('In the first instance, let us know about your concerns and we will try our best to resolve it.', {
    how: 'Acknowledged, and decided by the office first',
    by: ['src/privacy-office/requests/pages/staff/review.ts'],
    proofs: [
      proof(
        'src/privacy-office/requests/requests.test.ts',
        'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
      ),
    ],
  }),
  kept(
    'This could include escalating your concerns to a senior staff member to ensure we have made the right decision and fully considered your concerns.',
    {
      how: 'The senior review is by somebody who had no part in it, and the software sees to that',
      by: ['src/privacy-office/requests/pages/staff/review.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
        ),
      ],
    },
  ),
  says('Contact us'),
  kept(
    'If we cannot resolve your concerns, then you have the right to complain to the Office of the Privacy Commissioner about our actions:',
    {
      how: 'Every letter that refuses says how to complain to the Commissioner; a referral pack is made for it',
      by: ['src/privacy-office/requests/pages/staff/review.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'a complaint goes on after its first answer: to somebody who had no part in it, and to the Commissioner',
        ),
      ],
    },
  ),
  part('Phone: 0800 803 909 (Monday to Friday, 10:00 to 15:00)'),
  part('By email: link)'),
  kept(
    'For more information about the complaints process visit the Office of the Privacy Commissioner’s website here(external link)',
    {
      how: 'The privacy page leads to the Commissioner',
      by: ['src/website/pages/privacy.ts'],
      proofs: [proof('src/website/pages/statutory-pages.test.ts', 'leads only to pages that are there')],
    },
  ),
]
