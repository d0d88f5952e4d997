/** A sentence that is not kept is on every page of whoever answers for it, from the moment at which its test failed. */
import type { PermissionTable } from '#access'
import type { BannerSource } from '#pages'
import { promisedSentences } from './promised.ts'

export function notKeptBanner(
  { may }: Pick<PermissionTable, 'may'>,
  verifiedFile: string | undefined,
): BannerSource {
  return async ({ person }) => {
    if (person === undefined || !may(person.role, 'statements.view')) return []
    const notKept = (await promisedSentences(verifiedFile)).filter(
      ({ standing }) => standing.state === 'not-kept',
    )
    if (notKept.length === 0) return []
    return [
      {
        level: 'attention',
        text: `${notKept.length === 1 ? 'One sentence of what we tell the public is' : `${String(notKept.length)} sentences of what we tell the public are`} not kept: the tests that prove it fail.`,
        link: { text: 'See which', href: '/privacy-office/statements?standing=not-kept' },
      },
    ]
  }
}
