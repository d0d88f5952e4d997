/**
 * One enquiry of the agent's agency: the conversation, and beside it the facts, the clocks with their arithmetic and who else may
 * see it. Written on the page itself: an answer, word of how far it is, or a note.
 */
import { DESK_AGENCIES, isDeskAgency, isTopic, marketName, suggestTopic, TOPICS } from '#desk/directory'
import type { Files, ListedFile } from '#files'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  when,
  type PageDefinition,
  type SummaryRowView,
  type WhenView,
} from '#pages'
import { authorOf } from '../../acts/act.ts'
import { addNote } from '../../acts/add-note.ts'
import { reply, type ReplyDependencies } from '../../acts/reply.ts'
import { ownerOf } from '../../attached-files.ts'
import { CHANNELS } from '../../channels.ts'
import type { AgencyRights, EnquiryRights } from '../../operations.ts'
import { ENQUIRY_STATES } from '../../states.ts'
import {
  noteAgent,
  selectAgents,
  selectConversation,
  selectEnquiry,
  selectOthersOf,
  selectTimeline,
  type EnquiryRow,
  type StaffEventRow,
  type StaffMessageRow,
} from '../../agency-store.ts'
import { selectShares } from '../../share-store.ts'
import { dueOf, clocksView, type ClockView } from './due.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { presentStaffShares, type StaffShareView } from './present-staff-shares.ts'
import { timelineWords } from './timeline-words.ts'

const LONGEST_MESSAGE = 20_000
const MOST_OTHERS = 10

interface SaidView {
  readonly who: string
  readonly mark: string
  readonly tone: 'quiet' | 'attention'
  readonly time: WhenView
  readonly lines: readonly string[]
  readonly side: 'theirs' | 'ours' | 'note'
}

interface EnquiryView {
  readonly reference: string
  readonly path: string
  readonly heading: string
  readonly state: { readonly text: string; readonly tone: string }
  readonly due: { readonly what: string; readonly time: WhenView | false; readonly tone: string }
  readonly assigned: string
  readonly isMine: boolean
  readonly isClosed: boolean
  readonly suggestion: { readonly text: string; readonly words: string; readonly agency: string } | false
  readonly rights: Pick<AgencyRights, 'signs' | 'cases'>
  readonly said: readonly SaidView[]
  readonly facts: readonly SummaryRowView[]
  readonly clocks: readonly ClockView[]
  readonly files: readonly { readonly name: string; readonly href: string; readonly waits: boolean }[]
  readonly shares: readonly StaffShareView[]
  readonly timeline: readonly { readonly words: string; readonly time: WhenView }[]
  readonly others: readonly { readonly text: string; readonly href: string; readonly time: WhenView }[]
  readonly goesByMail: string
}

export interface EnquiryPageDependencies extends ReplyDependencies {
  readonly files: Pick<Files, 'list'>
  /** Once every room is open. */
  readonly rights: () => EnquiryRights
}

export function enquiryPage(d: EnquiryPageDependencies): PageDefinition {
  return definePage({
    address: '/enquiries/:reference',
    permission: 'enquiry.view',
    title: ({ reference }: EnquiryView) => `Enquiry ${reference}`,
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    layout: 'wide',
    params: enquiryParams,
    keys: [
      { key: 'r', words: 'Write', target: 'words', onlyReaches: true },
      { key: 't', words: 'Take it', target: 'take' },
      { key: 'h', words: 'Hand on', target: 'hand-on' },
      { key: 'a', words: 'Say what it is about', target: 'about' },
      { key: 's', words: 'Share', target: 'share' },
    ],
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      async answer({ tx, at, path, params: { reference }, person }) {
        const enquiry = await selectEnquiry(tx, reference)
        if (enquiry === undefined) return notFound()
        const by = authorOf(person)
        await noteAgent(tx, by, at)
        const names = new Map((await selectAgents(tx)).map(({ personId, name }) => [personId, name]))
        const said = await selectConversation(tx, reference)
        const { clocks, ...rights } = await d.rights().forAgency(tx, { reference, said })
        const { what, by: dueBy, tone } = dueOf(enquiry, at)
        return view<EnquiryView>({
          ...{ reference, path },
          heading: enquiry.company || enquiry.name || enquiry.email || 'Nobody named',
          state: ENQUIRY_STATES[enquiry.state],
          due: { what, time: dueBy !== undefined && when(dueBy, at), tone },
          assigned: enquiry.assignedTo === null ? '' : (names.get(enquiry.assignedTo) ?? 'A colleague'),
          isMine: enquiry.assignedTo === person.id,
          isClosed: enquiry.state === 'closed',
          suggestion: suggestionOf(enquiry, said),
          rights,
          said: said.map((one) => presentSaid(one, enquiry, at)),
          facts: factsOf(enquiry),
          clocks: [...clocksView(enquiry, at), ...clocks],
          files: filesOf(reference, await d.files.list(tx, ownerOf(reference))),
          shares: presentStaffShares(await selectShares(tx, reference), at),
          timeline: (await selectTimeline(tx, reference)).map((event) => happened(event, at)),
          others: await othersOf(tx, enquiry, at),
          goesByMail: howItGoes(enquiry, d.mail !== undefined),
        })
      },
    },
    post: {
      activity: 'enquiry-replied',
      subject: subjectOf,
      form: defineForm({
        once: true,
        fields: {
          words: {
            kind: 'textarea',
            label: 'Write',
            maxLength: LONGEST_MESSAGE,
            rows: 8,
            errors: { empty: 'Enter what you want to say', tooLong: 'Use 20,000 characters or fewer' },
          },
          as: {
            kind: 'radios',
            label: 'What is it?',
            options: [
              {
                value: 'answer',
                text: 'The answer',
                hint: 'Sent to the enquirer. The enquiry is then answered.',
              },
              {
                value: 'progress',
                text: 'Word of how far it is',
                hint: 'Sent to the enquirer. The enquiry goes on.',
              },
              {
                value: 'note',
                text: 'A note',
                hint: 'For your agency alone: never sent, shared or handed on.',
              },
            ],
            errors: { empty: 'Select what it is' },
          },
        },
      }),
      async answer({ tx, at, newId, path, params: { reference }, form, onceKey, person, record }) {
        const enquiry = await selectEnquiry(tx, reference)
        if (enquiry === undefined) return notFound()
        const act = { tx, at, newId, by: authorOf(person) }
        if (form.as === 'note') {
          await addNote(act, reference, { words: form.words, onceKey })
          await record({ event: 'enquiry-noted', subject: { kind: 'enquiry', id: reference } })
          return redirect(path)
        }
        const said = { words: form.words, answers: form.as === 'answer', onceKey }
        const done = await reply(d, act, enquiry, said)
        return done.ok
          ? redirect(path)
          : fieldErrors([{ field: 'words', sentence: sentenceOf(done.error.code) }])
      },
    },
    template: new URL('./enquiry.njk', import.meta.url),
  })
}

type Tx = Parameters<typeof selectEnquiry>[0]

/** Where the words of the question speak for another topic than the enquiry has, or for an agency that does not hold it. */
function suggestionOf(
  { topic, heldBy, state }: EnquiryRow,
  said: readonly StaffMessageRow[],
): EnquiryView['suggestion'] {
  const suggested = suggestTopic(said.find(({ kind }) => kind === 'question')?.words ?? '')
  if (suggested === undefined || state === 'closed') return false
  // Whoever set another topic has decided.
  if (topic !== null && topic !== suggested.topic) return false
  const agency = suggested.agency === heldBy ? '' : DESK_AGENCIES[suggested.agency].en
  return { text: TOPICS[suggested.topic].en, words: suggested.words.join(', '), agency }
}

function presentSaid(
  { kind, words, saidAt, authorName, agency }: StaffMessageRow,
  { name }: EnquiryRow,
  at: Date,
): SaidView {
  const from = isDeskAgency(agency ?? undefined)
    ? DESK_AGENCIES[agency as keyof typeof DESK_AGENCIES].short
    : ''
  const lines = words.split(/\n+/)
  const time = when(saidAt, at)
  if (kind === 'note')
    return {
      who: authorName ?? from,
      mark: 'Note, for your agency alone',
      tone: 'quiet',
      time,
      lines,
      side: 'note',
    }
  if (kind === 'reply')
    return { who: `${authorName ?? ''}, ${from}`, mark: '', tone: 'quiet', time, lines, side: 'ours' }
  const isProven = kind !== 'unproved'
  return {
    who: isProven ? name || 'The enquirer' : 'Somebody by email',
    mark: isProven ? '' : 'Not proven to be the enquirer: they do not see it',
    tone: isProven ? 'quiet' : 'attention',
    ...{ time, lines },
    side: 'theirs',
  }
}

function factsOf(e: EnquiryRow): readonly SummaryRowView[] {
  return summary([
    { name: 'Name', value: e.name },
    { name: 'Company', value: e.company },
    {
      name: 'Email',
      value: { text: e.email, note: e.addressConfirmedAt === null ? 'not confirmed by them' : 'confirmed' },
    },
    { name: 'About', value: isTopic(e.topic) ? TOPICS[e.topic].en : 'Not said yet' },
    { name: 'Market', value: e.market === null ? 'Not said yet' : marketName(e.market) },
    { name: 'Came', value: `${CHANNELS[e.channel]}, ${fullInstant(e.receivedAt)}` },
    { name: 'Language', value: e.language === 'mi' ? 'Te reo Māori' : 'English' },
    { name: 'Follow up', value: e.followUpOn === null ? 'No day set' : longDate(e.followUpOn) },
  ])
}

function filesOf(reference: string, files: readonly ListedFile[]): EnquiryView['files'] {
  return files.map(({ id, name, scan }) => ({
    name,
    href: `/enquiries/${reference}/files/${id}`,
    waits: scan === 'waiting',
  }))
}

function happened(event: StaffEventRow, at: Date): EnquiryView['timeline'][number] {
  return { words: timelineWords(event), time: when(event.happenedAt, at) }
}

/** Only those that this agency holds: the database shows no others. */
async function othersOf(tx: Tx, { email, reference }: EnquiryRow, at: Date): Promise<EnquiryView['others']> {
  if (email === '') return []
  const rows = await selectOthersOf(tx, email, reference, MOST_OTHERS)
  return rows.map((row) => ({
    text: `${row.reference}${isTopic(row.topic) ? `, ${TOPICS[row.topic].en}` : ''}`,
    href: `/enquiries/${row.reference}`,
    time: when(row.receivedAt, at),
  }))
}

function howItGoes({ email, addressConfirmedAt, channel }: EnquiryRow, hasMail: boolean): string {
  if (email === '') return 'No email address is known: what you write is on their page alone.'
  if (!hasMail) return 'This site sends no mail: what you write is on their page alone.'
  if (addressConfirmedAt === null && channel === 'web')
    return 'Nobody has confirmed this address yet: they get a short email that an answer awaits them on their page.'
  return 'What you write is sent to them by email, and stands on their page.'
}
