/** The words of the public page of the results, in both languages. */
import type { Language } from '#pages'
import type { PublishedKey } from '../rows.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly table: string
  readonly row: string
  readonly notPublished: string
  readonly how: string
  readonly adding: string
  readonly silent: string
  readonly before: string
  readonly beforeLink: string
  readonly rows: Readonly<Record<PublishedKey, string>>
}

export const RESULTS_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Results by year',
    lead: 'How many people were met at the border because of unpaid fines, and what came of it.',
    table: 'Results by year, 1 July to 30 June',
    row: 'What is counted',
    notPublished: 'not published',
    how: 'A year is shown when it is over. The years to 2015/16 are as the Privacy Commissioner published them. Nobody can be found in these numbers.',
    adding:
      'The rows need not add up: one person can be met more than once, and a meeting can be left unfinished.',
    silent:
      'A silent alert stops nobody. The Ministry of Justice is told of the journey and looks for the person afterwards.',
    before: 'If you owe a fine, you can settle it before you travel:',
    beforeLink: 'how to check and pay',
    rows: {
      silent_alerts_triggered: 'Silent alerts triggered',
      individuals_subject_to_silent_alerts: 'Individuals subject to silent alerts',
      intercept_alerts_triggered: 'Intercept alerts triggered',
      people_intercepted: 'People intercepted',
      on_departure: 'On departure',
      on_arrival: 'On arrival',
      incorrect_intercepts: 'Incorrect intercepts',
      fines_already_paid: 'Fines had already been paid',
      wrong_person: 'Wrong person identified by the match',
      interception_not_completed: 'Interception not completed',
      fines_received: 'Fines received',
      reparation_received: 'Reparation received',
      time_to_pay: 'Amount under a current time-to-pay arrangement',
      remittals: 'Remittals/Alternative sentence imposed',
      interception_alerts_at_30_june: 'People with interception alerts at 30 June',
      silent_alerts_at_30_june: 'People with silent alerts at 30 June',
    },
  },
  mi: {
    title: 'Ngā hua ā-tau',
    lead: 'Te tokomaha i haukotia i te paenga mō ngā whaina kāore anō kia utua, me ngā hua o tērā.',
    table: 'Ngā hua ā-tau, 1 Hōngongoi ki te 30 Pipiri',
    row: 'Te mea e tatauria ana',
    notPublished: 'kāore i whakaputaina',
    how: 'Ka whakaaturia te tau ina oti. Ko ngā tau ki te 2015/16 he mea whakaputa nā te Mana Mātāpono Matatapu. Kāore e kitea tētahi tangata i roto i ēnei tau.',
    adding:
      'Kāore e mate kia taurite ngā rārangi: tērā pea ka haukotia te tangata kotahi i ngā wā maha, ā, tērā pea kāore e oti tētahi haukotinga.',
    silent:
      'Kāore te matohi puku e haukoti i tētahi. Ka whakamōhiotia Te Tāhū o te Ture mō te haere, ā, ka rapua te tangata i muri mai.',
    before: 'Mēnā he whaina tāu, ka taea e koe te whakatau i mua i tō haere:',
    beforeLink: 'me pēhea te tirotiro me te utu',
    rows: {
      silent_alerts_triggered: 'Ngā matohi puku i whakaohongia',
      individuals_subject_to_silent_alerts: 'Ngā tāngata i raro i te matohi puku',
      intercept_alerts_triggered: 'Ngā matohi haukoti i whakaohongia',
      people_intercepted: 'Ngā tāngata i haukotia',
      on_departure: 'I te wehenga',
      on_arrival: 'I te taenga mai',
      incorrect_intercepts: 'Ngā haukotinga hē',
      fines_already_paid: 'Kua utua kē ngā whaina',
      wrong_person: 'He tangata kē i tohua e te whakataurite',
      interception_not_completed: 'Kāore i oti te haukoti',
      fines_received: 'Ngā whaina i utua mai',
      reparation_received: 'Ngā kamupeneheihana i utua mai',
      time_to_pay: 'Te rahi kei raro i te whakaritenga utu',
      remittals: 'Ngā whakakorenga, ngā whiu kē rānei',
      interception_alerts_at_30_june: 'Ngā tāngata me te matohi haukoti i te 30 o Pipiri',
      silent_alerts_at_30_june: 'Ngā tāngata me te matohi puku i te 30 o Pipiri',
    },
  },
}
