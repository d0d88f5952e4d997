/** Māori names: surnames from whakapapa and from English first names, given names of three generations. */
import { nameList } from './name-list.ts'

export const MAORI_SURNAMES = nameList(
  `
Henare Ngata Tamihana Walker Williams Rangi Te_Kani Paki Taylor Tipene Brown Harris Edwards Smith Thompson Hohepa Matiu
Pene Ruru Kingi Hapi Wikaira Parata Tawhai Heke Wiremu Karaka Rewiti Te_Hira Kereama Kawhia Tuhoro Thomas Hemara
Wihongi Rapana Poutama Nikora Marino Pomare Herewini Te_Amo Haare Hetaraka Ratana Tautari Rameka Peeni Pirihi Toia
Huriwai Wharehinga Waitere Moana Wharepapa Tangaere Kaka Aperahama Paraone Ngatai Raukawa Tamatea Rawiri Te_Rangi
Nathan Peters Rāpana Tūhoe Hākaraia Māhanga Pōtae Wētere Kōpua Tāmati Hēnare Mānihera Rīwai Tīpene Te_Whata Te_Pou
Tito Taurua Kaipara Horomona Maaka Winitana Wharerau Puru Kapa Eruera Anaru Hakaraia Paora Mihaka Turei Tupaea
Mangu Whaanga Te_Huia Te_Awa Te_Maro Ranginui Wineera Kohere Haami Tuwhare Mahuika Te_Kanawa Potaka Hura Kahukura Ngaia
Ngawaka Tukaki Wehi Hokianga Manuel Waaka Kiriona Hēmi Pōhatu Te_Ngaru Ngāpuhi Takiwa Whatarau Mātenga Tahana Te_Moana
Kerei Mokaraka Hauraki Paekau Te_Wano Karena Rikihana Tauroa Ropata Wipani Ruwhiu Hoani Te_Paa Tarawhiti Kōhai Iraia
`,
  12,
)

export const MAORI_GIVEN_NAMES = {
  female: nameList(`
Mere Hine Aroha Ngaire Huia Maria Hinemoa Mereana Ana Moana Kiri Marama Tui Whetu Ataahua Rangimarie Anahera Maia
Mia Aria Tia Kahurangi Manaia Kaia Awhina Te_Aroha Roimata Hana Pania Erana Rawinia Hera Makere Wikitoria Ripeka Tiana
Parehuia Waimarie Ngawai Hinewai Kura Raiha Keita Riria Maraea Tangiwai Hēni Mihi Tāwhai Wairata Pūrotu Ngahuia Arihia
Kararaina Materoa Putiputi Te_Paea Waiora Miriama Rāhera Aniwa Tūī Marino Kataraina Atawhai Ihipera`),
  male: nameList(`
Wiremu Hemi Rangi Tama Hone Matiu Tane Rawiri Pita Tamati Mikaere Eruera Paora Nikau Kauri Manaia Tai Ariki Te_Ariki
Maui Anaru Hohepa Piripi Hēnare Kahu Tāwhiri Whetu Tiaki Koro Ihaia Mana Wi Rewi Tipene Hamiora Kereama Tūmanako Ngārimu
Manu Nīkau Tawhiri Āperahama Haki Te_Rangi Tāmati Rua Mānuka Rongo Rāwiri Hāmuera Niwa Te_Kōti Hoani Kingi Hira Kepa
Karauria Haare Hakopa Ropata Taika Māhaki Tutu Ruka Wharepouri Kura Arapeta Tuhoe Te_Hau`),
}
