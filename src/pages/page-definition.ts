/** A page is one file: address, permission, activity, fields with their sentences, get, post, template. */
import type { Static, TObject } from 'typebox'
import type { ActivityEntry } from '#activity'
import type { Breadcrumb } from './chrome.ts'
import type { FormDefinition, FormFields, FormValues, NoFields } from './form/form-definition.ts'
import type { Language } from './language/language.ts'
import type { PageAnswer, PostAnswer } from './page-answer.ts'
import type { FormRequest, PagePermission, PageRequest } from './page-request.ts'

export type { PagePermission }

/** The declared event that is recorded before the page may do or show anything; only public pages may have none. */
export type PageActivity =
  | 'none-public'
  | (string & Record<never, unknown>)
  /** An act that must leave no trace says why. */
  | { readonly exemptBecause: string }

export interface PageGet<Access extends PagePermission, Params, Query, View extends object> {
  readonly activity: PageActivity
  /** Whom or what the activity is about, where the address says so. */
  subject?(request: { readonly params: Params; readonly query: Query }): ActivityEntry['subject']
  answer(request: PageRequest<Access, Params, Query>): Promise<PageAnswer<View>>
}

export interface PagePost<Access extends PagePermission, Params, Query, Fields extends FormFields> {
  readonly activity: PageActivity
  readonly form: FormDefinition<Fields>
  subject?(request: { readonly params: Params; readonly query: Query }): ActivityEntry['subject']
  answer(request: FormRequest<Access, Params, Query, FormValues<Fields>>): Promise<PostAnswer>
}

/**
 * `staff` (default) as they are signed in; `public`: the same HTML for everybody, no cookie, no script, indexed;
 * `machine`: a file for programmes, the same for everybody, without anything around it.
 */
export type PageAudience = 'staff' | 'public' | 'machine'

/** A key for who works without a mouse; nothing that cannot be taken back has one that presses it. */
export interface PageKey {
  /** One letter or digit, but `j` and `k`. */
  readonly key: string
  readonly words: string
  /** The `id` of what is pressed: a button, a link, a disclosure. */
  readonly target: string
  /** The key goes there, and Enter presses it. */
  readonly onlyReaches?: true
}

export interface PageSource<
  Access extends PagePermission,
  Params extends TObject,
  Query extends TObject,
  Fields extends FormFields,
  View extends object,
> {
  /** A Fastify route pattern: `/alerts/:alertId`. Personal data never stands in an address. */
  readonly address: `/${string}`
  readonly audience?: PageAudience
  /** The one language that the page is in; te reo Māori is for public pages: see `inBothLanguages`. */
  readonly language?: Language
  readonly permission: Access
  /** The page's own part of `Page - Site - Landfall`; annotate the view's type when it is a function. */
  readonly title: string | { titleOf(view: View): string }['titleOf']
  /** Of a title that may be in another language than its page. */
  readonly titleLanguage?: { languageOf(view: View): Language }['languageOf']
  readonly params?: Params
  readonly query?: Query
  readonly breadcrumbs?:
    readonly Breadcrumb[] | { breadcrumbsOf(view: View): readonly Breadcrumb[] }['breadcrumbsOf']
  /** Single keys of this page, beside those of every page of staff; `?` lists those whose target is there. */
  readonly keys?: readonly PageKey[] | { keysOf(view: View): readonly PageKey[] }['keysOf']
  readonly get: PageGet<Access, Static<Params>, Static<Query>, View>
  readonly post?: PagePost<Access, Static<Params>, Static<Query>, Fields>
  /** The `.njk` beside the page: `new URL('./board.njk', import.meta.url)`; a machine's file and a page that leads on have none. */
  readonly template?: URL
  /** Shows nothing: its GET leads to another address. */
  readonly leadsOn?: true
  /** `wide` for working surfaces, `reading` (default) for one thing at a time, `bare` for lanes: no navigation. */
  readonly layout?: 'wide' | 'reading' | 'bare'
}

/** An address without named parts. */
type NoParts = Readonly<Record<string, never>>

/** A page of any shape, as a site composes it. */
export type PageDefinition = PageSource<PagePermission, TObject, TObject, FormFields, object>

/** Types a page from its own parts: params, query, form and view. */
export function definePage<
  const Access extends PagePermission,
  View extends object,
  Params extends TObject = TObject<NoParts>,
  Query extends TObject = TObject<NoParts>,
  Fields extends FormFields = NoFields,
>(page: PageSource<Access, Params, Query, Fields, View>): PageDefinition {
  return page
}
