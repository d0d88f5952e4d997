/** The cookie policy. */
import { kept, part, proof, says, type NoticeSentence } from './notice.ts'

/** Enquiries, feedback and subscriptions, with cookies and script turned off. */
const JOURNEYS = proof(
  'src/sites/desk-in-a-browser.prove.test.ts',
  'every journey ends with and without script in the same rows, and says at each step what is missing',
)

const COOKIES_PAGE = proof(
  'src/website/pages/statutory-pages.test.ts',
  'name the agency, its ways of contact and its one cookie',
)

export const exportDeskCookies: readonly NoticeSentence[] = [
  says('Our cookie policy'),
  kept(
    'Use of cookies by MFAT We may use web cookies to temporarily store information to enhance your browsing experience and helps us improve our website.',
    {
      how: 'There is no such cookie: journeys carry their answers sealed in the page',
      by: ['src/pages/journey/journey-definition.ts'],
      proofs: [JOURNEYS],
      tension: 'T2',
    },
  ),
  part(
    'Cookies are small text files on your computer’s hard drive to collect information about your use of our website.',
  ),
  kept('Cookies do not collect identifiable information about you.', {
    how: 'There is none to collect anything',
    by: ['src/website/pages/cookies.ts'],
    proofs: [
      proof(
        'src/sites/desk-in-a-browser.prove.test.ts',
        'asked no other host for anything, and was given no cookie',
      ),
    ],
    tension: 'T2',
  }),
  kept('You can disable and enable cookies at any time and can continue to view our website.', {
    how: 'With or without cookies, the site is the same',
    by: ['src/pages/journey/journey-definition.ts'],
    proofs: [JOURNEYS],
    tension: 'T2',
  }),
  kept(
    'But if you disable a cookie, you will not be able to subscribe to our updates, publications and alerts, fill out a feedback or enquiry form, and will have a reduced online experience.',
    {
      how: 'Struck out: subscribing, feedback and enquiries work with cookies and script turned off',
      by: ['src/pages/journey/journey-definition.ts'],
      proofs: [JOURNEYS],
      tension: 'T2',
    },
  ),
  part('To disable all cookies'),
  kept('Most web browsers will allow you to set some control over cookies in your browser settings.', {
    how: 'Nothing to turn off; the cookies page names the one cookie of staff who sign in',
    by: ['src/website/pages/cookies.ts'],
    proofs: [COOKIES_PAGE],
    tension: 'T10',
  }),
  part('This includes deleting them from your browser or disabling them altogether.'),
  kept(
    'If you do choose to set your browser to disable all cookies, this may affect your ability to use some of the features on our site.',
    {
      how: 'Struck out: nothing of the public side is lost',
      by: ['src/pages/journey/journey-definition.ts'],
      proofs: [JOURNEYS],
      tension: 'T2',
    },
  ),
  kept('To learn more about cookies and how you can manage them in your web browser, visit:', {
    how: 'Left out: instructions for four browsers of 2015 are nobody’s to keep true',
    by: ['src/website/pages/cookies.ts'],
    proofs: [COOKIES_PAGE],
    tension: 'T10',
  }),
  part('To enable or disable a cookie:'),
  part('• Google Chrome: Settings > Show advanced settings > Privacy > Site settings'),
  part(
    '• Mozilla Firefox: Options > Privacy > History (use custom settings)• Safari: Edit > Preferences > Privacy',
  ),
  part('• Internet Explore: Tools > Internet options > Privacy'),
]
