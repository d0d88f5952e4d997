/**
 * Finds out whether the domain in From vouches for a mail: DKIM and DMARC here, SPF here or as a server of ours told.
 * Runs in a worker; the library is slow to load, so that only a worker that is asked loads it.
 */
import { domainToASCII } from 'node:url'
import { addressParser } from 'postal-mime'
import { getDomain } from 'tldts'
import type { DKIMResult } from 'mailauth'
import type { Authentication, CheckResult } from './authentication.ts'
import { CHECK_RESULTS } from './authentication.ts'
import type { AuthenticationSettings } from './authentication-settings.ts'
import { askNames, type AskName } from './ask-names.ts'
import { headerFields, type HeaderField } from './header-fields.ts'
import { judgeSender } from './judge-sender.ts'
import { toldSpf } from './told-spf.ts'
import { wayHere, type HandedOver, type WayHere } from './way-here.ts'

export interface MailToAuthenticate {
  readonly raw: Uint8Array
  /** The address in From, as people are shown it. */
  readonly from: string | undefined
  readonly handedOver: HandedOver | undefined
  readonly at: Date
  readonly settings: AuthenticationSettings
}

/** Each costs a hash of the whole body, so a mail of a thousand is not counted as signed. */
const MOST_SIGNATURES = 5

export async function authenticateMail(mail: MailToAuthenticate): Promise<Authentication> {
  const { settings, handedOver } = mail
  const fields = headerFields(mail.raw)
  const from = oneDomain(mail.from, fields)
  if (from === undefined)
    return { standing: 'not-aligned', spf: 'unchecked', dkim: 'unchecked', dmarc: 'permerror' }
  const ask = askNames(settings.nameServers)
  const way = wayHere(mail.raw, settings.relays, handedOver)
  const [spf, dkim] = await Promise.all([
    checkSpf(ask, way, settings.authservId),
    checkDkim(ask, mail, fields, way),
  ])
  const policy = await askPolicy(ask, from)
  const checks: Checks = {
    from,
    spf: spf.result,
    spfDomain: spf.domain,
    dkim: dkim.result,
    dkimDomains: dkim.domains,
  }
  const dmarc = dmarcOf(policy, checks)
  const checked = {
    spf: named(spf.result, speaksFor(from, spf.domain, policy.strictSpf)),
    dkim: named(
      dkim.result,
      dkim.domains.some((domain) => speaksFor(from, domain, policy.strictDkim)),
    ),
    dmarc,
  }
  const spfSpeaksForFrom = speaksFor(from, spf.domain, false)
  return { standing: judgeSender({ ...checked, spfSpeaksForFrom }), ...checked }
}

/** Undefined unless one header names one sender, the one that is shown: programmes differ in which of several they take. */
function oneDomain(shown: string | undefined, fields: readonly HeaderField[]): string | undefined {
  const [header, ...others] = fields.filter(({ name }) => name === 'from')
  if (header === undefined || others.length > 0) return undefined
  const named = addressParser(Buffer.from(header.value, 'latin1').toString(), { flatten: true })
  const domain = domainIn(shown)
  return named.length === 1 && domainIn(named[0]?.address) === domain ? domain : undefined
}

function domainIn(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1
  return domainToASCII(at === -1 ? '' : (address?.slice(at + 1) ?? '')) || undefined
}

/** RFC 7489, 3.1: the same organisation's; or, where the domain says so, exactly the same. */
function speaksFor(from: string, domain: string, strict: boolean): boolean {
  const plain = domainToASCII(domain)
  if (plain === '') return false
  return strict ? plain === from : organisationOf(plain) === organisationOf(from)
}

function organisationOf(domain: string): string {
  return getDomain(domain, { allowIcannDomains: true, allowPrivateDomains: true }) ?? domain
}

interface Checks {
  readonly from: string
  readonly spf: CheckResult
  readonly spfDomain: string
  readonly dkim: CheckResult
  readonly dkimDomains: readonly string[]
}

const named = (result: CheckResult, ofFrom: boolean): CheckResult =>
  result === 'pass' && !ofFrom ? 'pass-other' : result

const known = (result: string): CheckResult =>
  CHECK_RESULTS.find((one) => one === result) ?? (result === 'temperr' ? 'temperror' : 'permerror')

async function checkSpf(
  ask: AskName,
  { hop, sender, ourHeaders }: WayHere,
  authservId: string | undefined,
): Promise<{ readonly result: CheckResult; readonly domain: string }> {
  const told = toldSpf(ourHeaders, authservId)
  if (told !== undefined) return { result: known(told.result), domain: told.domain }
  if (hop === undefined) return { result: 'unchecked', domain: '' }
  const { spf } = await import('mailauth')
  const found = await spf({
    ...{ ip: hop.address, helo: hop.helo, resolver: ask, mta: 'desk' },
    ...(sender === undefined || sender === '' ? {} : { sender }),
  })
  return { result: known(found.status.result), domain: found.domain }
}

async function checkDkim(
  ask: AskName,
  { raw, at }: MailToAuthenticate,
  fields: readonly HeaderField[],
  { sender = '' }: WayHere,
): Promise<{ readonly result: CheckResult; readonly domains: readonly string[] }> {
  const signatures = fields.filter(({ name }) => name === 'dkim-signature').length
  if (signatures === 0) return { result: 'none', domains: [] }
  if (signatures > MOST_SIGNATURES) return { result: 'policy', domains: [] }
  const { dkimVerify } = await import('mailauth')
  const { results } = await dkimVerify(Buffer.from(raw), { resolver: ask, sender, curTime: at })
  const good = results.filter(vouches)
  if (good.length > 0) return { result: 'pass', domains: good.map(({ signingDomain }) => signingDomain) }
  const told = results.map(({ status }) => known(status.result))
  // One that could not be looked up may have been good.
  const result = told.find((one) => one === 'temperror') ?? told.find((one) => one !== 'pass') ?? 'policy'
  return { result, domains: [] }
}

/** A signature over a part of the words, over no sender, or by a broken hash lets others put words in. */
function vouches(found: DKIMResult): boolean {
  const { status, signingHeaders, algo } = found as object as UntypedResult
  const over = (signingHeaders?.keys ?? '').toLowerCase().split(/[:\s]+/)
  const isWhole = status.underSized === undefined
  return status.result === 'pass' && isWhole && over.includes('from') && !/sha1$/i.test(algo ?? '')
}

/** What the library gives and its types do not name. */
interface UntypedResult {
  readonly status: { readonly result: string; readonly underSized?: number }
  readonly signingHeaders?: { readonly keys: string }
  readonly algo?: string
}

interface Policy {
  readonly state: 'some' | 'none' | 'temperror'
  readonly strictSpf: boolean
  readonly strictDkim: boolean
}

/** The policy alone: the library takes a strict alignment for a relaxed one, so that the judging is done here. */
async function askPolicy(ask: AskName, from: string): Promise<Policy> {
  const { dmarc } = await import('mailauth')
  const found = await dmarc({ headerFrom: `nobody@${from}`, spfDomains: [], dkimDomains: [], resolver: ask })
  const result = found === false ? 'none' : found.status.result
  const state = result === 'temperror' || result === 'none' ? result : 'some'
  const alignment = found === false ? undefined : found.alignment
  return {
    state,
    strictSpf: alignment?.spf.strict === true,
    strictDkim: alignment?.dkim.strict === true,
  }
}

function dmarcOf(policy: Policy, { from, spf, spfDomain, dkim, dkimDomains }: Checks): CheckResult {
  if (policy.state !== 'some') return policy.state
  const bySpf = spf === 'pass' && speaksFor(from, spfDomain, policy.strictSpf)
  if (bySpf || dkimDomains.some((domain) => speaksFor(from, domain, policy.strictDkim))) return 'pass'
  // What could not be asked might have passed: a failure is said only where everything was.
  if (spf === 'temperror' || dkim === 'temperror') return 'temperror'
  return spf === 'unchecked' ? 'unchecked' : 'fail'
}
