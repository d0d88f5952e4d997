/** By what each detection knows a request, and what it counts as different ones. The thresholds are in `detections.ts`. */
import type { ErrorCode } from '#kernel'
import type { AnsweredRequest } from '#pages'
import { OTHER_SOFTWARE } from './other-software.ts'

/** What a sign is called in an incident, or undefined where the request is none. */
export type Sign = (request: AnsweredRequest) => string | undefined

const SIGN_IN_FAILED: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'sign-in-refused-by-provider',
  'sign-in-answer-invalid',
  'sign-in-no-role-here',
  'sign-in-several-roles',
])

/** 400 is what is broken or unsound, 413 and 414 what is too big, 415 what no form of ours is. */
const UNSOUND: ReadonlySet<number> = new Set([400, 413, 414, 415, 431])
const LINK_OPENS_NOTHING: ReadonlySet<number> = new Set([404, 410])

export const REQUEST_SIGNS = {
  'credential-guessing': ({ refusedAs, route }) => (SIGN_IN_FAILED.has(refusedAs) ? route : undefined),
  'token-guessing': ({ status, route }) =>
    status === 401 && route?.startsWith('/api/') === true ? route : undefined,
  'reference-guessing': ({ status, route }) =>
    route?.includes('/:link') === true && LINK_OPENS_NOTHING.has(status) ? route : undefined,
  'forced-browsing': ({ unknownPath }) =>
    unknownPath === undefined
      ? undefined
      : OTHER_SOFTWARE.find((path) => unknownPath.toLowerCase().includes(path)),
  'address-scanning': ({ unknownPath }) => unknownPath,
  'honey-field': ({ filledHoneyField, route }) => (filledHoneyField ? route : undefined),
  'cross-site-acts': ({ refusedAs, route }) =>
    refusedAs === 'cross-site-request' ? (route ?? 'no address of ours') : undefined,
  flood: ({ status, route }) => (status === 429 ? (route ?? 'no address of ours') : undefined),
  'unsound-requests': ({ status, route }) => (UNSOUND.has(status) && route !== undefined ? route : undefined),
  // 503: something outside the site does not answer.
  'failing-site': ({ status, route }) =>
    status >= 500 && status !== 503 ? (route ?? 'no address of ours') : undefined,
} as const satisfies Record<string, Sign>

/** What an address that is not there looks like stays in memory: somebody may have typed a name into it. */
export const SAID_OF_UNKNOWN = 'addresses that are not there'
