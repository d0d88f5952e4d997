/** A journey: questions in their order, one thing a page; then the answers to check; then one act with a reference. */
import type { Readable } from 'node:stream'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { Clock, ErrorCode, NewId, Result } from '#kernel'
import type { FieldValue, FileField, FormField, FormFields } from '../form/form-definition.ts'
import type { Language } from '../language/language.ts'
import type { FieldErrorsAnswer } from '../page-answer.ts'

/** A file that the sink has taken; only this travels with the answers. */
export interface HeldFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Where an attached file goes as it comes in; what is never claimed by an act is the sink's to remove. */
export interface AttachmentSink {
  readonly maxBytes: number
  /** A body that ends too late fails its stream; a file that may not be taken is answered with its code. */
  take(upload: AttachmentUpload): Promise<Result<HeldFile, ErrorCode>>
  /** Called where the form that brought it is refused whole. */
  discard(held: HeldFile): Promise<void>
}

export interface AttachmentUpload {
  readonly name: string
  /** As the browser says; not to be believed. */
  readonly type: string
  readonly body: Readable
  readonly at: Date
}

/** One page of a journey. One field: its label is the page's heading; several: the page says its own. */
export interface Question<Fields extends FormFields = FormFields> {
  readonly fields: Fields
  readonly heading?: string
  /** For the list of answers to check, where the label is a whole question: `Name`. */
  readonly inShort?: string
  /** What a person should know before they answer. */
  readonly words?: readonly string[]
}

export type Questions = Readonly<Record<string, Question>>

type Mandatory<Field> = Field extends { readonly errors: { readonly empty: string } } ? never : undefined

type AnswerValue<Field extends FormField> = Field extends FileField
  ? HeldFile | Mandatory<Field>
  : FieldValue<Field>

export type AnswerTo<Asked extends Question> = {
  readonly [Name in keyof Asked['fields']]: AnswerValue<Asked['fields'][Name]>
}

/** While a journey is under way any question may be still to come. */
export type AnswersSoFar<Asked extends Questions> = { readonly [Name in keyof Asked]?: AnswerTo<Asked[Name]> }

/** At its end only those that depend on others may be without an answer. */
export type Answers<Asked extends Questions, Depending extends keyof Asked> = {
  readonly [Name in Exclude<keyof Asked, Depending>]: AnswerTo<Asked[Name]>
} & { readonly [Name in Depending]: AnswerTo<Asked[Name]> | undefined }

export interface JourneySending<All> {
  /** The one transaction of the record, its reference and its activity, as the public. */
  readonly tx: Tx
  readonly answers: All
  /** `AB3D-K7XQ`: belongs into a unique column of the record. */
  readonly reference: string
  /** Opens the record to whoever holds it; the same whenever the journey is sent. Kept as a hash only. */
  readonly privateToken: string
  readonly at: Date
  readonly clock: Clock
  readonly newId: NewId
  record(entry: ActivityEntry): Promise<void>
}

/** What was sent, as the confirmation page may know it. */
export interface JourneyReceipt {
  readonly reference: string
  readonly privateToken: string
  readonly sentAt: Date
}

export interface JourneySource<Asked extends Questions, Depending extends keyof Asked & string> {
  /** The first question stands here, the others below it. */
  readonly address: `/${string}`
  /** The one language of its questions: see `inBothLanguages`. */
  readonly language?: Language
  /** Of the whole journey, in titles and above the headings: `Ask a question`. */
  readonly title: string
  /** Raised when a question changes its meaning: answers under way are then asked anew. */
  readonly version?: number
  /** Asked in this order. */
  readonly questions: Asked
  /** Questions that are asked only for some answers to those before them. */
  readonly askedWhen?: Readonly<Record<Depending, (answers: AnswersSoFar<Asked>) => boolean>>
  /** For the one question with a file. */
  readonly attachments?: AttachmentSink
  readonly check: {
    /** What somebody must know before they send: who gets it, what for, what their rights are. */
    readonly words: readonly string[]
    /** Says what it does: `Send your question`. */
    readonly button: string
  }
  /** The declared event of sending; its subject is this kind of record with the reference. */
  readonly activity: string
  readonly recordKind: string
  /** Makes the record. Called once for a journey, however often it is sent; field errors undo everything. */
  send(sending: JourneySending<Answers<Asked, Depending>>): Promise<FieldErrorsAnswer | undefined>
  readonly sent: {
    /** `Your question was sent`. */
    readonly title: string
    /** What happens next, and when. */
    next(receipt: JourneyReceipt): readonly string[]
    readonly link?: (receipt: JourneyReceipt) => {
      readonly text: string
      readonly href: `/${string}`
      readonly words: string
    }
  }
}

/** A journey of any shape, as a site composes it. */
export type JourneyDefinition = JourneySource<Questions, string>
