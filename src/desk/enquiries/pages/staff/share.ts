/** Shares parts of an enquiry: with whom, what, why, on what ground, and how the person learns of it. */
import { DESK_AGENCIES, DESK_AGENCY_NAMES, isDeskAgency, isMarket, marketChoices } from '#desk/directory'
import {
  defineForm,
  definePage,
  fieldErrors,
  redirect,
  view,
  type Choice,
  type FieldError,
  type FormFields,
  type FormValues,
  type PageDefinition,
} from '#pages'
import { isMailAddress } from '#mail'
import { sentenceOf } from '#kernel'
import type { ReplyDependencies } from '../../acts/reply.ts'
import { share, type ShareRecipient } from '../../acts/share.ts'
import {
  isOneOf,
  OVERSEAS_BASES,
  SHARE_DAYS,
  SHARE_FIELDS,
  SHARE_GROUNDS,
  SHARE_NOTICES,
} from '../../sharing-terms.ts'
import { actTemplate, enquiryAddress, actOnHeld, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { doneAddress } from './done-words.ts'

function inEnglish<Value extends string>(
  terms: Readonly<Record<Value, { readonly en: string }>>,
): readonly Choice<Value>[] {
  return (Object.keys(terms) as Value[]).map((value) => ({ value, text: terms[value].en }))
}

function asTheyStand<Value extends string>(terms: Readonly<Record<Value, string>>): readonly Choice<Value>[] {
  return (Object.keys(terms) as Value[]).map((value) => ({ value, text: terms[value] }))
}

const MINISTER = 'minister'
const PARTNER = 'partner'

const fields = {
  to: {
    kind: 'radios',
    label: 'With whom?',
    errors: { empty: 'Select with whom you share it' },
  },
  toName: {
    kind: 'text',
    label: 'Which office?',
    hint: 'Of a Minister’s office or a partner government: its name, not a person’s.',
    maxLength: 200,
    errors: { tooLong: 'The office’s name must be 200 characters or fewer' },
  },
  toEmail: {
    kind: 'text',
    label: 'What is the office’s email address?',
    hint: 'Of a Minister’s office or a partner government. It gets a private link that opens what you tick, until the share ends.',
    maxLength: 254,
    inputMode: 'email',
    accepts: isMailAddress,
    errors: { format: 'Enter an email address like office@parliament.govt.nz' },
  },
  country: {
    kind: 'select',
    label: 'In which country?',
    hint: 'Of a partner government.',
    options: marketChoices(),
    errors: {},
  },
  overseasBasis: {
    kind: 'select',
    label: 'Why may it go overseas? (IPP 12)',
    hint: 'Of a partner government.',
    options: inEnglish(OVERSEAS_BASES),
    errors: {},
  },
  fields: {
    kind: 'checkboxes',
    label: 'What do they see?',
    options: asTheyStand(SHARE_FIELDS),
    errors: { empty: 'Select what they see' },
  },
  purpose: {
    kind: 'text',
    label: 'What do they need it for?',
    hint: 'The enquirer and whoever gets it read this.',
    maxLength: 300,
    errors: { empty: 'Enter what they need it for', tooLong: 'Use 300 characters or fewer' },
  },
  ground: {
    kind: 'radios',
    label: 'On what ground?',
    hint: 'As the enquirer reads it.',
    options: inEnglish(SHARE_GROUNDS),
    errors: { empty: 'Select the ground' },
  },
  notice: {
    kind: 'radios',
    label: 'How is the enquirer told? (IPP 3A)',
    hint: 'As the enquirer reads it.',
    options: inEnglish(SHARE_NOTICES),
    errors: { empty: 'Select how they are told' },
  },
  days: {
    kind: 'radios',
    label: 'For how long?',
    options: asTheyStand(SHARE_DAYS),
    errors: { empty: 'Select for how long' },
  },
} as const satisfies FormFields

type ShareForm = FormValues<typeof fields>

const form = defineForm({ once: true, otherIsAnother: true, fields, together: officeErrors })

export function sharePage(d: Pick<ReplyDependencies, 'mail' | 'origin'>): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/share',
    permission: 'enquiry.share',
    title: ({ reference }: ActView) => `Share ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, ({ by }, { reference }) =>
          Promise.resolve(
            view<ActView & { readonly choices: readonly Choice[]; readonly choicesOf: 'to' }>({
              ...{ reference, choices: recipientChoices(by.agency), choicesOf: 'to' },
              heading: 'Share some of it',
              words: [
                'They see what you tick and nothing else, until the share ends. You still hold the enquiry and answer it.',
                'Share only what they must have so that the enquirer is answered. The enquirer sees each share on their page.',
              ],
              buttonText: 'Share',
              back: enquiryAddress(reference),
            }),
          ),
        ),
    },
    post: {
      activity: 'enquiry-shared',
      subject: subjectOf,
      form,
      answer: (request) =>
        actOnHeld(request, async (act, { reference }) => {
          const to = recipientOf(request.form, act.by.agency)
          if (to === undefined)
            return fieldErrors([{ field: 'to', sentence: 'Your agency holds it already: select another' }])
          const { fields: seen, purpose, ground, notice, days } = request.form
          const done = await share(d, act, reference, {
            ...{ to, fields: seen, purpose, ground, notice, days: Number(days), onceKey: request.onceKey },
          })
          if (!done.ok)
            return fieldErrors([
              { field: to.kind === 'agency' ? 'to' : 'toEmail', sentence: sentenceOf(done.error.code) },
            ])
          return redirect(doneAddress(reference, 'shared'))
        }),
    },
    template: actTemplate,
  })
}

function recipientChoices(own: string): readonly Choice[] {
  return [
    ...DESK_AGENCY_NAMES.filter((one) => one !== own).map((value) => ({
      ...{ value, text: DESK_AGENCIES[value].en },
    })),
    { value: MINISTER, text: 'A Minister’s office' },
    { value: PARTNER, text: 'A partner government overseas' },
  ]
}

/** Of an office outside the desk: what must be known of it. */
function officeErrors({ to, toName, toEmail, country, overseasBasis }: ShareForm): readonly FieldError[] {
  if (to !== MINISTER && to !== PARTNER) return []
  const asked = [
    { field: 'toName', isMissing: toName === '', sentence: 'Enter the name of the office' },
    { field: 'toEmail', isMissing: toEmail === '', sentence: 'Enter the office’s email address' },
    ...(to === PARTNER
      ? [
          { field: 'country', isMissing: !isMarket(country), sentence: 'Select the country' },
          {
            field: 'overseasBasis',
            isMissing: !isOneOf(OVERSEAS_BASES, overseasBasis),
            sentence: 'Select why it may go overseas',
          },
        ]
      : []),
  ]
  return asked.filter(({ isMissing }) => isMissing)
}

/** Undefined where it is the agency itself, or nobody. */
function recipientOf(
  { to, toName: name, toEmail: email, country, overseasBasis: basis }: ShareForm,
  own: string,
): ShareRecipient | undefined {
  if (to === MINISTER) return { kind: 'minister', name, email }
  if (to === PARTNER)
    return isMarket(country) && isOneOf(OVERSEAS_BASES, basis)
      ? { kind: 'partner', name, email, country, basis }
      : undefined
  return isDeskAgency(to) && to !== own ? { kind: 'agency', agency: to } : undefined
}
