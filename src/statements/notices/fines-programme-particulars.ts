/** The cookie notice, what the programme is for, and on what it rests. */
import { kept, proof, says, type NoticeSentence } from './notice.ts'

export const finesProgrammeParticulars: readonly NoticeSentence[] = [
  kept('Our website uses cookies to give you the best experience and for us to analyse our site usage.', {
    how: 'There is no cookie, and visits are counted without a visitor',
    by: ['src/pages/server/edge.ts'],
    proofs: [
      proof(
        'src/sites/desk-in-a-browser.prove.test.ts',
        'asked no other host for anything, and was given no cookie',
      ),
    ],
    tension: 'T3',
  }),
  kept('If you continue to use our site, we will take it you are OK about this.', {
    how: 'Struck out: going on is no consent, and nothing waits for one',
    by: ['src/website/pages/cookies.ts'],
    proofs: [
      proof(
        'src/pages/server/public-pages.test.ts',
        'sets no cookie, may run no script, and has the links of the law at its foot',
      ),
    ],
    tension: 'T3',
  }),
  kept('Click on More for information about the cookies on our site and what you can do to opt out.', {
    how: 'The cookies page says what there is; there is nothing to opt out of, and a site that chose a cookie would ask first',
    by: ['src/website/pages/cookies.ts', 'src/pages/cookies/cookie-choice.ts'],
    proofs: [
      proof('src/website/pages/cookie-choice.test.ts', 'takes a refusal as easily, and remembers it'),
      proof(
        'src/sites/pages-of-every-site.test.ts',
        'set no cookie but those that the page of cookies lists, and it lists no other',
      ),
      proof(
        'src/website/pages/statutory-pages.test.ts',
        'name the agency, its ways of contact and its one cookie',
      ),
    ],
    tension: 'T3',
  }),
  kept('We respect your Do Not Track preference.', {
    how: 'One place on the server: a browser that asks is not counted; nor is one that sends Global Privacy Control',
    by: ['src/pages/server/privacy-signals.ts', 'src/pages/server/edge.ts'],
    proofs: [
      proof('src/pages/server/edge.test.ts', 'is not told of a visit with %o'),
      proof(
        'src/visitor-statistics/visitor-statistics.test.ts',
        'is nothing of five hundred requests with %s: the same bytes',
      ),
      proof(
        'src/website/pages/cookie-choice.test.ts',
        'takes %o as a no, and takes away what was accepted before',
      ),
    ],
    tension: 'T3',
  }),
  says('Privacy for agencies'),
  says('Annual report'),
  kept(
    ': To improve the enforcement of fines by identifying serious fines defaulters as they cross New Zealand borders, and to increase voluntary compliance through publicity about the programme targeted at travellers.',
    {
      how: 'People who owe learn from the public page how to check and pay before they travel',
      by: ['src/website/pages/programmes.ts'],
      proofs: [
        proof(
          'src/website/pages/programmes.test.ts',
          'a programme says each time limit with its length, and its dates in words',
        ),
      ],
    },
  ),
  kept(
    "Justice disclosure to Customs: Justice provides serious fine defaulter information for inclusion on Customs' ‘'silent alerts' or '‘interception alerts' lists.",
    {
      how: 'The daily list, sealed, with exactly the agreement’s fields',
      by: ['src/justice/daily-list/send-daily-list.ts'],
      proofs: [
        proof(
          'src/justice/daily-list/send-daily-list.test.ts',
          'the first list names everybody who qualifies, with the six fields',
        ),
      ],
    },
  ),
  kept(
    'Customs disclosure to Justice: For each alert triggered, Customs supplies the full name, date of birth, gender, nationality and presented passport number, along with details about the intended or just completed travel.',
    {
      how: 'A disclosure for each alert, of exactly the Act’s fields, posted with its entry in the register',
      by: ['src/customs/disclosures/disclose-alerts.ts'],
      proofs: [
        proof(
          'src/sites/alert-journey.test.ts',
          'an interception and a silent alert are each raised, registered and told once',
        ),
        proof('src/justice/notices/receive-notice.test.ts', 'is kept with exactly its fields, once'),
      ],
    },
  ),
  kept('Compliance: Compliant.', {
    how: 'The Commissioner’s reviewer reads clocks kept and missed, and has the chain proved anew',
    by: ['src/privacy-office/review/prove.ts'],
    proofs: [
      proof(
        'src/privacy-office/review/review.test.ts',
        'says that nothing was proved, then proves it anew by a press',
      ),
    ],
  }),
  says('Technical information'),
  kept('Information matching provision Customs and Excise Act 1996, s.280D', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Year authorised 2006', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Year commenced 2006', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Programme type Locating people', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Unique identifiers Personal profile number', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Passport number', {
    how: 'The regulator’s page is printed from the agreement',
    by: ['src/agreement/render-regulator-page.ts'],
    proofs: [
      proof('src/agreement/regulator-page.test.ts', 'has the headings of the published one, in its order'),
    ],
  }),
  kept('Online transfers Yes', {
    how: 'Nothing crosses by an online transfer whose approval has run out',
    by: ['src/agreement/in-force.ts'],
    proofs: [proof('src/agreement/in-force.test.ts', 'is refused when the approval has expired')],
  }),
]
