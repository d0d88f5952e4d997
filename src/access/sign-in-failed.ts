/** Thrown by the routes of signing in, for the site's own failure page: it shows the code's sentence. */
import { type ErrorCode, sentenceOf } from '#kernel'

export class SignInFailed extends Error {
  readonly code: ErrorCode
  readonly statusCode: number

  constructor(code: ErrorCode) {
    super(sentenceOf(code))
    this.name = 'SignInFailed'
    this.code = code
    this.statusCode = STATUS[code] ?? 400
  }
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  'sign-in-no-role-here': 401,
  'sign-in-several-roles': 401,
  'sign-in-refused-by-provider': 401,
  'sign-in-provider-unreachable': 503,
}
