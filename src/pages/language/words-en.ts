/** What the kit itself says on public pages, in English. The catalogue of te reo Māori has the type of this one. */
import { grouped } from '../grouped.ts'

export const wordsEn = {
  // around every page
  skip: 'Skip to main content',
  mainNavigation: 'Main',
  statusOfSite: 'Status of this site',
  breadcrumb: 'Breadcrumb',
  aboutThisSite: 'About this site',
  landfall: 'Landfall. Lawful information matching at the border.',
  loadedAnewEvery: (seconds: number) => `This page is loaded anew every ${String(seconds)} seconds.`,
  keepStill: 'Keep it still while I type or read',
  isKeptStill: 'This page stays as it is, and may be out of date.',
  loadAnewEvery: (seconds: number) => `Load it anew every ${String(seconds)} seconds`,
  statutory: {
    '/privacy': 'Privacy',
    '/cookies': 'Cookies',
    '/accessibility': 'Accessibility',
    '/contact': 'Contact',
    '/about': 'About this site',
    '/copyright': 'Copyright',
    '/site-map': 'Site map',
  },
  siteMap: {
    label: 'Search this site',
    button: 'Search',
    results: 'Found',
    found: (count: number) =>
      count === 0
        ? 'No page has all of these words. Try fewer, or look through the list.'
        : `${grouped(count)} ${count === 1 ? 'page has' : 'pages have'} these words`,
    all: 'All pages',
  },

  // cookies that a site does not need
  cookies: {
    notice: 'Cookies',
    ask: 'May we set a cookie that this site does not need?',
    nothingYet: 'None is set before you choose. The site works as well without.',
    accept: 'Accept',
    refuse: 'Refuse',
    more: 'More about our cookies',
    mayWe: 'May we set them?',
    yes: 'Yes',
    no: 'No',
    save: 'Save my choice',
    stands: {
      yes: 'You said yes. You may change your mind here at any time.',
      'yes-all-the-same':
        'You said yes, though your browser asks not to be tracked. You may change your mind here.',
      no: 'You said no: they are not set.',
      signalled: 'Your browser asks not to be tracked. We take that as a no: they are not set.',
      unasked: 'You have not chosen yet: they are not set.',
    },
  },

  // what was wrong with a form
  leaveAsItIs: 'Leave this field as it is',
  errorBefore: 'Error',
  thereIsAProblem: 'There is a problem',
  tooLong: (most: number) => `Use ${grouped(most)} characters or fewer`,
  checkThisAnswer: 'Check this answer',
  chooseOne: 'Choose one of the answers',
  mayBe: (kinds: string) => `It may be one of these: ${kinds}.`,

  // the parts of forms, facts, tables and steps
  day: 'Day',
  month: 'Month',
  year: 'Year',
  notProvided: 'Not provided',
  table: (caption: string) => `${caption}, table`,
  pagesOf: (caption: string) => `${caption}, pages`,
  page: (number: string) => `Page ${number}`,
  show: 'Show',
  all: 'All',
  shownOf: (shown: string, total: string) => `${shown} of ${total}`,
  steps: 'Steps',
  step: { done: 'done', now: 'now', later: 'later' },
  whatWasRecorded: 'What was recorded',

  // a journey
  back: 'Back',
  goOn: 'Continue',
  change: 'Change',
  checkYourAnswers: 'Check your answers',
  nothingSentYet: 'Nothing has been sent yet.',
  beforeYouSend: 'Before you send',
  answersTooLong: 'Your answers are together too long to be sent. Shorten this one',
  youHaveChosen: 'You have chosen',
  chooseAnotherFile: 'Choose another file to replace it.',
  removeThisFile: 'Remove this file',
  chooseFilesAgain: 'Choose your files again: the form was not sent, and no file is kept until it is',
  kilobytes: (count: number) => `${grouped(count)} kB`,
  startAgain: 'Start again',
  pleaseStartAgain: 'Please start again',
  nothingWasSent: 'Nothing was sent, and nothing of it is kept here.',
  typedIsStillWithYou:
    'What you typed on the last page is still with you: you will see it there again when you come to that question.',
  reference: 'Reference',
  keptFirst:
    'You had sent this before, so this is the reference that it was given then. What you changed since was not sent. To tell us more, write to us and quote the reference.',
  whatHappensNext: 'What happens next',
  sentOn: (instant: string) => `Sent on ${instant}.`,
  printOrSave: 'Print or save this page to keep it; opening it again sends nothing.',

  // pages that are nobody's
  goToStart: 'Go to the start page',
  notFound: {
    title: 'Page not found',
    first:
      'If you typed the address, check that it is right. If you pasted it, check that you copied all of it.',
    forStaff: 'Something that was here may have been closed or moved to another agency.',
    forAnybody:
      'If a link in an email brought you here, open it once more from that email. What it led to may also have ended.',
  },
  failed: {
    title: 'Sorry, there is a problem',
    lines: [
      'What you asked for was not done. Nothing was half done: what was recorded before is safe.',
      'Try again. If it happens again, tell support the reference below.',
    ],
  },
  notFromHere: {
    title: 'This did not come from this site',
    lines: [
      'Another web page made your browser send this. Nothing was done.',
      'Open the page here and send it from there.',
    ],
  },
  tooBig: {
    title: 'That was too big',
    lines: ['Nothing was done. Send less at a time, or a smaller file.'],
  },
  tooMany: {
    title: 'Too many requests',
    lines: [
      'This address has asked too often in the last minute. Nothing was done. Wait a minute and try again.',
    ],
  },
  unreadable: {
    title: 'That could not be read',
    lines: ['What was sent could not be read. Nothing was done.'],
  },
  notDone: 'That was not done',
  nothingWasDone: 'Nothing was done.',
}

export type KitWords = typeof wordsEn
