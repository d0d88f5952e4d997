/** Where exporters sell: ISO 3166-1 alpha-2, with the names of the Unicode CLDR. */
// prettier-ignore
const CODES = (
  'AF AX AL DZ AS AD AO AI AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BR BN BG BF BI CV KH CM CA KY CF ' +
  'TD CL CN CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FK FO FJ FI FR GF PF GA GM GE DE GH GI ' +
  'GR GL GD GP GU GT GG GN GW GY HT VA HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR KW KG LA LV LB LS LR ' +
  'LY LI LT LU MO MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NI NE NG NU NF MK MP NO OM ' +
  'PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA SS ' +
  'ES LK SD SR SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UY UZ VU VE VN VG VI WF EH YE ZM ZW'
).split(' ')

const known = new Set(CODES)

export function isMarket(text: string | undefined | null): text is string {
  return typeof text === 'string' && known.has(text)
}

const namesIn = {
  en: new Intl.DisplayNames('en-NZ', { type: 'region' }),
  mi: new Intl.DisplayNames('mi', { type: 'region' }),
}

export function marketName(code: string, language: 'en' | 'mi' = 'en'): string {
  return namesIn[language].of(code) ?? code
}

/** In the order of their names. */
export function marketChoices(
  language: 'en' | 'mi' = 'en',
): readonly { readonly value: string; readonly text: string }[] {
  const { compare } = new Intl.Collator(language === 'mi' ? 'mi' : 'en-NZ', { sensitivity: 'base' })
  return CODES.map((value) => ({ value, text: marketName(value, language) })).sort((a, b) =>
    compare(a.text, b.text),
  )
}
