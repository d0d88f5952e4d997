/** The public words of enquiries in English; `mi.ts` says the same in te reo Māori, and the type holds it to that. */
import { agencyFirst, agencyNamed as named, marketName, PLACES } from '#desk/directory'
import { fullInstant, grouped, longDate } from '#pages'
import type { EnquiryClocks } from '../service-times.ts'
import type { ShareKind } from '../share-store.ts'
import type { EventKind } from '../store.ts'
import type { ShareField } from '../sharing-terms.ts'
import type { Residency } from '#files'

export interface MailWords {
  readonly subject: string
  readonly text: string
}

type Agency = string | null

const agencyNamed = (agency: string | null) => named(agency, 'en')
const within = (agency: string | null) => named(agency, 'within')

function whereKept(records: Residency, files: Residency): string {
  return records === files
    ? `What you write and the files that you add are kept ${PLACES.en(records)}`
    : `What you write is kept ${PLACES.en(records)}, and files ${PLACES.en(files)},`
}

export const en = {
  agency: agencyNamed,
  instant: (at: Date) => fullInstant(at),
  day: (date: string) => longDate(date),

  ask: {
    title: 'Ask a question',
    name: {
      label: 'What is your name?',
      inShort: 'Name',
      empty: 'Enter your name',
      tooLong: 'Your name must be 200 characters or fewer',
    },
    email: {
      label: 'What is your email address?',
      inShort: 'Email address',
      hint: 'We answer to this address.',
      empty: 'Enter your email address',
      wrong: 'Enter an email address like name@company.co.nz',
    },
    company: {
      label: 'What is your company called?',
      inShort: 'Company',
      hint: 'If you ask for yourself, write your own name.',
      empty: 'Enter the name of your company',
      tooLong: 'The name of your company must be 200 characters or fewer',
    },
    description: {
      label: 'What is your question or problem?',
      inShort: 'Question',
      hint: 'Say what happened, where, and by when you need an answer. Leave out personal details of others.',
      empty: 'Enter your question',
      tooLong: 'Your question must be 10,000 characters or fewer',
    },
    file: {
      label: 'Add a file (optional)',
      inShort: 'File',
      hint: 'A letter, form or picture that shows the problem: PDF, PNG, JPEG, Word, Excel or plain text, up to 20 MB. You can add more later.',
      tooBig: 'The file must be 20 MB or smaller',
    },
    notice: (records: Residency, files: Residency): readonly string[] => [
      'We collect your name, email address, company and question to answer you, to see how well our service works, and to report numbers that name nobody. You do not have to give them, but without them we cannot answer.',
      'The Ministry of Foreign Affairs and Trade receives your question. It goes to whichever of six agencies can answer: Foreign Affairs and Trade, Trade and Enterprise, Customs, Education New Zealand, Primary Industries, or Business, Innovation and Employment. Another agency, a Minister’s office or a partner government sees it only if it must to answer you, and your status page shows each time.',
      `${whereKept(records, files)} for seven years after your question is closed. You may ask for it, and ask us to correct it: your status page shows all of it.`,
    ],
    button: 'Send your question',
    sentTitle: 'Your question was sent',
    next: (clocks: EnquiryClocks): readonly string[] => [
      'We have sent an email to your address. It has your reference and a private link.',
      `A person reads your question and writes to you by ${fullInstant(clocks.firstReplyBy)}. You can expect an answer, or word of when it comes, by ${longDate(clocks.answerBy)}.`,
      'If the email does not come within an hour, look in your spam folder, and check the address on your status page.',
    ],
    link: {
      text: 'See how your question is going',
      words: 'This link is private: whoever has it can read your question and add to it. Keep it.',
    },
  },

  privacy: {
    asked: {
      heading: 'When you ask the Export Support Desk',
      paragraphs: [
        'We collect your name, your email address, the name of your company, and the description of your question; and files, if you add some. You do not have to give them, but without them we cannot answer.',
        'We use them to get in touch with you about your question, to consider and answer it, to make this website and its services better, and for statistics and reports. Statistics are counted from facts that name nobody, and small numbers are left out.',
      ],
      lines: [],
    },
    shared: {
      heading: 'Who sees what you ask',
      paragraphs: [
        'One of six agencies holds your question at a time: the Ministry of Foreign Affairs and Trade, New Zealand Trade and Enterprise, the New Zealand Customs Service, Education New Zealand, the Ministry for Primary Industries, or the Ministry of Business, Innovation and Employment. The others do not see it.',
        'Another agency, a Minister’s office or a partner government overseas sees part of it only if somebody shares that part, for a purpose, on a ground of the Privacy Act and until a day. Your status page lists every share. We also give information where the Official Information Act or another law says so, and tell the Privacy Commissioner if a breach of your privacy could do serious harm.',
      ],
      lines: [],
    },
    kept: {
      heading: 'Where it is kept, and for how long',
      paragraphs: [
        'For seven years after your question is closed, as the Public Records Act 2005 asks; then all of it is destroyed. Your status page says where your own question and files lie. In all, there are:',
      ],
    },
    enquiries: (count: number, place: string) =>
      `${grouped(count)} ${count === 1 ? 'question' : 'questions'} ${place}`,
    files: (count: number, place: string) => `${grouped(count)} ${count === 1 ? 'file' : 'files'} ${place}`,
  },

  acknowledgement: (e: { reference: string; link: string; clocks: EnquiryClocks }): MailWords => ({
    subject: `We have your question (${e.reference})`,
    text: [
      'Kia ora',
      'The Export Support Desk has received a question with this email address.',
      `Reference: ${e.reference}`,
      `A person reads it and writes to you by ${fullInstant(e.clocks.firstReplyBy)}. You can expect an answer, or word of when it comes, by ${longDate(e.clocks.answerBy)}.`,
      `See how it is going, add to it, and tell us that this is your address so that we may send answers to it:\n${e.link}`,
      'The link is private: whoever has it can read the question. To tell us more you can also answer this email.',
      'If you did not ask us anything, do nothing: we send nothing longer to this address until its owner has opened the link and said so.',
    ].join('\n\n'),
  }),

  reply: (e: {
    reference: string
    link: string
    words: string
    agency: string
    author: string
    files: { names: readonly string[]; areAttached: boolean }
  }): MailWords => ({
    subject: `Export Support Desk: your question ${e.reference}`,
    text: [
      e.words,
      ...(e.files.names.length === 0
        ? []
        : [`${e.files.areAttached ? 'With this email' : 'On your page'}: ${e.files.names.join(', ')}`]),
      `${e.author}\n${agencyNamed(e.agency)}`,
      `Reference: ${e.reference}\nThe whole conversation: ${e.link}`,
    ].join('\n\n'),
  }),

  newAddress: (e: { reference: string; link: string }): MailWords => ({
    subject: `Export Support Desk: your question ${e.reference}`,
    text: [
      'Kia ora',
      `We now have this email address for a question with the reference ${e.reference}.`,
      `See it, and tell us that this is your address so that we may send answers to it:\n${e.link}`,
      'The link is private: whoever has it can read the question. If you did not ask us anything, do nothing.',
    ].join('\n\n'),
  }),

  awaits: (e: { reference: string; link: string }): MailWords => ({
    subject: `Export Support Desk: an answer awaits you (${e.reference})`,
    text: [
      'Kia ora',
      `We have written to you about your question ${e.reference}.`,
      `Read it here, and tell us that this is your address if you would like answers by email:\n${e.link}`,
    ].join('\n\n'),
  }),

  status: {
    title: 'Your question',
    heading: (reference: string) => `Your question ${reference}`,
    where: { received: 'Received', 'with-agency': 'With an agency', answered: 'Answered', closed: 'Closed' },
    withAgency: (agency: string) => `With ${within(agency)}`,
    nextStep: 'What happens next',
    next: {
      reply: (by: Date) => `A person writes to you by ${fullInstant(by)}.`,
      replyLate: (by: Date) =>
        `A person should have written to you by ${fullInstant(by)}. We are late, and sorry. Your question is not lost.`,
      answer: (by: string) => `You can expect an answer, or word of when it comes, by ${longDate(by)}.`,
      answered: 'We have answered. If something is still open, write to us below.',
      closed: 'Your question is closed. If something is still open, write to us below, and it opens again.',
    },
    happened: 'What has happened',
    events: {
      received: () => 'We received your question',
      acknowledged: () => 'We wrote to you that we have it',
      'handed-on': (_: Agency, to: Agency) => `It went to ${within(to)}`,
      taken: () => '',
      'topic-set': () => '',
      replied: (from: Agency) => `${agencyFirst(from)} wrote to you`,
      answered: (from: Agency) => `${agencyFirst(from)} answered`,
      reopened: () => 'It was opened again',
      closed: (from: Agency) => `${agencyFirst(from)} closed it`,
      shared: (from: Agency) => `${agencyFirst(from)} shared some of it: see below who may see what`,
      'share-ended': (from: Agency) => `${agencyFirst(from)} ended a share`,
      'address-confirmed': () => 'You told us that this is your address',
      'share-opened': () => 'Somebody it was shared with opened it',
      joined: (from: Agency) =>
        `${agencyFirst(from)} joined it with another question from your email address, and answers both there`,
      parted: (from: Agency) => `${agencyFirst(from)} took it up by itself again`,
      split: () => '',
      corrected: (from: Agency) => `${agencyFirst(from)} corrected what we hold about you`,
    } satisfies Record<EventKind, (from: Agency, to: Agency) => string>,
    shares: 'Who else may see it',
    noShares: (agency: string) => `Nobody else. ${agencyFirst(agency)} holds it.`,
    sharedWith: (kind: ShareKind, name: string, country: string | null) =>
      kind === 'agency' ? agencyNamed(name) : country === null ? name : `${name}, ${marketName(country)}`,
    share: {
      what: 'What',
      why: 'Why',
      allowedBy: 'Allowed by',
      told: 'Told to you',
      from: 'From',
      until: 'Until',
      ended: 'Ended on',
    },
    fields: {
      name: 'Your name',
      email: 'Your email address',
      company: 'Your company',
      question: 'Your question, when it came, what it is about and for which market',
      conversation: 'What was said since, and how it stands',
      files: 'Your files',
    } satisfies Record<ShareField, string>,
    said: 'What was said',
    you: 'You',
    confirm: {
      heading: 'Is this your address?',
      words:
        'You came here by the link that we sent to it. Until you say yes, we only tell you by email that an answer awaits you here.',
      button: 'Yes, send answers to my address',
      done: 'Answers come to your email address.',
    },
    more: {
      heading: 'Write to us',
      label: 'What would you like to add?',
      empty: 'Enter what you would like to add, or choose a file',
      fileAlone: (name: string) => `Added a file: ${name}`,
      tooLong: 'What you add must be 10,000 characters or fewer',
      fileHint: 'PDF, PNG, JPEG, Word, Excel or plain text, up to 20 MB.',
      button: 'Send',
      sent: 'We have what you wrote.',
    },
    held: {
      heading: 'What we hold about you',
      words:
        'All of it is on this page. You can take a copy with you, and ask us to correct what is wrong by writing to us above.',
      copy: 'Download a copy',
      files: 'Files',
      fileWaits: 'waits to be scanned',
      name: 'Name',
      email: 'Email address',
      company: 'Company',
      received: 'Received',
      channel: 'How it came',
      about: 'What it is about',
      market: 'For which market',
      notSaid: 'Not said yet',
      language: 'Language we write to you in',
      storedIn: 'Where it is kept',
    },
    channels: {
      web: 'On the website',
      email: 'By email',
      phone: 'By telephone',
      letter: 'By letter',
      'in-person': 'In person',
      partner: 'From a partner of the desk',
      import: 'From an earlier system of the desk',
    },
  },
}

export type EnquiryWords = typeof en
