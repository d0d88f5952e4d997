/** Where to go after signing in: only an address of this site, never what a link from elsewhere says. */

const LONGEST = 2000

/** The address, if it is a path of this site; where people start otherwise. */
export function returnAddress(wanted: unknown, start: `/${string}` = '/'): `/${string}` {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return start
  // Browsers read `\` as `/` and drop tabs and line breaks, so `/\evil` and `/\t/evil` would leave the site.
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return start
  const base = 'http://this.site.invalid'
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined
  if (url?.origin !== base) return start
  // Coming back to the sign-in itself would go round in circles.
  if (/^\/sign-(in|out)(\/|$)/.test(url.pathname)) return start
  const address = `${url.pathname}${url.search}`
  return address.startsWith('//') ? start : (address as `/${string}`)
}
