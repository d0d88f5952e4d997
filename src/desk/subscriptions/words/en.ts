/** What subscribers read, in English: on pages and in mail. */
import { agencyNamed, isTopic, marketName, PLACES, TOPICS } from '#desk/directory'
import type { Residency } from '#files'
import { fullInstant } from '#pages'
import type { PublicationToMail } from '../mailing-store.ts'

interface Ways {
  readonly manage: string
  readonly unsubscribe: string
}

const topicNames = (topics: readonly string[]) =>
  topics.map((topic) => (isTopic(topic) ? TOPICS[topic].en : topic)).join('; ')
const marketNames = (markets: readonly string[]) =>
  markets.length === 0 ? 'Every market' : markets.map((market) => marketName(market)).join('; ')

const foot = ({ manage, unsubscribe }: Ways) =>
  `What we hold of you, and your topics: ${manage}\nUnsubscribe at once: ${unsubscribe}`

export const en = {
  instant: (at: Date) => fullInstant(at),
  topicNames,
  marketNames,
  subscribe: {
    title: 'Get publications by email',
    email: {
      label: 'What is your email address?',
      inShort: 'Email address',
      hint: 'We send one email to it first. You are subscribed when you press the button behind its link, and not before.',
      empty: 'Enter your email address',
      wrong: 'Enter an email address like name@company.co.nz',
    },
    topics: {
      label: 'Which topics do you want to hear about?',
      inShort: 'Topics',
      empty: 'Select at least one topic',
    },
    markets: {
      heading: 'Only some markets? (optional)',
      words: ['Select up to three. If you select none, you get what is published about any market.'],
      labels: ['First market', 'Second market', 'Third market'],
    },
    notice: (records: Residency): readonly string[] => [
      'We collect your email address, your language and your topics and markets, to email you what six agencies publish about them, and for nothing else. You need not give them; everything can be read on this site.',
      `We, the Export Support Desk of the Ministry of Foreign Affairs and Trade, keep them ${PLACES.en(records)}. No other agency or company gets them. No email tells us whether you opened it.`,
      'Every email has a link to all that we hold of you, where you can change it, and one that unsubscribes you at once. Then everything is deleted; a hash that is not readable as your address stays for thirty days, so that no email under way reaches you. If you do not confirm, everything is gone after seven days.',
    ],
    button: 'Send me the link to confirm',
    sentTitle: 'Check your email',
    next: [
      'We have sent an email to the address that you gave. Open its link and press the button there: then you are subscribed.',
      'If it has not come within the hour, look in your spam folder, or subscribe again.',
    ],
  },
  confirm: {
    title: 'Confirm your subscription',
    words: (email: string) => `You get what is published about these, at ${email}:`,
    button: 'Subscribe me',
    notYet: 'You are not subscribed until you press the button.',
    gone: {
      title: 'This link opens nothing any more',
      words:
        'It holds for seven days and for one subscription. If you are subscribed, every email has a link to it.',
      again: 'Subscribe again',
    },
  },
  manage: {
    title: 'Your subscription',
    confirmed: 'You are subscribed.',
    saved: 'Your change is saved.',
    held: 'What we hold of you',
    facts: {
      email: 'Email address',
      language: 'Language of the mails',
      asked: 'You asked',
      confirmed: 'You confirmed',
      topics: 'Topics',
      markets: 'Markets',
      reference: 'Reference',
    },
    languageName: 'English',
    sent: 'What we have sent you in the last 31 days',
    sentNone: 'Nothing yet.',
    sentOn: (at: string) => `Sent on ${at}`,
    change: 'Change your topics and markets',
    button: 'Save',
    leave: 'Unsubscribe',
    leaveWords: 'You get no more email, and what we hold of you is deleted at once.',
  },
  leave: {
    title: 'Unsubscribe',
    words: 'You get no more email, and what we hold of you is deleted at once.',
    button: 'Unsubscribe',
    done: 'You are unsubscribed',
    doneWords: [
      'You get no more email from us about publications. What we held of you is deleted.',
      'A hash that is not readable as your address stays for thirty days, so that no email under way reaches you.',
    ],
    again: 'Subscribe again',
  },
  mails: {
    confirm: ({
      link,
      topics,
      markets,
    }: {
      readonly link: string
      readonly topics: readonly string[]
      readonly markets: readonly string[]
    }) => ({
      subject: 'Confirm your subscription to the Export Support Desk',
      text: [
        'Kia ora',
        'Somebody gave this address to get publications and alerts of the Export Support Desk. If it was you, open this link and press the button there:',
        link,
        `Topics: ${topicNames(topics)}\nMarkets: ${marketNames(markets)}`,
        'If it was not you, do nothing. You are not subscribed, and your address is gone from us after seven days.',
      ].join('\n\n'),
    }),
    already: (ways: Ways) => ({
      subject: 'You are subscribed to the Export Support Desk already',
      text: [
        'Kia ora',
        'Somebody gave this address to get publications and alerts of the Export Support Desk. It is subscribed already, and nothing has changed.',
        foot(ways),
      ].join('\n\n'),
    }),
    news: (
      { agency, kind, title, summary }: PublicationToMail,
      { origin, publicationId, ...ways }: Ways & { readonly origin: string; readonly publicationId: string },
    ) => ({
      subject: kind === 'alert' ? `Alert: ${title}` : title,
      text: [
        title,
        summary,
        `Read it: ${origin}/publications/${publicationId}`,
        `Published by ${agencyNamed(agency, 'within')}`,
        foot(ways),
      ].join('\n\n'),
    }),
  },
}

export type SubscriptionWords = typeof en
