/** The public words of requests by right in English; `mi.ts` says the same in te reo Māori, and the type holds it to that. */
import { longDate } from '#pages'
import { RIGHTS, type RightKind } from '#statute'
import type { Decision } from '../decisions.ts'
import { DECISIONS } from '../decisions.ts'
import type { RequestState } from '../request.ts'

export interface MailWords {
  readonly subject: string
  readonly text: string
}

interface Told {
  readonly reference: string
  readonly link: string
  readonly agency: string
}

const COMPLAIN: Readonly<Record<'privacy-commissioner' | 'ombudsman', string>> = {
  'privacy-commissioner':
    'If you are not happy with what we do, you may complain to the Privacy Commissioner: privacy.org.nz, or 0800 803 909. It costs nothing.',
  ombudsman:
    'If you are not happy with what we do, you may complain to the Ombudsman: ombudsman.parliament.nz, or 0800 802 602. It costs nothing.',
}

export const en = {
  kinds: {
    access: 'your own information',
    correction: 'a correction of your information',
    'official-information': 'official information',
    complaint: 'a complaint about your privacy',
  } satisfies Record<RightKind, string>,

  about: {
    title: 'Your information and your rights',
    lead: 'You may ask what we hold about you, and ask us to correct it. You need not use this form, name a law or give a reason: a call, a letter or an email is as good.',
    rights: [
      {
        heading: 'See what we hold about you',
        words:
          'We decide within 20 working days, and give you a copy without delay. You also see who has looked at it, and whom we have told. It costs nothing.',
      },
      {
        heading: 'Have it corrected',
        words:
          'Tell us what is wrong. If we do not change it, you may add your own statement, which is then always read with it.',
      },
      {
        heading: 'Ask for other official information',
        words: 'About what we do and decide, not about a person. We decide within 20 working days.',
      },
      {
        heading: 'Complain about your privacy',
        words:
          'Tell us what went wrong. Somebody who had no part in it looks at our first answer again if you ask.',
      },
    ],
    ask: 'Ask by this form',
    otherWays: 'Or call us, write to us, or come in: we write your request down for you.',
    complain: COMPLAIN['privacy-commissioner'],
  },

  ask: {
    title: 'Ask about your information',
    kind: {
      label: 'What would you like to ask for?',
      inShort: 'What you ask for',
      empty: 'Select what you would like to ask for',
      options: {
        access: 'What you hold about me',
        correction: 'That you correct what you hold about me',
        'official-information': 'Other official information',
        complaint: 'I want to complain about my privacy',
      } satisfies Record<RightKind, string>,
    },
    forWhom: {
      label: 'Whom do you ask for?',
      inShort: 'Whom you ask for',
      empty: 'Select whom you ask for',
      self: 'Myself',
      other: 'Somebody else, who asked me to or for whom I may act',
      otherHint: 'We ask you for their signed word, or for the order that lets you act.',
    },
    representative: {
      label: 'What is your own name?',
      inShort: 'Your own name',
      hint: 'On the next page you tell us about the person you ask for.',
      empty: 'Enter your own name',
      tooLong: 'Your name must be 200 characters or fewer',
    },
    name: {
      heading: 'What is the person’s name?',
      inShort: 'Name',
      family: 'Family name',
      familyHint: 'As it stands in a passport. If there is only one name, write it here.',
      given: 'Given names (optional)',
      empty: 'Enter the family name, or the only name',
      tooLong: 'A name must be 200 characters or fewer',
      words: [
        'If you ask for yourself, this is your own name. Write it as you like; we look for other spellings too.',
      ],
    },
    born: {
      label: 'When was the person born? (optional)',
      inShort: 'Date of birth',
      hint: 'It helps us to find the right person. For example, 27 3 1979.',
      notADate: 'Enter a date of birth that exists, such as 27 3 1979',
    },
    email: {
      label: 'What is your email address?',
      inShort: 'Email address',
      hint: 'We tell you there how it goes. What we hold about you is never sent by email.',
      empty: 'Enter your email address',
      wrong: 'Enter an email address like name@company.co.nz',
    },
    numbers: {
      heading: 'Is there a number we can look for? (optional)',
      inShort: 'Numbers',
      document: 'Passport number',
      reference: 'A reference that we gave',
      tooLong: 'A number must be 40 characters or fewer',
      words: ['You can leave these out.'],
    },
    words: {
      label: 'What do you ask us?',
      inShort: 'What you ask',
      hint: 'In your own words. “Everything you hold about me” is enough.',
      empty: 'Enter what you ask us',
      tooLong: 'What you ask must be 10,000 characters or fewer',
    },
    urgent: {
      label: 'Do you need it by a certain day? (optional)',
      inShort: 'Needed by',
      hint: 'Say by when and why.',
      tooLong: 'The reason must be 1,000 characters or fewer',
    },
    notice: (agency: string): readonly string[] => [
      `What you write here is used by ${agency} to find and decide what you ask, and for nothing else. The people of our privacy office read it.`,
      'Before we give you anything we make sure that it is you: we write to you about how.',
      'Your request is kept for seven years after it ends. You may ask for it too, and have it corrected.',
    ],
    button: 'Send your request',
    sentTitle: 'Your request was sent',
    next: (dueOn: string): readonly string[] => [
      `We decide by ${longDate(dueOn)}. If we need longer, we tell you before that day, and why.`,
      'We write to you about how to show that it is you. Nothing about you is given to anybody before that.',
      COMPLAIN['privacy-commissioner'],
    ],
    link: {
      text: 'See how your request is going',
      words: 'This link is private: whoever has it can see how your request goes. Keep it.',
    },
  },

  status: {
    title: 'Your request',
    heading: (reference: string) => `Your request ${reference}`,
    asked: (kind: RightKind) => `You asked for ${en.kinds[kind]}.`,
    state: {
      open: 'We have your request',
      decided: 'We have decided',
      provided: 'We have given you your copy',
      transferred: 'Another agency has your request',
      withdrawn: 'You withdrew your request',
    } satisfies Record<RequestState, string>,
    decideBy: (day: string) => `We decide by ${longDate(day)}.`,
    late: (day: string) =>
      `We should have decided by ${longDate(day)}. We are late, and sorry. You may complain about that now.`,
    extended: (day: string, why: string) => `We took more time, until ${longDate(day)}. ${why}.`,
    counted: 'How the day is counted',
    decisionHeading: 'What we decided',
    told: (kind: RightKind, decision: Decision) => {
      const rules: Readonly<Record<string, { readonly told: string }>> = DECISIONS[kind]
      return rules[decision]?.told ?? ''
    },
    copy: {
      heading: 'Your copy',
      words:
        'One file with everything, which opens in any browser. The button works once, so save the file where you will find it. It may take some minutes to come: leave the page open. If you need it again, tell us.',
      button: 'Get your copy',
      taken: (at: string) => `You took your copy on ${at}. If you need it again, tell us.`,
      address: 'First tell us that this is your address: open the link in the email that we sent you.',
      confirm: 'This is my email address',
      confirmWords: 'Tell us that you read this mailbox. Then your copy can be taken here.',
    },
    happened: 'What has happened',
    events: {
      received: 'We received your request',
      acknowledged: 'We wrote to you that we have it',
      'address-confirmed': 'You told us that the email address is yours',
      'identity-proved': 'We made sure that it is you',
      'identity-not-proved': 'What we have does not show yet that it is you',
      searched: 'We searched for what we hold about you',
      extended: 'We took more time',
      transferred: 'We handed it on to another agency',
      decided: 'We decided',
      'copy-taken': 'You took your copy',
      'copy-sent': 'We sent or handed you your copy',
      withdrawn: 'You withdrew it',
      'clock-moved': 'A new holiday moved the day by which we decide',
      corrected: 'We corrected the information',
      'recipient-told': 'We told somebody who had it from us',
      'recipients-told': 'We told everybody who had it from us',
      'statement-attached': 'We attached your statement',
      'senior-review': 'Somebody else looked at our first answer again',
    } as Readonly<Record<string, string>>,
    withdraw: {
      heading: 'If you no longer want it',
      words: 'You may withdraw your request at any time, and ask again.',
      button: 'Withdraw your request',
    },
    groundsHeading: 'What we do not give you, and on which ground',
    complain: COMPLAIN,
    review:
      'If you are not happy with this decision, you have the right to ask the Ombudsman to investigate and review it (Official Information Act 1982, s 28): ombudsman.parliament.nz, or 0800 802 602. It costs nothing.',
  },

  acknowledgement: (e: Told & { readonly kind: RightKind; readonly dueOn: string }): MailWords => ({
    subject: `We have your request (${e.reference})`,
    text: [
      'Kia ora',
      `A request with this email address has come to ${e.agency}.`,
      `Reference: ${e.reference}`,
      `We decide by ${longDate(e.dueOn)}.`,
      `See how it is going, and tell us that this is your address:\n${e.link}`,
      'The link is private: whoever has it can see how the request goes. If you did not ask us anything, do nothing.',
    ].join('\n\n'),
  }),

  clockMoved: (
    e: Told & { readonly kind: RightKind; readonly from: string; readonly to: string },
  ): MailWords => ({
    subject: `A new day for your request (${e.reference})`,
    text: [
      'Kia ora',
      `A public holiday has changed the count of working days. Your request ${e.reference} to ${e.agency} is decided by ${longDate(e.to)}, not by ${longDate(e.from)}.`,
      `How the day is counted:\n${e.link}`,
      COMPLAIN[RIGHTS[e.kind].complainTo],
    ].join('\n\n'),
  }),

  news: (e: Told): MailWords => ({
    subject: `There is news of your request (${e.reference})`,
    text: [
      'Kia ora',
      `There is a letter from ${e.agency} about your request ${e.reference}. Read it here:\n${e.link}`,
      'The link is private. What we hold about you is never sent by email.',
    ].join('\n\n'),
  }),
}
