/**
 * Does one thing to several enquiries of the queue: takes them, gives them back, hands them on or closes them. What was written, or
 * who took it, since the page was made is left as it is, and said.
 */
import Type from 'typebox'
import { DESK_AGENCIES, DESK_AGENCY_NAMES, isDeskAgency, isTopic, TOPICS } from '#desk/directory'
import {
  defineForm,
  definePage,
  fieldErrors,
  redirect,
  view,
  when,
  type Choice,
  type FormValues,
  type PageDefinition,
} from '#pages'
import { authorOf, type AgentAct } from '../../acts/act.ts'
import { assign } from '../../acts/assign.ts'
import { closeEnquiry } from '../../acts/close.ts'
import { handOn } from '../../acts/hand-on.ts'
import { selectForAct, type EnquiryRow } from '../../agency-store.ts'
import { lateSince } from '../../late-since.ts'
import { selectLastSaid, selectQueue } from '../../queue-store.ts'
import { ENQUIRY_STATES } from '../../states.ts'
import { toEnquiry } from './act-page.ts'
import { markOf } from './mark-of.ts'

const MOST_TOGETHER = 100

/** What is done to each, and the activity it is recorded as. */
const ACTS = {
  take: { text: 'Take them', event: 'enquiry-assigned' },
  back: { text: 'Give them back to the queue', event: 'enquiry-assigned' },
  'hand-on': { text: 'Hand them on to the agency below', event: 'enquiry-handed-on' },
  close: { text: 'Close them: nothing is sent', event: 'enquiry-closed' },
} as const

const form = defineForm({
  fields: {
    enquiries: {
      kind: 'checkboxes',
      label: 'Which enquiries?',
      errors: { empty: 'Select at least one enquiry' },
    },
    act: {
      kind: 'radios',
      label: 'What is done?',
      options: (Object.keys(ACTS) as (keyof typeof ACTS)[]).map((value) => ({
        value,
        text: ACTS[value].text,
      })),
      errors: { empty: 'Select what is done' },
    },
    to: {
      kind: 'select',
      label: 'Which agency? (where you hand on)',
      options: DESK_AGENCY_NAMES.map((value) => ({ value, text: DESK_AGENCIES[value].en })),
      errors: {},
    },
  },
})

interface TogetherView {
  readonly choices: readonly Choice[]
  readonly isAll: boolean
  /** How many were not as they had been shown, of the act that led here; and of how many it was done. */
  readonly left: number
  readonly done: number
}

export function togetherPage(): PageDefinition {
  return definePage({
    address: '/queue/together',
    permission: 'enquiry.answer',
    title: 'Several at once',
    breadcrumbs: toEnquiry,
    query: Type.Object({
      all: Type.Optional(Type.Literal('yes')),
      left: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_TOGETHER })),
      done: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_TOGETHER })),
    }),
    get: {
      activity: 'enquiry-queue-viewed',
      async answer({ tx, at, query, person }) {
        const whose = { personId: person.id, late: lateSince(at) }
        const queue = [
          ...(await selectQueue(tx, { part: 'all' }, whose, MOST_TOGETHER)),
          ...(await selectQueue(tx, { part: 'answered' }, whose, MOST_TOGETHER)),
        ].slice(0, MOST_TOGETHER)
        const isAll = query.all === 'yes'
        const last = await lastOf(tx, queue)
        const choices = queue.map((row) => choiceOf(row, last, at))
        return view<TogetherView>(
          { choices, isAll, left: query.left ?? 0, done: query.done ?? 0 },
          { values: isAll ? { enquiries: choices.map(({ value }) => value) } : {} },
        )
      },
    },
    post: {
      activity: 'enquiries-handled-together',
      form,
      async answer({ tx, at, newId, person, record, form: said }) {
        const act = { tx, at, newId, by: authorOf(person) }
        const { to } = said
        if (said.act === 'hand-on' && (!isDeskAgency(to) || to === act.by.agency))
          return fieldErrors([
            {
              field: 'to',
              sentence:
                to === '' ? 'Select the agency that gets them' : 'Select another agency than your own',
            },
          ])
        // In one order, so that two who do this at once wait for each other and not in a circle.
        const all = said.enquiries.slice(0, MOST_TOGETHER).toSorted()
        let done = 0
        for (const chosen of all) {
          const [reference = '', seen] = chosen.split(' ')
          const enquiry = await selectForAct(tx, reference)
          const isAsSeen = enquiry !== undefined && seen === seenOf(enquiry, await lastOf(tx, [enquiry]))
          // What meanwhile went to another agency is theirs; and what an answer goes out of is handed on by nobody.
          if (!isAsSeen || !(await doTo(act, reference, said))) continue
          await record({ event: ACTS[said.act].event, subject: { kind: 'enquiry', id: reference } })
          done += 1
        }
        return redirect(
          done === all.length
            ? `/queue?done=${String(done)}&of=${String(all.length)}`
            : `/queue/together?done=${String(done)}&left=${String(all.length - done)}`,
        )
      },
    },
    template: new URL('./together.njk', import.meta.url),
  })
}

/** False where it could not be done. */
async function doTo(
  act: AgentAct,
  reference: string,
  { act: what, to }: FormValues<(typeof form)['fields']>,
): Promise<boolean> {
  if (what === 'take') await assign(act, reference, act.by.id)
  if (what === 'back') await assign(act, reference, null)
  if (what === 'close') await closeEnquiry(act, reference)
  if (what === 'hand-on' && isDeskAgency(to)) return (await handOn(act, reference, to)).ok
  return true
}

type LastSaid = Awaited<ReturnType<typeof selectLastSaid>>

function lastOf(tx: AgentAct['tx'], rows: readonly EnquiryRow[]): Promise<LastSaid> {
  return selectLastSaid(
    tx,
    rows.map(({ reference }) => reference),
  )
}

/** What was said last, who has it and how it stands. */
function seenOf({ reference, assignedTo, state }: EnquiryRow, last: LastSaid): string {
  return markOf({ assignedTo, state, said: last.get(reference) ?? null })
}

function choiceOf(row: EnquiryRow, last: LastSaid, at: Date): Choice {
  const { reference, name, company, email, topic, state, receivedAt } = row
  const who = [company, name || email].filter((part) => part !== '').join(', ')
  const about = isTopic(topic) ? TOPICS[topic].en : 'Not described yet'
  return {
    value: `${reference} ${seenOf(row, last)}`,
    text: who === '' ? reference : `${reference}: ${who}`,
    hint: `${about}. Came ${when(receivedAt, at).relative}. ${ENQUIRY_STATES[state].text}`,
  }
}
