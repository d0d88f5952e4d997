/** What was found out of who sent a mail: one value for the rule, three results for the person who looks. */

/**
 * aligned: the domain in From vouches for the mail; not-aligned: it disowns it; unknown: neither, because the domain says
 * nothing or could not be asked.
 */
export type SenderStanding = 'aligned' | 'not-aligned' | 'unknown'

/** pass-other: it holds for another domain than the one in From; unchecked: from where it came is not known. */
export const CHECK_RESULTS = [
  'pass',
  'pass-other',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
  'unchecked',
] as const

export type CheckResult = (typeof CHECK_RESULTS)[number]

export interface Authentication {
  readonly standing: SenderStanding
  readonly spf: CheckResult
  readonly dkim: CheckResult
  readonly dmarc: CheckResult
}

/** Where nothing was asked, or the asking came to no end. */
export const NOT_AUTHENTICATED: Authentication = {
  standing: 'unknown',
  spf: 'unchecked',
  dkim: 'unchecked',
  dmarc: 'unchecked',
}

export function waitsForAnswers({ spf, dkim, dmarc }: Authentication): boolean {
  return spf === 'temperror' || dkim === 'temperror' || dmarc === 'temperror'
}
