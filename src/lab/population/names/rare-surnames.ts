/**
 * The long tail: surnames that hardly anybody shares, made from the sounds of each culture. Real countries have tens of
 * thousands of them, and two in five people carry one; a table cannot.
 */

/** A surname is one piece of each slot; an empty piece is written `_`, a blank within one likewise. */
interface SoundPattern {
  readonly slots: readonly (readonly string[])[]
  /** How many different names the slots make. */
  readonly size: number
}

function sounds(...slots: readonly string[]): SoundPattern {
  const pieces = slots.map((slot) =>
    slot
      .trim()
      .split(/\s+/)
      .map((piece) => (piece === '_' ? '' : piece.replace('_', ' '))),
  )
  return { slots: pieces, size: pieces.reduce((size, slot) => size * slot.length, 1) }
}

const ENGLISH_BEGINNINGS = `Ack Alder All Ander Ash Ask Bam Ban Bar Bask Beck Ben Birk Black Blen Bol Brad Bram Bran Brink
  Brom Brock Buck Bur Cal Can Car Chad Chat Ches Clay Cliff Col Cop Cot Cran Crom Dal Den Der Dews Dray Dun Eccle Ed El Elm
  Fair Far Fen Fin Frod Gar Gat Glas Gor Graf Gren Had Hal Ham Har Hart Has Hat Haw Hay Heb Hep Hol Horn Hux Il Ing Kel
  Ken Kim Kirk Lam Lang Lath Led Leigh Lin Liv Lock Lud Lum Mal Mar Mel Mid Mos Nan Nor Nun Oak Ol Os Ox Pad Pem Pen Pick
  Pol Prest Rad Ram Raw Red Rip Rock Ross Rud Sal Sax Sedg Sel Shef Shir Sil Skel Stan Stock Strat Stub Sud Swin Tad Tar
  Thorn Thur Tin Tun Ull Up Wad Wal War Wen Wet Whit Wick Wil Win Wor Wyn Yar Yel`

const PATTERNS = {
  european: sounds(
    ENGLISH_BEGINNINGS,
    '_ _ _ er en el ing al in',
    `ton ley ford worth field wood well by ham stead shaw bourne croft more bridge den combe ridge brook man son s gate hurst
     low thwaite cote wick wright ard ett more by`,
  ),
  celtic: sounds(
    "Mac Mc Mc Mc O' Fitz Kil Gil Pen Tre",
    `Ad Al Bra Bri Cal Car Clan Col Con Cor Cul Dar Dev Don Dow Duf Eg El Fad Far Fee Fin Gal Gar Gin Glin Gol Gra Han Har
     Hin Ken Ker Kin Lar Lin Lor Mal Man Mon Mul Nal Nam Nei Nul Qua Ran Rea Ros Shan Swee Tag Tar Tier Tur Wal`,
    'an ley nan ney roy ran ick uck ill den gan lan rin nell mott tie vey win ock ish',
  ),
  maori: sounds(
    '_ _ _ _ Te_ Te_ Ngā',
    'Ka Kau Kere Koro Mā Mana Mata Mō Nga Nu Pai Pā Pō Puke Rā Rangi Rere Rito Roto Ta Tai Tau Ti Toka Tua Tū Uru Wai Whā Whare',
    '_ a hi ho ka ki ko mā mo na ni nga pa po ra ri ro ta ti to wa whi',
    'hia kau kiri koa ku ma mai mihi moa mua nae nga noa nui pae peka pō ra rau riki roa rua taha tau tere toa tū wai wera whiti',
  ),
  samoan: sounds(
    "A Fa Fa'a Fe Fili I La Le Lea Lo Ma Mali Mu Pa Pale Pe Po Sa Se Si So Su Ta Tau Te To Tui Ulu Va Vai",
    'fa ga la le li lo ma me mu na ni pa po sa se si so ta te ti to va vi lua',
    "_ fu ga i la lau le leo li lo ma mea pa sa sui ta ta'i te tele tu va'a",
  ),
  tongan: sounds(
    "Fa Faka Fe Fi Fo Ha Hala He Ka Kau Ko La Lau Lo Ma Mahe Mo Na Pa Po Pu Sa Si Ta Tau To Tu'i 'U 'A Va Vai Ve",
    'ata fe fua ha hau ika ka ki ko la lo ma mo na ne nga pe po pu ta ti to tu va vea',
    '_ fa hau heu ika kau kava la lahi lava loa mālie manu mo nga oa ola pa pu tau toa tu vai',
  ),
  pacific: sounds(
    'A Ka Ko La Ma Mo Na Nai Pa Po Qa Ra Ro Ta Te Ti To Tu U Va Vi Wai',
    'bu ca ki ko la li ma mo na ni qa ra ri ro su ta ti to tu va vu wa',
    'cake di ga i kau la lau lu ma na nui rau riki sau tea toga tu va vui wai',
  ),
  chinese: sounds(
    'Ang Au Bao Bi Bo Cen Cha Chai Che Chi Chiu Chu Cui Di Dou Fei Fok Foo Ge Geng Guan Gui Han Ho Hui Huo Ji Jian Jiao Jing Ju Kam Ke',
    '_ _ _ _ g ng i n u',
  ),
  korean: sounds(
    'Bang Byun Chae Chun Do Eom Eun Gil Gong Guk Hyun Im Je Ji Jin Keum Ki Kwak Ma Maeng Myung Na Ok Pyo Seok Tak Uhm Wi Yeo Yong',
  ),
  filipino: sounds(
    'Ab Ag Al Ba Bala Ban Bu Cab Cala Cari Da Di Ga Gala Gon Hi La Laga Lu Ma Maga Mala Man Na Pa Pala Pana Qui Sa Sala Ta Taga Ti Tu Ya',
    'bag ba bu ca ga la li lo ma na pa ra sa ta ti to wa ya',
    'ban bit cao dan dao gan gon lan lao lang lit lon man nan ngan pan ran rin sing tan tao tong yan yon',
  ),
  southEastAsian: sounds(
    'Bun Cha Chan Do Ha Ka Ko La Lam Lu Ma Mo Na Pha Phra Ra Sa San Si Sri Su Ta Tha Thong Tra U Va Wi Ya',
    'chai da ka kan kha ko la ma mi mon na ni pa pha ra ri sa ta thi ya',
    'chai da kit ko kul la nakul phan phong pong rat ri sak sin suk ta tan thong to wan wat wong yut',
  ),
  japanese: sounds(
    'Aki Ao Asa Fuji Fuka Fuku Furu Hama Hara Hashi Hiro Hira Hori Ichi Iwa Kama Kawa Kita Kuro Kubo Maru Matsu Mina Miya Mizu Mori Moto Naka Nishi Oka O Saka Saku Shima Shira Sugi Taka Take Tani Toku Toyo Tsuka Uchi Ueno Wata Yana Yasu Yoko Yoshi',
    'bashi be bata da de gami gata guchi hara hashi hata hayashi i ichi kado kawa ki ko kura maki matsu mi mine moto mura naga no numa o saka saki sawa se shima shita su ta taka tani to tsu uchi ura wa waki ya yama zaki zawa zono',
  ),
  southAsian: sounds(
    'Ab Ad Aga Am An Ar Ba Bal Bha Cha Chak De Dha Ga Gan Go Gur Ha Hari In Ja Jaya Ka Kal Ku La Ma Maha Mo Na Nara Pa Para Ra Ra Rama Sa Sha Si Su Ta Thi Va Vi Ya',
    '_ ba da dha ga ja ka la ma na nda pa ra sa ta va ya',
    'bhai dekar garaj ja jee kar khar lia ling mani nath ni pal palli patra putra raj ram rathi samy sekara singhe swamy tharan tunga vala vani walia war wal yan',
  ),
  otherEuropean: sounds(
    'Al Ba Bar Ber Bran Bro Ca Cza Da Del Der Do Ei Fal Fer Gar Ger Gro Ha Hei Ja Ka Kar Kor Kra La Le Li Lo Ma Mar Mi Mo Na Ni Or Os Pa Pe Po Ra Ro Sa Schu Ste Stra Ta Te Tra Va Ve Wa Wei Ze',
    '_ be ci da de di gi ko la le li lo man na ne ni ra re ri sa ta ti va vi',
    'baum berg bert bosch cker da dijk ek elli enko er ez feld heim ic ini ino ka kis ko lli mann nen ner nsen oni opoulos ova ovic quez rd ris sco sen ska ski son stein stra tti uk veld vic wicz',
  ),
  arabic: sounds(
    'Al- _ _ _ El- Abu_',
    'Ab Ad Ak As Ba Bar Da Dah Fa Far Ga Ghar Ha Hal Ja Ka Kha La Ma Mar Na Nas Qa Ra Sa Sab Sha Ta Tar Wa Ya Za',
    '_ bi da fi ha ka la ma ni ra ri sa wa',
    'ad ani ari awi bani di edi far ha i idi lah man mi mani ni rawi ri san shi ti wan yan zai zadeh',
  ),
} as const satisfies Record<string, SoundPattern>

export type RareSurnameSounds = keyof typeof PATTERNS

/** A step that shares no factor with any pattern's size, so that neighbouring ranks sound unlike each other. */
const STEP = 7919

/** The surname of a rank in the tail; the same rank gives the same name, so that rare names are shared by a few. */
export function rareSurname(pattern: RareSurnameSounds, rank: number): string {
  const { slots, size } = PATTERNS[pattern]
  let rest = (rank * STEP) % size
  let name = ''
  for (const slot of slots) {
    const piece = slot[rest % slot.length] ?? ''
    rest = Math.floor(rest / slot.length)
    name += startsAWord(name) ? piece : piece.toLowerCase()
  }
  return name
}

/** A capital stands at the beginning, behind a particle, a hyphen or an apostrophe, and behind Mac and Mc. */
function startsAWord(name: string): boolean {
  return name === '' || name === 'Mac' || name === 'Mc' || /[\s'-]$/.test(name)
}
