/** What the privacy page says of watching: that it is done, of whom, with what, and for how long. */
import type { PrivacySource } from '#rooms'

const WORDS = {
  en: {
    heading: 'How we watch over this site',
    paragraphs: [
      'Requests to this site are watched for attacks. We look at the network address that a request comes from, at what it asks for, and at whether it was refused. We may use this information even if you are not involved in such activity, for example where you share a network with somebody who is.',
      'Most requests leave nothing but a count for the hour. Where something looks like an attack, we keep what it was and the network address, sealed under a key of its own. Only security officers can open it. It is kept for twelve months after somebody has looked at it, and is never used for statistics.',
      'This is done whether or not your browser asks not to be counted. No account is locked by it: a network from which somebody guesses waits a little longer for its answers, but for whoever is signed in there.',
    ],
    sentOn:
      'What looks like an attack is also sent, with its network address, to the system by which this agency watches over all of its sites.',
  },
  mi: {
    heading: 'Tā mātou tiaki i tēnei pae',
    paragraphs: [
      'E tirohia ana ngā tono ki tēnei pae kia kitea ai ngā whakaeke. Ka tirohia te wāhitau whatunga o te tono, te mea e tonoa ana, me te āhua o te whakautu. Ka taea e mātou tēnei mōhiohio te whakamahi ahakoa kāore koe i uru ki taua mahi, hei tauira, ina noho tahi koe ki te whatunga o tētahi kei te whakaeke.',
      'Ko te tatauranga mō te hāora anake e mahue mai ana i te nuinga o ngā tono. Ki te āhua whakaeke tētahi mea, ka puritia e mātou taua mea me te wāhitau whatunga, he mea hīri ki tōna ake kī. Ko ngā āpiha haumarutanga anake ka āhei te huaki. Ka puritia mō te tekau mā rua marama i muri i te tirohanga a tētahi, ā, e kore rawa e whakamahia mō ngā tatauranga.',
      'Ka mahia tēnei ahakoa ka tono tō pūtirotiro kia kaua koe e tatauria. Kāore tētahi pūkete e rakaina nā runga i tēnei: ka āhua roa ake te tatari a te whatunga e whakamātau nei i ngā kupu huna, haunga ngā tāngata kua takiuru i reira.',
    ],
    sentOn:
      'Ka tukuna hoki te mea āhua whakaeke me tōna wāhitau whatunga ki te pūnaha e tiaki nei tēnei tari i ōna pae katoa.',
  },
} as const

/** @param sendsOn whether events go to a monitoring system outside the site */
export function detectionPrivacy(sendsOn: boolean): PrivacySource {
  return (_tx, language) => {
    const { heading, paragraphs, sentOn } = WORDS[language]
    return Promise.resolve([
      { heading, paragraphs: sendsOn ? [...paragraphs, sentOn] : paragraphs, lines: [] },
    ])
  }
}
