/** Names of Samoan, Tongan, Cook Islands, Niuean and Fijian families: fathers' names as surnames, glottal marks, titles. */
import { nameList } from './name-list.ts'

export const SAMOAN_SURNAMES = nameList(
  `
Leota Tuala Faleolo Tavita Iosefa Ioane Sione Leavai Leiataua Sefo Tanielu Faamoe Fa'asavalu Pauga Tuilagi Lemalu Tupua
Tofilau Tui Tapusoa Matagi Mataafa Ah_Kuoi Ah_Ching Seiuli Afoa So'oalo Vaega Taulapapa Faumuina Amituanai Ulugia
Aiono Leaupepe Laulu Malietoa Vaai Seumanu Tagaloa Tauiliili Fepulea'i Toleafoa Papali'i Muliaga Va'a Solomona
Lafaele Samuelu Petelo Fuimaono Fiu Tamasese Toomata Tiatia Galuvao Nansen Schuster Stowers Fruean Moli Pa'u Tuimavave
Auva'a Lolo Asi Pouono Atonio Faaiu Sua Leilua Sapolu Pereira Fonoti Penaia Siaosi Masoe Savea Tafuna Neemia
`,
  10,
)

export const SAMOAN_GIVEN_NAMES = {
  female:
    nameList(`Sina Lagi Malia Tina Losa Mele Ana Fetu Lupe Tala Leilani Moana Talia Sia Eseta Salote Faith Mary Ruta
    Teuila Fa'afetai Masina Lanuola Sieni Lisi Pua Luisa Sinapi Susana Vaiola Meleane Lotu Filomena Toa Selina Iuni Olive
    Tavake Tusi Sala Sefina Alofa Manaia Vitolia Logo Aliitasi Upumoni`),
  male: nameList(`Sione Ioane Tavita Iosefa Pita Malo Semi Tui Sefo Petelo Tanielu Mose Fa'alogo Samuelu Lomitusi Jerome
    Michael John David Fuimaono Falaniko Penitito Alofa Faleolo Viliamu Siaosi Filipo Matthew Paulo Aleki Saia Ropati
    Simi Tasi Tulai Lafaele Mikaele Vaea Manu Eteuati Iakopo Tuiasosopo Junior Livai Kapeneta Laki Timoteo Isaia`),
}

export const TONGAN_SURNAMES = nameList(
  `
Fifita Taufa Tonga Moala Vea Latu Taufa'ao Havili Kaufusi Langi Mafi Pouha Fonua Tuipulotu Vaka Pulu Kioa Fotu Tu'inukuafe
Ma'afu Naufahu Finau Vainikolo Taukolo Lolohea Tupou Halafihi Folau Mateo Kupu Hola Ofa Piutau Tuitavake Uasike Helu
Manu Taumoepeau Tuita Vi Hafoka Palu Ula 'Otai Faleafa Katoa Lavaka Motu'apuaka Tau'akipulu Fusitu'a Sika Vake Tapueluelu
Kolo Lauti Mahe Kautai Pahulu Likiliki Tafea Fakafanua Vaipulu Lutui Moimoi Tau Naitoko Siale
`,
  8,
)

export const TONGAN_GIVEN_NAMES = {
  female:
    nameList(`Mele Ana Sela Lupe Salote Losaline Vika 'Ofa Seini Lavinia Tupou Siosi'ana Pauline Lesieli Fatai Kalo
    'Ana Malia Sisilia Meliame Toakase Langi 'Amelia Kalolaine Heilala Moana Elenoa Siu Tilema Luseane Fane Pelenaise
    Latu Nanise Teisa Silia 'Ilaisaane Feleti`),
  male: nameList(`Sione Semisi Viliami Tevita Siosaia Paula Sosefo Penisimani Mosese 'Isileli Siaosi Taniela Samiu Filipe Lisiate
    Manase Uatesoni Vaka 'Ofa Saia Kalolo Tomasi Pita Sitiveni Maka Sefo Latu Tu'ipulotu Feleti Malakai Folau Lopeti
    Sateki Etuate Halapio Finau Simote Uili Alifeleti 'Amanaki`),
}

export const OTHER_PACIFIC_SURNAMES = nameList(
  `
Tangi Tuiono Marsters Ngatokorua Tere Teariki Pokoati Mani Tatuava Kora Strickland Napa Rangi Tuakana Vaine Tumu Puna
Talagi Togia Funaki Makaea Hekau Ikiua Vilitama Jackson Kulatea Naqasima Vunipola Qalo Ravouvou Tuivaga Waqa Cakau
Naivalu Delai Kumar Vakatawa Nabou Rokocoko Bola Tamani Vuki Raivoce Baleiwai Qio Nasau Koroi Tikoisuva Perez Elisara
Solomon Kairua William Teao Arere Tuteru Manuel Hosking Toroma Iopu Vakalalabure Ratu Drauna
`,
  10,
)

export const OTHER_PACIFIC_GIVEN_NAMES = {
  female:
    nameList(`Mary Tepaeru Ngametua Maria Teremoana Ana Mere Vaine Nga Litia Salanieta Tangi Moana Rosie Tui Makiuti
    Losana Adi Torika Mele Teupoko Ina Lusi Rangi Ngatokorua Elina Mereseini Unaisi Talei Ana Upokoina Alanna Sera`),
  male: nameList(`Teariki Tere Ngatoko John Junior Semi Jone Ratu Josefa Apisai Tomasi Peni Waisake Papa Terepai Tutai Nga
    Vaine Tangata Joseph Tama Sitiveni Epeli Ilaitia Isikeli Kini George Akaiti Tua Solomone Inoke Manasa Tevita Mose`),
}
