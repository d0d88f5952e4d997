/** Where a demonstration copy of an agreement is in force, every screen says so. */
import type { BannerSource } from '#pages'
import type { AgreementsInForce } from './pages/agreement.ts'

const SENTENCES = {
  en: {
    nothingInForce: 'No agreement is in force today: nothing may be sent, received or matched.',
    demonstration:
      'This site runs on a demonstration copy of the agreement, for made-up people. It authorises nothing.',
  },
  mi: {
    nothingInForce:
      'Kāore he whakaaetanga e mana ana i tēnei rā: kāore he mea e āhei te tuku, te tango mai, te whakataurite rānei.',
    demonstration:
      'E rere ana tēnei pae i runga i tētahi tārua whakaatu o te whakaaetanga, mō ngā tāngata tito. Kāore ia e whakamana i tētahi mea.',
  },
}

export function demonstrationBanner(agreements: AgreementsInForce): BannerSource {
  return ({ at, language = 'en' }) => {
    const say = SENTENCES[language]
    const inForce = agreements.inForce(at)
    if (!inForce.ok)
      return Promise.resolve([
        {
          level: 'danger',
          text: say.nothingInForce,
          language,
          forEverybody: true,
        },
      ])
    if (!inForce.value.demonstration) return Promise.resolve([])
    return Promise.resolve([
      {
        level: 'notice',
        text: say.demonstration,
        language,
        forEverybody: true,
      },
    ])
  }
}
