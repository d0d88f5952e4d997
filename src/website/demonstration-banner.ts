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

const DESK_SENTENCES = {
  en: 'This is a demonstration: the people, companies and questions here are made up. Write nothing real.',
  mi: 'He whakaaturanga tēnei: he tito ngā tāngata, ngā kamupene me ngā pātai i konei. Kaua e tuhi i te mea tūturu.',
}

/** The agreement is its staff’s matter; whoever comes with a question is told that nothing here is real. */
export function deskBanner(agreements: AgreementsInForce): BannerSource {
  const ofAgreement = demonstrationBanner(agreements)
  return async (viewer) => {
    const { person, at, language = 'en' } = viewer
    if (person !== undefined)
      return (await ofAgreement(viewer)).map((banner) => ({ ...banner, forEverybody: false }))
    const inForce = agreements.inForce(at)
    if (!inForce.ok || !inForce.value.demonstration) return []
    return [{ level: 'notice', text: DESK_SENTENCES[language], language, forEverybody: true }]
  }
}
