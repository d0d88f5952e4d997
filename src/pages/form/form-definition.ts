/** A form as data: its fields, and for each rule the sentence that a person reads when it is broken. */
import type { UploadSink } from './upload-sink.ts'

export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly text: string
  readonly hint?: string
}

interface Labelled {
  readonly label: string
  readonly hint?: string
}

export interface TextField extends Labelled {
  readonly kind: 'text' | 'textarea'
  readonly maxLength?: number
  readonly format?: RegExp
  /** What no pattern says; broken, it is the sentence of `format` that is shown. */
  accepts?(value: string): boolean
  /** Without a sentence for `empty` the field may be left out. */
  readonly errors: { readonly empty?: string; readonly tooLong?: string; readonly format?: string }
  readonly width?: 5 | 10 | 20 | 30
  readonly autocomplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  readonly rows?: number
  /** Typed by a machine or copied from a document: monospaced, unchecked spelling, no capitals of the keyboard's. */
  readonly code?: boolean
  /** The one field of the page that has the focus when the page opens. */
  readonly focus?: boolean
}

export interface DateField extends Labelled {
  readonly kind: 'date'
  readonly errors: { readonly empty?: string; readonly notADate: string }
}

export interface ChoiceField extends Labelled {
  readonly kind: 'radios' | 'select'
  /** Left out when only the page's data can say; the page then checks the answer and hands the choices to the macro. */
  readonly options?: readonly Choice[]
  readonly errors: { readonly empty?: string }
}

export interface CheckboxesField extends Labelled {
  readonly kind: 'checkboxes'
  readonly options?: readonly Choice[]
  readonly errors: { readonly empty?: string }
}

export interface FileField extends Labelled {
  readonly kind: 'file'
  /** File name endings that are offered, such as `.csv`. */
  readonly accept?: string
  /** Takes the bytes while they arrive; without one the file is held in memory, up to the form's limit. */
  readonly sink?: UploadSink<unknown>
  readonly errors: { readonly empty?: string; readonly tooBig: string }
}

/** Several files at once, each into the sink while it arrives; one that is refused refuses the form. */
export interface FilesField extends Labelled {
  readonly kind: 'files'
  readonly accept?: string
  readonly sink: UploadSink<unknown>
  readonly most: number
  readonly errors: { readonly tooBig: string; readonly tooMany: string }
}

/** What the page put there and nobody types. */
export interface HiddenField {
  readonly kind: 'hidden'
  /** The act is given a number; a form that carries anything else, or nothing, is refused whole. */
  readonly holds?: 'whole-number'
  /** Of a page whose forms do not all carry it. */
  readonly mayBeLeftOut?: true
}

export type FormField =
  TextField | DateField | ChoiceField | CheckboxesField | FileField | FilesField | HiddenField
export type FormFields = Readonly<Record<string, FormField>>

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

type Emptiness<Field> = Field extends { readonly errors: { readonly empty: string } } ? never : ''

/** Text and dates (`YYYY-MM-DD`) that were left out are the empty string. */
export type FieldValue<Field extends FormField> = Field extends { readonly holds: 'whole-number' }
  ? number | (Field extends { readonly mayBeLeftOut: true } ? undefined : never)
  : Field extends FilesField
    ? readonly (Field extends { readonly sink: UploadSink<infer Taken> } ? Taken : never)[]
    : Field extends FileField
      ? | (Field extends { readonly sink: UploadSink<infer Taken> } ? Taken : UploadedFile)
        | (Field extends { readonly errors: { readonly empty: string } } ? never : undefined)
      : Field extends {
            readonly kind: 'checkboxes'
            readonly options: readonly { readonly value: infer Value }[]
          }
        ? readonly Value[]
        : Field extends CheckboxesField
          ? readonly string[]
          : Field extends {
                readonly kind: 'radios' | 'select'
                readonly options: readonly { readonly value: infer Value }[]
              }
            ? Value | Emptiness<Field>
            : string

export type FormValues<Fields extends FormFields> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>
}

export interface FormDefinition<Fields extends FormFields = FormFields> {
  readonly fields: Fields
  /**
   * The form carries a key made when it was shown (`request.onceKey`): written beside what the act creates, under a
   * unique constraint, it makes a double press, Back and a replay one act. Without it the form is refused whole.
   */
  readonly once?: boolean
  /**
   * Of such a form: its key with other answers is told, and pressed again is another act. Left out where the act itself tells
   * the same from another, as a payment does.
   */
  readonly otherIsAnother?: boolean
  /** What one answer asks of another: told beside what is wrong with each, so that nobody corrects a form twice. */
  together?(values: FormValues<Fields>): readonly FieldError[]
  /** The most that one request may carry, files included; 64 kB without files, 32 MB with. */
  readonly maxBytes?: number
}

/** One broken rule: the field's name and the sentence, shown in the summary and beside the field. */
export interface FieldError {
  readonly field: string
  readonly sentence: string
}

export function defineForm<const Fields extends FormFields>(
  form: FormDefinition<Fields>,
): FormDefinition<Fields> {
  return form
}

export type NoFields = Readonly<Record<string, never>>

/** For a page whose POST is a bare button. */
export const noFields: FormDefinition<NoFields> = { fields: {} }

/** The sinks of the form's files, where they are streamed. */
export function sinksOf(form: FormDefinition): readonly UploadSink<unknown>[] {
  return Object.values(form.fields).flatMap((field) =>
    isOfFiles(field) && field.sink !== undefined ? [field.sink] : [],
  )
}

export function hasFile(form: FormDefinition): boolean {
  return Object.values(form.fields).some(isOfFiles)
}

export function isOfFiles(field: FormField): field is FileField | FilesField {
  return field.kind === 'file' || field.kind === 'files'
}
