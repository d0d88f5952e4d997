/** A notice to be given: made from the facts, read and mended by whoever gives it, and kept as it was given. */
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import { sentenceOf } from '#kernel'
import type { NoticeTo } from '../breach.ts'
import { breachStanding, isListed, type BreachStanding } from '../breach-standing.ts'
import { giveNotice } from '../give-notice.ts'
import { selectPeople } from '../list-store.ts'
import { lookUpPeople } from '../look-up-people.ts'
import { commissionerText, peopleText, publicText, type NoticeFacts } from '../notice-texts.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import type { DeskPagesOptions } from './pages-options.ts'

interface NoticePageWords {
  readonly address: `/breaches/:breachId/${string}`
  readonly title: (name: string) => string
  readonly says: readonly string[]
  readonly howLabel: string
  readonly howHint: string
  readonly howEmpty: string
  readonly button: string
  readonly text: (facts: NoticeFacts) => string
}

const PAGES: Readonly<Record<NoticeTo, NoticePageWords>> = {
  commissioner: {
    address: '/breaches/:breachId/commissioner',
    title: (name) => `Tell the Commissioner of ${name}`,
    says: [
      'As soon as practicable (s 114), with what is known; what is not known yet follows in a later stage (s 117(4)).',
      'Give it by NotifyUs at privacy.org.nz, and record here what you gave. Nothing is sent from this page.',
    ],
    howLabel: 'How was it given, and under which reference?',
    howHint: 'For example: NotifyUs, reference NU-1234.',
    howEmpty: 'Enter how the Commissioner was told',
    button: 'Record that the Commissioner was told',
    text: commissionerText,
  },
  people: {
    address: '/breaches/:breachId/people-notice',
    title: (name) => `What people are told of ${name}`,
    says: [
      'Everybody on the list reads these words; each letter adds its own reader’s name and what was touched of theirs, and nothing of anybody else (s 117(3)).',
      'Words that name somebody on the list, or say how many others there are, are refused.',
    ],
    howLabel: 'How are people told?',
    howHint: 'For example: by letter to the address on file. Each telling is recorded by itself.',
    howEmpty: 'Enter how people are told',
    button: 'Settle what people are told',
    text: peopleText,
  },
  public: {
    address: '/breaches/:breachId/public-notice',
    title: (name) => `Tell the public of ${name}`,
    says: [
      'Only where it is not reasonably practicable to tell people, or each member of a group of them (s 115(2)). It names nobody.',
      'On the agency’s website, and by one other means at least. Nothing is published from this page.',
    ],
    howLabel: 'Why can people not each be told, and where was it published?',
    howHint: 'The Commissioner is told why.',
    howEmpty: 'Enter why, and where it was published',
    button: 'Record that the public was told',
    text: publicText,
  },
}

interface GiveView extends OfBreach {
  readonly heading: string
  readonly says: readonly string[]
  readonly stage: number
  readonly button: string
  readonly mayGive: boolean
  readonly whyNot: string
  readonly given: readonly { readonly href: string; readonly text: string }[]
}

/** Everybody, for the one look that no words name them. */
const EVERYBODY = { offset: 0, most: 1_000_000 }

export function giveNoticePage(whom: NoticeTo, { d, agency, mail }: DeskPagesOptions): PageDefinition {
  const words = PAGES[whom]
  return definePage({
    address: words.address,
    permission: 'breach.handle',
    title: ({ name }: GiveView) => words.title(name),
    breadcrumbs: wayToBreach,
    params: breachParams,
    get: {
      activity: 'breach-viewed',
      subject: breachSubject,
      async answer({ tx, params: { breachId } }) {
        const standing = await breachStanding(tx, mail, breachId)
        if (standing === undefined) return notFound()
        const given = standing.notices.filter((notice) => notice.whom === whom)
        const whyNot = whyNotGiven(whom, standing)
        return view<GiveView>(
          {
            ...ofBreach(standing.breach),
            heading: words.title(ofBreach(standing.breach).name),
            says: words.says,
            stage: given.length + 1,
            button: words.button,
            mayGive: whyNot === '',
            whyNot,
            given: given.map(({ id, stage, givenAt }) => ({
              href: `/breaches/${breachId}/notices/${id}`,
              text: `Stage ${String(stage)}, ${fullInstant(givenAt)}`,
            })),
          },
          { values: { body: words.text(factsFor(standing, agency)) } },
        )
      },
    },
    post: {
      activity: 'breach-acted-on',
      subject: breachSubject,
      form: defineForm({
        fields: {
          body: {
            kind: 'textarea',
            label: 'The notice',
            hint: 'Made from the facts. Read it, and mend it where it needs it: it is kept as you give it.',
            rows: 24,
            maxLength: 20_000,
            errors: { empty: 'Enter the notice' },
          },
          how: {
            kind: 'text',
            label: words.howLabel,
            hint: words.howHint,
            maxLength: 500,
            errors: { empty: words.howEmpty },
          },
          stage: { kind: 'hidden', holds: 'whole-number' },
        },
      }),
      async answer({ form, params: { breachId }, ...act }) {
        const standing = await breachStanding(act.tx, mail, breachId)
        if (standing === undefined) return notFound()
        const listed = whom === 'commissioner' ? [] : await selectPeople(act.tx, breachId, EVERYBODY)
        const others = await lookUpPeople(
          act.tx,
          d,
          breachId,
          listed.map(({ id }) => id),
        )
        const notice = { whom, stage: form.stage, body: form.body, how: form.how, givenAt: act.at }
        const given = await giveNotice(
          act,
          standing.breach,
          notice,
          others.flatMap(({ held }) => held),
        )
        if (!given.ok) return fieldErrors([{ field: 'body', sentence: sentenceOf(given.error.code) }])
        return redirect(`/breaches/${breachId}`)
      },
    },
    template: new URL('./give-notice-page.njk', import.meta.url),
  })
}

export function factsFor(standing: BreachStanding, agency: string): NoticeFacts {
  const { breach, notices, exceptions, assessments, people, counts } = standing
  return {
    ...{ agency, breach, notices, exceptions, told: counts.told },
    assessment: assessments.at(-1),
    people: isListed(standing) ? people : undefined,
  }
}

function whyNotGiven(whom: NoticeTo, { breach, conclusion, notices }: BreachStanding): string {
  if (breach.closedAt !== null) return sentenceOf('breach-closed')
  if (conclusion === undefined) return sentenceOf('breach-not-assessed')
  if (conclusion === 'not-notifiable') return 'It was concluded that the breach need not be notified.'
  return whom === 'commissioner' || notices.some((notice) => notice.whom === 'commissioner')
    ? ''
    : sentenceOf('breach-not-told-yet')
}
