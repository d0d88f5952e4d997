/** Whom somebody tells who has found a hole (RFC 9116); for programmes, the same for everybody. */
import { addDays } from '#statute'
import { civilDate } from '#kernel'
import { definePage, fileAnswer, type PageDefinition } from '#pages'

/** Less than a year, as the RFC asks, and looked at anew with each day. */
const HOLDS_DAYS = 180

/** @param origin as browsers know the site */
export function securityTxtPage(origin: string): PageDefinition {
  return definePage({
    address: '/.well-known/security.txt',
    audience: 'machine',
    permission: 'public',
    title: 'Security contact',
    get: {
      activity: 'none-public',
      answer: ({ at }) =>
        Promise.resolve(
          fileAnswer({
            name: 'security.txt',
            type: 'text/plain; charset=utf-8',
            body: [
              `Contact: ${origin}/contact`,
              `Expires: ${addDays(civilDate(at), HOLDS_DAYS)}T00:00:00Z`,
              'Preferred-Languages: en, mi',
              `Canonical: ${origin}/.well-known/security.txt`,
              '',
            ].join('\n'),
          }),
        ),
    },
  })
}
