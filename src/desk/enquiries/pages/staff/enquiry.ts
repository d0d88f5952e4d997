/**
 * One enquiry of the agent's agency: the conversation, and beside it the facts, the clocks with their arithmetic and who else may
 * see it. Written on the page itself: an answer, word of how far it is, or a note.
 */
import Type from 'typebox'
import { agencyFirst, isTopic, suggestTopic, TOPICS } from '#desk/directory'
import { endingsOf, fileSink, type Files } from '#files'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  view,
  when,
  type Choice,
  type PageDefinition,
  type SummaryRowView,
  type WhenView,
} from '#pages'
import { authorOf } from '../../acts/act.ts'
import { addNote } from '../../acts/add-note.ts'
import { HELD_BACK_SECONDS, reply, type ReplyDependencies } from '../../acts/reply.ts'
import {
  noteAgent,
  selectAgents,
  selectConversation,
  selectEnquiry,
  selectForAct,
  selectJoinedConversation,
  selectOthersOf,
  selectTimeline,
  type EnquiryRow,
  type StaffEventRow,
  type StaffMessageRow,
} from '../../agency-store.ts'
import { MOST_WITH_A_REPLY, ownerOf, TAKEN } from '../../attached-files.ts'
import { fillTemplate, unfilledIn } from '../../fill-template.ts'
import { selectJoined } from '../../joining-store.ts'
import { seeMentions } from '../../mention-store.ts'
import type { AgencyRights, EnquiryRights } from '../../operations.ts'
import { selectShares } from '../../share-store.ts'
import { ENQUIRY_STATES } from '../../states.ts'
import { selectTemplates } from '../../template-store.ts'
import { NOBODY } from './assign.ts'
import { DONE, doneAddress, doneQuery } from './done-words.ts'
import { dueOf, clocksView, type ClockView } from './due.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { factsOf, filesOf, type FileView } from './present-facts.ts'
import { presenceOf, type PresenceLine } from './present-presence.ts'
import { foldUnproved, lastSaid, presentSaid, type Conversation, type SaidView } from './present-said.ts'
import { presentStaffShares, type StaffShareView } from './present-staff-shares.ts'
import { senderWords, type SenderView } from './sender-words.ts'
import { drafts } from './take-back.ts'
import { timelineWords } from './timeline-words.ts'
import { howItGoes, WAYS_SENT, WAYS_TOLD } from './ways-of-writing.ts'

const LONGEST_MESSAGE = 20_000
const MOST_OTHERS = 10
const NO_FILE_OF_NOTE =
  'A note carries no file: the enquirer sees each file. Leave it out, or send it with an answer'

interface EnquiryView {
  readonly reference: string
  readonly path: string
  readonly heading: string
  readonly state: { readonly text: string; readonly tone: string }
  readonly due: { readonly what: string; readonly time: WhenView | false; readonly tone: string }
  readonly assigned: string
  readonly assignedTo: string
  readonly isMine: boolean
  readonly isClosed: boolean
  readonly joinedTo: string
  readonly joined: readonly string[]
  readonly presence: readonly PresenceLine[]
  readonly done: string
  readonly lostFiles: boolean
  readonly suggestion: { readonly text: string; readonly words: string; readonly agency: string } | false
  readonly rights: Pick<AgencyRights, 'signs' | 'cases'>
  readonly said: Conversation<SaidView & SenderView>
  readonly lastSaid: string
  readonly templates: readonly { readonly title: string; readonly href: string }[]
  readonly facts: readonly SummaryRowView[]
  readonly clocks: readonly ClockView[]
  readonly files: readonly FileView[]
  readonly shares: readonly StaffShareView[]
  readonly timeline: readonly { readonly words: string; readonly time: WhenView }[]
  readonly others: readonly { readonly text: string; readonly href: string; readonly time: WhenView }[]
  readonly howItGoes: string
  /** False where no address is known, and the agent tells them. */
  readonly goesOut: boolean
  readonly ways: readonly Choice[] | false
}

export interface EnquiryPageDependencies extends ReplyDependencies {
  readonly files: ReplyDependencies['files'] & Pick<Files, 'list' | 'receive' | 'discard'>
  /** Once every room is open. */
  readonly rights: () => EnquiryRights
}

const replyForm = (files: Pick<Files, 'receive' | 'discard'>) =>
  defineForm({
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
        options: WAYS_SENT,
        errors: { empty: 'Select what it is' },
      },
      files: {
        kind: 'files',
        label: 'Files (optional)',
        hint: 'Up to five: PDF, PNG, JPEG, Word, Excel or plain text, up to 20 MB each.',
        accept: endingsOf(TAKEN.allow),
        sink: fileSink(files, TAKEN),
        most: MOST_WITH_A_REPLY,
        errors: { tooBig: 'Each file must be 20 MB or smaller', tooMany: 'Choose five files or fewer' },
      },
      /** The last that was said when the page was made. */
      seen: { kind: 'hidden', mayBeLeftOut: true },
    },
  })

export function enquiryPage(d: EnquiryPageDependencies): PageDefinition {
  return definePage({
    address: '/enquiries/:reference',
    permission: 'enquiry.view',
    title: ({ reference }: EnquiryView) => `Enquiry ${reference}`,
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    layout: 'wide',
    params: enquiryParams,
    query: Type.Object({
      template: Type.Optional(Type.String({ format: 'uuid' })),
      draft: Type.Optional(Type.String({ format: 'uuid' })),
      ...doneQuery,
    }),
    keys: [
      { key: 'r', words: 'Write', target: 'words', onlyReaches: true },
      { key: 't', words: 'Take it', target: 'take' },
      { key: 'h', words: 'Hand on', target: 'hand-on' },
      { key: 'a', words: 'Describe', target: 'about' },
      { key: 's', words: 'Share', target: 'share' },
    ],
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      async answer({ tx, at, path, query, params: { reference }, person }) {
        const enquiry = await selectEnquiry(tx, reference)
        if (enquiry === undefined) return notFound()
        const now = asItIs(enquiry, at)
        const by = authorOf(person)
        await noteAgent(tx, by, at)
        await seeMentions(tx, reference, person.id, at)
        const names = new Map((await selectAgents(tx)).map(({ personId, name }) => [personId, name]))
        const said = await selectConversation(tx, reference)
        const goesOut = new Date(at.getTime() + HELD_BACK_SECONDS * 1_000)
        const files = filesOf(reference, await d.files.list(tx, ownerOf(reference), goesOut), at)
        const templates = await selectTemplates(tx)
        const { clocks, ...rights } = await d.rights().forAgency(tx, { reference, said })
        const { what, by: dueBy, tone } = dueOf(enquiry, at)
        const chosen = templates.find(({ id }) => id === query.template)
        const draft = query.draft === undefined ? undefined : drafts.find(query.draft, { person, at })
        return view<EnquiryView>(
          {
            ...{ reference, path },
            heading: enquiry.company || enquiry.name || enquiry.email || 'Nobody named',
            state: now.state === enquiry.state ? ENQUIRY_STATES[enquiry.state] : heldBack(enquiry),
            due: { what, time: dueBy !== undefined && when(dueBy, at), tone },
            assigned: enquiry.assignedTo === null ? '' : (names.get(enquiry.assignedTo) ?? 'A colleague'),
            assignedTo: enquiry.assignedTo ?? NOBODY,
            isMine: enquiry.assignedTo === person.id,
            isClosed: enquiry.state === 'closed',
            joinedTo: enquiry.joinedTo ?? '',
            joined: await selectJoined(tx, reference),
            presence: await presenceOf(tx, reference, by, { at, isWriting: false }),
            done: query.done === undefined ? '' : DONE[query.done],
            lostFiles: draft?.hadFiles === true,
            suggestion: suggestionOf(enquiry, said),
            rights,
            said: foldUnproved(
              [...said, ...(await selectJoinedConversation(tx, reference))]
                .toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime())
                .map((one) => ({
                  ...presentSaid(one, { enquiry, at, personId: person.id, files }),
                  ...senderWords(one),
                })),
            ),
            lastSaid: lastSaid(said),
            templates: templates.map(({ id, title }) => ({ title, href: `${path}?template=${id}#words` })),
            facts: factsOf(enquiry),
            clocks: [...clocksView(now, at), ...clocks],
            files,
            shares: presentStaffShares(await selectShares(tx, reference), at),
            timeline: (await selectTimeline(tx, reference)).map((event) => happened(event, at)),
            others: await othersOf(tx, enquiry, at),
            ...(enquiry.email === '' ? { goesOut: false, ways: WAYS_TOLD } : { goesOut: true, ways: false }),
            howItGoes: howItGoes(enquiry, {
              ...{ hasMail: d.mail !== undefined, heldBackSeconds: HELD_BACK_SECONDS },
              isDisowned: said.some((one) => one.kind === 'question' && one.standing === 'not-aligned'),
            }),
          },
          {
            values: {
              words: draft?.words ?? (chosen === undefined ? '' : fillTemplate(chosen, enquiry, by)),
            },
          },
        )
      },
    },
    post: {
      activity: 'enquiry-replied',
      subject: subjectOf,
      form: replyForm(d.files),
      async answer({ tx, at, newId, path, params: { reference }, form: sent, onceKey, person, record }) {
        const enquiry = await selectForAct(tx, reference)
        if (enquiry === undefined) return notFound()
        const act = { tx, at, newId, by: authorOf(person) }
        if (sent.as === 'note') {
          if (sent.files.length > 0) return fieldErrors([{ field: 'files', sentence: NO_FILE_OF_NOTE }])
          const noted = await addNote(act, reference, { words: sent.words, onceKey })
          if (!noted.ok) return fieldErrors([{ field: 'words', sentence: sentenceOf(noted.error.code) }])
          await record({ event: 'enquiry-noted', subject: { kind: 'enquiry', id: reference } })
          return redirect(noted.value === 0 ? doneAddress(reference, 'noted-nobody') : path)
        }
        const unfilled = unfilledIn(sent.words)
        if (unfilled !== undefined)
          return fieldErrors([
            { field: 'words', sentence: `Fill in ${unfilled}: it would be sent like that` },
          ])
        const missed = saidSince(await selectConversation(tx, reference), sent.seen, onceKey)
        if (missed !== undefined) return fieldErrors([{ field: 'words', sentence: missed }])
        const { words, files } = sent
        const said = { words, files, answers: sent.as === 'answer', onceKey }
        const done = await reply(d, { ...act, record }, enquiry, said)
        if (done.ok) return redirect(path)
        const field = done.error.field === 'files' ? 'files' : 'words'
        return fieldErrors([{ field, sentence: sentenceOf(done.error.code) }])
      },
    },
    template: new URL('./enquiry.njk', import.meta.url),
  })
}

type Tx = Parameters<typeof selectEnquiry>[0]

function heldBack({ email }: EnquiryRow) {
  const text = email === '' ? 'The answer can be taken back' : 'The answer goes out'
  return { text, tone: 'attention' } as const
}

/** What is held back has not happened yet. */
function asItIs(enquiry: EnquiryRow, at: Date): EnquiryRow {
  const past = (moment: Date | null) => (moment !== null && moment > at ? null : moment)
  return {
    ...enquiry,
    state: enquiry.state === 'answered' && past(enquiry.answeredAt) === null ? 'with-agency' : enquiry.state,
    firstReplyAt: past(enquiry.firstReplyAt),
    answeredAt: past(enquiry.answeredAt),
  }
}

/** What was said while this was being written, so that nobody is answered twice, or beside the point. */
function saidSince(said: readonly StaffMessageRow[], seen: string, onceKey: string): string | undefined {
  const last = said.findLast(({ kind }) => kind !== 'note')
  // A form that is sent twice finds its own reply.
  if (seen === '' || last === undefined || last.id === seen || last.onceKey === onceKey) return undefined
  return `${whoWrote(last)} wrote while you did. Read it above, then press Save again to send yours too`
}

function whoWrote({ kind, authorName, officeName }: StaffMessageRow): string {
  switch (kind) {
    case 'reply':
    case 'note':
      return authorName ?? 'A colleague'
    case 'office':
      return officeName ?? 'An office'
    case 'unproved':
      return 'Somebody'
    case 'question':
    case 'more':
      return 'The enquirer'
  }
}

/** Where the words of the question speak for another topic than the enquiry has, or for an agency that does not hold it. */
function suggestionOf(
  { topic, heldBy, state }: EnquiryRow,
  said: readonly StaffMessageRow[],
): EnquiryView['suggestion'] {
  const suggested = suggestTopic(said.find(({ kind }) => kind === 'question')?.words ?? '')
  if (suggested === undefined || state === 'closed') return false
  // Whoever set another topic has decided.
  if (topic !== null && topic !== suggested.topic) return false
  const agency = suggested.agency === heldBy ? '' : agencyFirst(suggested.agency)
  return { text: TOPICS[suggested.topic].en, words: suggested.words.join(', '), agency }
}

function happened(event: StaffEventRow, at: Date): EnquiryView['timeline'][number] {
  return { words: timelineWords(event, at), time: when(event.happenedAt, at) }
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
