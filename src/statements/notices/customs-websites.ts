/** Privacy and security of the Customs websites, the National Contact Centre among them (16 December 2015). */
import { kept, part, proof, says, type Notice } from './notice.ts'

export const customsWebsites: Notice = {
  name: 'customs-websites',
  title: 'Privacy & security',
  of: 'New Zealand Customs Service',
  digest: '8efe273fa2fe43760dc8a2c05054b4707ce0b17a473d79d1ed4c033bf779c0b8',
  sentences: [
    says('Privacy & security'),
    kept(
      'Customs’ websites have security measures in place to prevent the loss, misuse and alteration of information under our control.',
      {
        how: 'Strict headers, sealed files and messages, roles that see only what they must, and doors that hundreds of thousands of strange strings were thrown at',
        by: [
          'src/pages/server/security-headers.ts',
          'src/database/harden.ts',
          'src/files/sealing/seal-stream.ts',
        ],
        proofs: [
          proof(
            'src/pages/server/create-site-server.test.ts',
            'carries the full set of strict headers and no cookie',
          ),
          proof('src/sites/doors.test.ts', 'a thousand strings fail at no door'),
          proof('src/files/sealing/seal-stream.test.ts', 'does not open when any byte of it was changed'),
        ],
      },
    ),
    kept(
      'In order to maintain the cyber security of Customs’ systems and information, Customs’ systems are subject to ongoing monitoring (including activity logging), analysis and auditing.',
      {
        how: 'Every act and every look is in a chained log that an auditor reads and anybody can prove; detections run over it',
        by: [
          'src/activity/record-activity.ts',
          'src/activity/verify-activity.ts',
          'src/detection/look-at-log.ts',
        ],
        proofs: [
          proof('src/activity/verify-activity.test.ts', 'proves a chain that nobody touched'),
          proof('src/detection/detections.test.ts', 'is seen in the log'),
          proof(
            'src/activity/activity-log.test.ts',
            'refuses an event that is not declared, and with it the act',
          ),
          proof('src/monitoring/activity-log-pages.test.ts', 'is refused to whoever is no auditor'),
        ],
      },
    ),
    kept(
      'We may use information about your use of our websites and/or other IT systems to prevent unauthorised access or attacks on these systems or to resolve such events.',
      {
        how: 'What the edge of a site notices is handed to the watch over its security, which slows an attacker down and opens an incident',
        by: ['src/pages/server/edge.ts', 'src/detection/watch-requests.ts'],
        proofs: [
          proof('src/detection/detections.test.ts', 'is seen, and not before its threshold'),
          proof(
            'src/detection/victim-signs-in.test.ts',
            'a guessing network is slowed down, and its victim signs in',
          ),
        ],
      },
    ),
    kept('We may use this information even if you are not involved in such activity.', {
      how: 'Said plainly on the privacy page; a request that trips nothing leaves a count for its hour alone',
      by: ['src/detection/privacy-part.ts', 'src/detection/hour-counts.ts'],
      proofs: [
        proof('src/detection/incidents.test.ts', 'says so on the privacy page, in both languages'),
        proof(
          'src/detection/detections.test.ts',
          'of ten thousand requests and of twelve people at work trips nothing',
        ),
      ],
    }),
    kept(
      'Customs may utilise services from one or more 3rd party suppliers to monitor or maintain cyber security of its systems and information.',
      {
        how: 'The register of suppliers is public: who they are, what for, and which fields they may see',
        by: ['src/privacy-office/processing/add-supplier.ts'],
        proofs: [
          proof(
            'src/privacy-office/processing/processing.test.ts',
            'is in the register, and the public reads who it is and what it may see',
          ),
        ],
        tension: 'T1',
      },
    ),
    kept(
      'These 3rd party suppliers will have access to monitoring and logging information as well as information processed on Customs’ websites and/or other IT systems.',
      {
        how: 'A supplier sees what the broker shows: chosen fields, for a time, agreed by two people, each look on record; nothing sealed, secret or about staff',
        by: ['src/privacy-office/processing/show-rows.ts'],
        proofs: [
          proof(
            'src/privacy-office/processing/processing.test.ts',
            'shows what two people agreed to, for as long, and records what was shown by counts',
          ),
          proof(
            'src/privacy-office/processing/fields-shown.test.ts',
            'the database itself refuses every other column',
          ),
        ],
        tension: 'T1',
      },
    ),
    kept('Use of Customs’ websites and/or other IT systems implies acceptance of their being monitored.', {
      how: 'Nobody is taken to have agreed to anything by visiting: what is watched is said, and rests on the law',
      by: ['src/website/pages/privacy.ts'],
      proofs: [
        proof(
          'src/website/pages/statutory-pages.test.ts',
          '$href is there, under its name, the same for everybody, without a cookie',
        ),
      ],
      tension: 'T3',
    }),
    says('Website privacy'),
    kept(
      'You can browse and access information freely on our website without giving away any personal information.',
      {
        how: 'No cookie, no identifier, nothing fetched from elsewhere; the pages are the same bytes for everybody',
        by: ['src/pages/server/audience.ts', 'src/pages/server/security-headers.ts'],
        proofs: [
          proof(
            'src/sites/desk-in-a-browser.prove.test.ts',
            'asked no other host for anything, and was given no cookie',
          ),
          proof(
            'src/pages/server/public-pages.test.ts',
            'is the same bytes for a stranger and for somebody who is signed in',
          ),
          proof('src/sites/desk-public-pages.test.ts', 'load nothing from another host'),
        ],
      },
    ),
    kept(
      'When you do provide personal information – for example, by completing one of our online forms – we will only use it for the purpose for which it was intended.',
      {
        how: 'Each column says what it is for, and is read for nothing else: a role sees exactly the columns of its purpose, as PostgreSQL itself says',
        by: ['src/database/data-map.ts'],
        proofs: [
          proof(
            'src/sites/data-maps.test.ts',
            'declares every column, none that is not there, and exactly the roles that PostgreSQL lets see and delete',
          ),
          proof(
            'src/privacy-office/processing/processing.test.ts',
            'says of one table what for, on whose authority, not before and not after when, and who sees each column',
          ),
        ],
        tension: 'T5',
      },
    ),
    kept('Your information will be kept secure by us and not disclosed to any third parties.', {
      how: 'What leaves, leaves through one gate and stands in a register; suppliers see what the register of suppliers says',
      by: ['src/exchange/post.ts'],
      proofs: [
        proof('src/sites/one-gate.test.ts', 'leaves with no field that the agreement does not name'),
        proof(
          'src/exchange/journey/register.test.ts',
          'a message and its entry are stored together, and the entry names nobody',
        ),
      ],
      tension: 'T1',
    }),
    kept(
      'However, when a visitor comes to our website, certain basic technical information is always recorded.',
      {
        how: 'A visit to a public page is counted, unless the browser asks not to be; nothing that tells one visitor from another exists',
        by: ['src/pages/server/edge.ts', 'src/visitor-statistics/visit-counts.ts'],
        proofs: [
          proof('src/pages/server/edge.test.ts', 'is not told of a visit with %o'),
          proof(
            'src/visitor-statistics/visitor-statistics.test.ts',
            'is nothing of five hundred requests with %s: the same bytes',
          ),
        ],
        tension: 'T9',
      },
    ),
    kept("This includes the visitor's domain name, referral data and browser type.", {
      how: 'The page, the registered name of the site that led there and the browser are counted, each by itself; the visitor’s domain name is not recorded, because asking for it would send the address to somebody else',
      by: ['src/visitor-statistics/visit-counts.ts', 'src/visitor-statistics/browser-of.ts'],
      proofs: [
        proof(
          'src/visitor-statistics/visitor-statistics.test.ts',
          'waits until there are six, so that no transaction holds one visit',
        ),
      ],
      tension: 'T9',
    }),
    kept(
      'This sort of information is recorded to help us with better management practices here at Customs, and with improving our website generally.',
      {
        how: 'Counts of a month that is over, without small ones, for staff and for everybody',
        by: ['src/visitor-statistics/month-figures.ts'],
        proofs: [
          proof(
            'src/visitor-statistics/visitor-statistics.test.ts',
            'is a month that is over, without small counts and what would give them back',
          ),
        ],
      },
    ),
    kept(
      'It will be kept completely secure within the New Zealand Customs Service and will not be disclosed to any third parties.',
      {
        how: 'Counts lie in the site’s own database and leave it only as published sums',
        by: ['src/visitor-statistics/store.ts', 'src/visitor-statistics/month-figures.ts'],
        proofs: [
          proof(
            'src/visitor-statistics/visitor-statistics.test.ts',
            'is shown in pictures to those who look after the site, and to no other staff',
          ),
        ],
        tension: 'T1',
      },
    ),
    says('National Contact Centre security'),
    kept(
      'Any information provided to the New Zealand Customs Service via its 0800 428 786 (0800 4 CUSTOMS) number is handled with discretion.',
      {
        how: 'The page on which a call is classified has no field for words, names or numbers, and nothing of a call is kept',
        by: ['src/customs/call-codes/pages/calls.ts'],
        proofs: [
          proof(
            'src/customs/call-codes/call-codes.test.ts',
            'has no column of a caller, an officer, a time or words of a call',
          ),
          proof(
            'src/customs/call-codes/call-codes.test.ts',
            'leaves nothing in the activity log, and no row anywhere',
          ),
        ],
      },
    ),
    kept('A Customs officer will classify the call under a specific code eg, importing goods.', {
      how: 'An officer presses a code while talking; the codes are added, renamed and ended, and every change is kept',
      by: ['src/customs/call-codes/pages/count-call.ts', 'src/customs/call-codes/change-code.ts'],
      proofs: [
        proof(
          'src/customs/call-codes/call-codes.test.ts',
          'is counted by the button of its code, whose value is in the body and in no address',
        ),
      ],
    }),
    kept(
      'These codes cannot be linked back to the individual calling and are used to provide statistics for quality assurance and continuous improvement purposes.',
      {
        how: 'Counted in memory, written when ten calls of three officers are together, sealed until the month is over, and shown as rounded figures',
        by: ['src/customs/call-codes/write-calls.ts', 'src/customs/call-codes/safe-figures.ts'],
        proofs: [
          proof(
            'src/customs/call-codes/attacker.test.ts',
            'guesses no better than by the commonest code of the month',
          ),
          proof(
            'src/customs/call-codes/call-codes.test.ts',
            'is shown to everybody as to staff: rounded, small counts hidden with what would give them away',
          ),
        ],
        tension: 'T6',
      },
    ),
    kept('Further enquiries should be made in writing to:', {
      how: 'The Privacy Officer’s address is on the contact page; letters are registered with the day on which they came',
      by: ['src/privacy-office/requests/pages/staff/record.ts'],
      proofs: [
        proof(
          'src/privacy-office/requests/requests.test.ts',
          'counts from the day on which it came, and is recorded once however often the button is pressed',
        ),
      ],
    }),
    part('The Privacy Officer'),
    part('New Zealand Customs Service'),
    part('PO Box 2218'),
    part('Wellington 6140.'),
    kept('This description was last updated on: Wednesday, 16 December 2015', {
      how: 'Each statement shows its version and when its sentences were last verified',
      by: ['src/statements/verified/verified.ts'],
      proofs: [proof('src/statements/statements.test.ts', 'says when every proof of a sentence last held')],
      tension: 'T10',
    }),
  ],
}
