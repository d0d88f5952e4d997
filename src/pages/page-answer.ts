/** What a page may answer; everything that a browser is told is one of these. */
import type { Readable } from 'node:stream'
import type { StatusBanner } from './chrome.ts'
import type { FieldError } from './form/form-definition.ts'

export interface ViewOptions {
  /** What the form's fields hold when the page is first shown. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>
  /** Banners for this page only; those of the whole site are contributed to `createSiteServer`. */
  readonly banners?: readonly StatusBanner[]
  /** Show the page again by itself after so many seconds: for progress, where there is no script. */
  readonly refreshAfterSeconds?: number
  /** A public page that says what the browser asked (`request.signals`). */
  readonly variesWithSignals?: boolean
  /** The page frames an answer of ours that lets itself be framed. */
  readonly frames?: boolean
}

export interface ViewAnswer<View extends object> extends ViewOptions {
  readonly kind: 'view'
  readonly data: View
}

export interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly address: `/${string}`
}

export interface FileAnswer {
  readonly kind: 'file'
  /** The name offered for saving; of what the programme made it names a kind of thing and a date, never a person. */
  readonly name: string
  readonly type: string
  readonly body: Buffer | string | Readable
  /** Of a stream, where it is known: a browser then notices one that breaks off. */
  readonly size?: number
}

export interface FramedAnswer {
  readonly kind: 'framed'
  /** A whole document of HTML that somebody outside wrote, made harmless: its frame is the second wall, not the only one. */
  readonly document: string
}

export interface FieldErrorsAnswer {
  readonly kind: 'field-errors'
  readonly errors: readonly FieldError[]
}

export type PageAnswer<View extends object = object> =
  | ViewAnswer<View>
  | RedirectAnswer
  | FileAnswer
  | FramedAnswer
  | FieldErrorsAnswer
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'done' }

/**
 * What a form that was sent may be answered with: never a page of its own. Done leads to an address (303), so that
 * reload and Back ask for a page and not for the act; refused shows the form again.
 */
export type PostAnswer = Exclude<PageAnswer, ViewAnswer<object> | FileAnswer | FramedAnswer>

/** Show the page's template with this data, once the transaction has been committed. */
export function view<View extends object>(data: View, options: ViewOptions = {}): ViewAnswer<View> {
  return { kind: 'view', data, ...options }
}

/** 303 to an address of the same site. */
export function redirect(address: `/${string}`): RedirectAnswer {
  return { kind: 'redirect', address }
}

export function notFound(): { readonly kind: 'not-found' } {
  return { kind: 'not-found' }
}

/** For refusals that only the data can decide; a permission is refused before the page is asked. */
export function forbidden(): { readonly kind: 'forbidden' } {
  return { kind: 'forbidden' }
}

/** To a programme's POST that must not be led on, such as a mail provider's press of “Unsubscribe” (RFC 8058). */
export function done(): { readonly kind: 'done' } {
  return { kind: 'done' }
}

export function fileAnswer(file: Omit<FileAnswer, 'kind'>): FileAnswer {
  return { kind: 'file', ...file }
}

/** Shown within a frame of a page of ours and nowhere else: no script, no origin, no form, nothing fetched. */
export function framedAnswer(document: string): FramedAnswer {
  return { kind: 'framed', document }
}

/** The act did not happen: everything it wrote is undone and the page is shown again with these sentences. */
export function fieldErrors(errors: readonly FieldError[]): FieldErrorsAnswer {
  return { kind: 'field-errors', errors }
}
