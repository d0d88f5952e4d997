/** Where a demonstration copy of an agreement is in force, every screen says so. */
import type { BannerSource } from '#pages'
import type { AgreementsInForce } from './pages/agreement.ts'

export function demonstrationBanner(agreements: AgreementsInForce): BannerSource {
  return ({ at }) => {
    const inForce = agreements.inForce(at)
    if (!inForce.ok)
      return Promise.resolve([
        {
          level: 'danger',
          text: 'No agreement is in force today: nothing may be sent, received or matched.',
          forEverybody: true,
        },
      ])
    if (!inForce.value.demonstration) return Promise.resolve([])
    return Promise.resolve([
      {
        level: 'notice',
        text: 'This site runs on a demonstration copy of the agreement, for made-up people. It authorises nothing.',
        forEverybody: true,
      },
    ])
  }
}
