/** One plain mail address: what may stand in an envelope, and nothing that a mail library could read as more. */
import { domainToASCII } from 'node:url'
import { err, ok, type ErrorCode, type Result } from '#kernel'

/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL_PART = 64
const LONGEST_ADDRESS = 254
/** RFC 5322 dot-atom: no quotes, no comments, no groups, no routes. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/** The address as it goes on the wire: the domain in small ASCII letters. */
export function checkAddress(text: string): Result<string, ErrorCode> {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = wireDomain(text.slice(at + 1))
  const wrong =
    at < 1 ||
    local.length > LONGEST_LOCAL_PART ||
    !LOCAL_PART.test(local) ||
    domain === undefined ||
    local.length + 1 + domain.length > LONGEST_ADDRESS
  return wrong ? err('mail-address-malformed') : ok(`${local}@${domain}`)
}

export function isMailAddress(text: string): boolean {
  return checkAddress(text).ok
}

/** A name of two labels or more; addresses in brackets and single names reach nobody from here. */
function wireDomain(text: string): string | undefined {
  // `domainToASCII` would drop these rather than refuse them.
  if (/[\s\u0000-\u001f\u007f/?#@:[\]\\%]/u.test(text)) return undefined
  const ascii = domainToASCII(text)
  const labels = ascii.split('.')
  const isAddress = /^[0-9.]+$/.test(ascii)
  return labels.length >= 2 && !isAddress && labels.every((label) => LABEL.test(label)) ? ascii : undefined
}

/**
 * For comparing: of one mailbox the same, whichever way a domain with macrons is written, and in small and capital letters. Of
 * ASCII alone: the small letter of some others is one of these (U+212A KELVIN SIGN), and theirs is another mailbox.
 */
export function addressKey(address: string): string {
  const checked = checkAddress(address.trim())
  return (checked.ok ? checked.value : address.trim()).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

export function isSameMailbox(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other)
}

/** `ask+anything@desk.example` belongs to `ask@desk.example`. */
export function withoutDetail(address: string): string {
  const key = addressKey(address)
  const at = key.lastIndexOf('@')
  const plus = key.indexOf('+')
  return plus > 0 && plus < at ? key.slice(0, plus) + key.slice(at) : key
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
