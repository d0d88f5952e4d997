/** Names of travellers from the Middle East, North and East Africa, as passports romanise them. */
import { nameList } from './name-list.ts'

export const ARABIC_SURNAMES = nameList(
  `
Ahmed Mohamed Ali Hassan Hussein Ibrahim Khalil Saleh Abdullah Al-Hashimi Osman Mahmoud Haddad Khoury Nasser Mansour
Abdi Warsame Farah Jama Yusuf Aden Mohamud Hosseini Mousavi Ahmadi Rezaei Karimi Mohammadi Hashemi Jafari Rahimi Noori
Sharifi Haidari Amiri Tesfaye Bekele Haile Gebremariam Tadesse Kebede Al-Saadi Al-Jabouri Al-Harbi Al-Otaibi Al-Qahtani
El-Sayed El-Masry Abu_Bakr Abdel_Rahman Bin_Laswad Darwish Sabbagh Najjar Hamdan Barakat Azizi Hakimi Popal Stanikzai
`,
  8,
)
export const ARABIC_GIVEN_NAMES = {
  female:
    nameList(`Fatima Maryam Zahra Aisha Amina Layla Noor Hana Sara Khadija Zainab Huda Samira Rania Leila Yasmin Nadia
    Halima Hodan Sahra Hamdi Parisa Shirin Mina Farida Selam Hiwot Tigist Abeer Iman Salma Dalal Maysa`),
  male: nameList(`Mohammed Ahmed Ali Omar Hassan Hussein Ibrahim Yusuf Khalid Abdullah Mustafa Mahmoud Abdirahman Abdullahi
    Mohamed Hamza Tariq Bilal Karim Samir Reza Mehdi Hamid Farhad Najib Dawit Yonas Samuel Faisal Saud Ziad Walid Jamal
    Ismail Abdul_Rahim Nasir`),
}
