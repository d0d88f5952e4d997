/** The way of one request through a page: who, may they, what was sent, the act, and then what is shown. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import { BrokenPromise, sentenceOf } from '#kernel'
import { PAGE_REFUSED } from '../activity-events.ts'
import { noFields, type FieldError, type FormFields, type FormValues } from '../form/form-definition.ts'
import { presentForm } from '../form/form-view.ts'
import { withHoneyField } from '../form/honey-field.ts'
import { readForm } from '../form/read-form.ts'
import { restoredByBrowser } from '../form/restored-by-browser.ts'
import type { SentForm } from '../form/sent-form.ts'
import type { PageAnswer } from '../page-answer.ts'
import type { PageDefinition } from '../page-definition.ts'
import type { ToReadWith } from '../read-with.ts'
import { withRecord, type RecordedWork } from './with-record.ts'
import { sentName } from './answered-before.ts'
import { isForStrangers } from './audience.ts'
import { onceKeyOf, refuseOtherThanMade } from './form-as-made.ts'
import type { PageKit } from './page-kit.ts'
import { privacySignals, type PrivacySignals } from './privacy-signals.ts'
import { isIdentifiersOnly, readAddress } from './read-address.ts'
import { readBody } from './read-body.ts'
import { withLostFiles } from './lost-files.ts'
import { discardUploads } from './take-upload.ts'
import { sendDone, sendFile, sendFramed, sendRedirect, sendView } from './send.ts'
import { refuseUnsoundForm } from './sound-form.ts'
import { sendNotFound, sendRefusal } from './message-page.ts'

interface Asked {
  readonly person: SignedInPerson | undefined
  readonly at: Date
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly path: `/${string}`
  readonly signals: PrivacySignals
}

interface Attempt {
  readonly sent: SentForm
  readonly errors: readonly FieldError[]
  readonly onceKey: string
}

export async function answerGet(
  kit: PageKit,
  page: PageDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = await admit(kit, page, request, reply)
  if (asked === undefined) return reply
  return show(kit, page, asked, undefined, request, reply)
}

export async function answerPost(
  kit: PageKit,
  page: PageDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { post } = page
  if (post === undefined) throw new BrokenPromise('a page without POST was sent a form')
  const asked = await admit(kit, page, request, reply)
  if (asked === undefined) return reply
  const sent = await readBody(request, post.form)
  try {
    return await answerSent(kit, page, post, asked, sent, request, reply)
  } finally {
    await discardUploads(sent)
  }
}

async function answerSent(
  kit: PageKit,
  page: PageDefinition,
  post: NonNullable<PageDefinition['post']>,
  asked: Asked,
  sent: SentForm,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  refuseUnsoundForm(post.form.fields, sent)
  refuseOtherThanMade(post.form, sent)
  const { values, errors } = readForm(post.form, sent, page.language)
  const onceKey = post.form.once === true ? onceKeyOf(sent) : ''
  if (errors.length > 0) return show(kit, page, asked, { sent, errors, onceKey }, request, reply)
  if (post.form.otherIsAnother === true && kit.sentBefore.isOther(onceKey, sent)) {
    // Whoever presses again means another act, and gets a key for it.
    const attempt = { sent, errors: [sentBeforeOtherwise(page, post)], onceKey: kit.newId() }
    return show(kit, page, asked, attempt, request, reply)
  }

  const act = () =>
    workOrUndo(kit, asked, entryOf(post, asked), async (done) => {
      const said = requestOf(kit, asked, done, { form: values as FormValues<FormFields> })
      const { request: whole, isRead } = withOnceKey(said, onceKey)
      const answer = neverShown(await post.answer(whole))
      // Asked for and not used, the key would promise what nothing keeps: that a form sent twice is one act.
      if (onceKey !== '' && answer.kind === 'redirect' && !isRead())
        throw new BrokenPromise('a form that is one act was answered without its key')
      return answer
    })
  const answer = await kit.answered.once(sentName(request, asked.person, sent), asked.at, act)
  if (answer.kind === 'field-errors') {
    return show(kit, page, asked, { sent, errors: answer.errors, onceKey }, request, reply)
  }
  if (post.form.otherIsAnother === true && answer.kind === 'redirect') kit.sentBefore.done(onceKey, sent)
  return send(kit, page, asked, answer, undefined, request, reply)
}

function sentBeforeOtherwise(
  { language }: PageDefinition,
  { form }: NonNullable<PageDefinition['post']>,
): FieldError {
  const [field = ''] = Object.entries(form.fields).flatMap(([name, { kind }]) =>
    kind === 'hidden' ? [] : [name],
  )
  return { field, sentence: sentenceOf('form-sent-before', language) }
}

/** The types say so already; an act whose answer was a page would be asked for again by reload and by Back. */
function neverShown(answer: PageAnswer): PageAnswer {
  if (answer.kind !== 'view' && answer.kind !== 'file' && answer.kind !== 'framed') return answer
  throw new BrokenPromise('a form that was sent is answered by a redirect, or refused')
}

/** Sends a refusal and returns undefined, or says who asks for what. */
async function admit(
  kit: PageKit,
  page: PageDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Asked | undefined> {
  const params = readAddress(page.params, request.params)
  const query = readAddress(page.query, request.query)
  const person = isForStrangers(page) ? undefined : await kit.access.personOf(request)
  request.askedBy = person?.id
  const at = kit.clock.now()
  const path = request.url.split('?', 1)[0] as `/${string}`
  if (page.permission !== 'public' && person === undefined) {
    const back = encodeURIComponent(request.method === 'POST' ? path : request.url)
    sendRedirect(`/sign-in?return=${back}`, request, reply)
    return undefined
  }
  if (page.permission !== 'public' && person !== undefined && !kit.access.may(person.role, page.permission)) {
    // Recorded without its leading slash: a record holds identifiers only.
    const details = { address: page.address.slice(1) || 'start', permission: page.permission }
    await withRecord(kit, { person, at, entry: { event: PAGE_REFUSED, details } }, () => Promise.resolve())
    await sendRefusal(kit, page.permission, request, reply)
    return undefined
  }
  if (params === undefined || query === undefined || !isIdentifiersOnly(params)) {
    await sendNotFound(kit, request, reply)
    return undefined
  }
  return { person, at, params, query, path, signals: privacySignals(request.headers) }
}

/** Shows the page as GET answers it, with a refused form's answers and sentences when there is one. */
async function show(
  kit: PageKit,
  page: PageDefinition,
  asked: Asked,
  attempt: Attempt | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { person, at } = asked
  const { answer, readWith } = await withRecord(
    kit,
    { person, at, entry: entryOf(page.get, asked) },
    async (done) => {
      const answer = await page.get.answer(requestOf(kit, asked, done, {}))
      return { answer, readWith: await readWithIt(kit, page, asked, answer, done) }
    },
  )
  return send(kit, page, asked, answer, attempt, request, reply, readWith)
}

/** Of what the page shows of somebody to staff: never at a lane, where nothing but the passport counts. */
async function readWithIt(
  { readWith }: PageKit,
  { get, layout }: PageDefinition,
  { person, params, query }: Asked,
  answer: PageAnswer,
  done: RecordedWork,
): Promise<readonly ToReadWith[]> {
  if (readWith === undefined || person === undefined || answer.kind !== 'view' || layout === 'bare') return []
  const subject = get.subject?.({ params, query })
  return subject === undefined ? [] : readWith(done.tx, subject)
}

async function send(
  kit: PageKit,
  page: PageDefinition,
  asked: Asked,
  answer: PageAnswer,
  attempt: Attempt | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  readWith: readonly ToReadWith[] = [],
): Promise<FastifyReply> {
  switch (answer.kind) {
    case 'redirect':
      return sendRedirect(answer.address, request, reply)
    case 'not-found':
      return sendNotFound(kit, request, reply)
    case 'forbidden':
      return sendRefusal(kit, page.permission, request, reply)
    case 'file':
      return sendFile(page, answer, request, reply)
    case 'framed':
      return sendFramed(answer, reply)
    case 'done':
      return sendDone(reply)
    case 'field-errors':
      throw new BrokenPromise('only a POST may answer with field errors')
    case 'view': {
      const errors = attempt === undefined ? [] : withLostFiles(page, attempt)
      const key = attempt?.onceKey ?? (page.post?.form.once === true ? kit.newId() : '')
      const fields = page.post?.form ?? noFields
      const shown = presentForm(fields, attempt?.sent ?? answer.values ?? {}, errors, key)
      const form = page.audience === 'public' ? withHoneyField(restoredByBrowser(shown, fields)) : shown
      const coded = reply.code(errors.length > 0 ? 422 : 200)
      return sendView(kit, page, answer, form, asked, request, coded, readWith)
    }
  }
}

/** An answer that refuses the act undoes whatever the act wrote, its record included; a refusal has its own record. */
async function workOrUndo(
  kit: PageKit,
  asked: Asked,
  entry: ActivityEntry | undefined,
  work: (done: RecordedWork) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const { person, at } = asked
  try {
    return await withRecord(kit, { person, at, entry }, async (done) => {
      const answer = await work(done)
      if (answer.kind === 'field-errors' || answer.kind === 'not-found' || answer.kind === 'forbidden')
        throw new Undo(answer)
      return answer
    })
  } catch (thrown) {
    if (!(thrown instanceof Undo)) throw thrown
    if (thrown.answer.kind === 'forbidden' && person !== undefined) {
      await withRecord(kit, { person, at, entry: { event: PAGE_REFUSED } }, () => Promise.resolve())
    }
    return thrown.answer
  }
}

class Undo extends Error {
  readonly answer: PageAnswer
  constructor(answer: PageAnswer) {
    super('undone')
    this.answer = answer
  }
}

/** `tx` is asked for only when the page uses it: a site without a database has none. */
function requestOf<More extends object>(kit: PageKit, asked: Asked, done: RecordedWork, more: More) {
  const { person, at, params, query, path, signals } = asked
  return {
    get tx() {
      return done.tx
    },
    record: (entry: ActivityEntry) => done.record(entry),
    // A page that is not public is asked only for somebody who was admitted.
    person: person as SignedInPerson,
    ...{ at, params, query, path, signals, clock: kit.clock, newId: kit.newId },
    ...more,
  }
}

function withOnceKey<Request extends object>(request: Request, onceKey: string) {
  let isRead = false
  const whole = Object.defineProperty(request, 'onceKey', {
    enumerable: true,
    get() {
      isRead = true
      return onceKey
    },
  }) as Request & { readonly onceKey: string }
  return { request: whole, isRead: () => isRead }
}

function entryOf(
  part: PageDefinition['get'] | NonNullable<PageDefinition['post']>,
  asked: Asked,
): ActivityEntry | undefined {
  if (part.activity === 'none-public' || typeof part.activity === 'object') return undefined
  const subject = part.subject?.(asked)
  return subject === undefined ? { event: part.activity } : { event: part.activity, subject }
}
