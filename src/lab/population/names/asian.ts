/** Chinese, Korean, Japanese, Filipino and South-East Asian names, as passports romanise them. */
import { nameList } from './name-list.ts'

export const CHINESE_SURNAMES = nameList(
  `
Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Xu Deng Han
Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Chan Wong Lee Chong Lam
Ng Leung Cheung Tan Lim Ho Chang Cheng Lau Kwok Yip Tsang Fong Chung Tse Chow Kong Young Chin Gee Low Kwan Mak Sung
Fan Fu Zhong Lu Wan Jia Xia Fang Shi Xiong Jin Qian Bai Qin Meng Hou Shao Long Dai Gu Kang Hao Lei Mao Gong Yan Ou Lai
`,
  2.5,
)

/** Syllables of given names: most people have two of them. */
export const CHINESE_GIVEN_SYLLABLES = nameList(`
Xiao Wei Jing Ming Yu Hui Li Yan Hong Jun Jie Ying Fang Na Lei Yang Min Xin Ting Hao Ping Jia Yi Ling Mei Chen Hua Bo
Feng Tao Lin Qing Shu Zhi Guo Jian Xiu Yong Zi Han Rui Xuan Wen Bin Chun Dan Dong Fei Gang Kai Kun Long Peng Qi Rong
Shan Sheng Tian Xiang Xue Yao Yue Yun Zhen Bei Cheng Ning Lan Juan Xia Hai Zhong Ya Ke Lu Miao Meng Tong Yuan`)

export const CHINESE_ENGLISH_NAMES = {
  female: nameList(
    'Amy Grace Cindy Jenny Alice Vivian Tina Angela Lily Emily Michelle Jessica Joyce Sophie Helen Linda Wendy',
  ),
  male: nameList(
    'Kevin Jason Eric David Andy Tony Jack Steven Michael Leo Vincent Raymond Peter Alan Daniel Henry Frank',
  ),
}

export const KOREAN_SURNAMES = nameList(
  `Kim:21 Lee:14 Park:8.4 Choi:4.7 Jung:4.2 Kang:2.4 Cho:2.1 Yoon:2 Jang:2 Lim:1.7 Han:1.5 Oh:1.5 Seo:1.5 Shin:1.5 Kwon:1.4
  Hwang:1.4 Ahn:1.4 Song:1.4 Yoo:1.3 Hong:1.1 Jeon:1.1 Ko:1 Moon:1 Son:0.9 Yang:0.9 Bae:0.8 Baek:0.8 Heo:0.7 Nam:0.6 Noh:0.5
  Roh:0.2 Yi:0.4 Rhee:0.1 Pak:0.1 Ryu:0.5 Ha:0.5 Woo:0.4 Min:0.3 Joo:0.4 Cha:0.4 Koo:0.4 Sung:0.4`,
)
export const KOREAN_GIVEN_SYLLABLES = nameList(`
Min Ji Seo Hyun Joon Soo Young Jin Hee Eun Yeon Woo Sung Hye Kyung Jae Ho In Ha Yun Bin Dong Sang Tae Mi Sun Jung Ah
Seung Won Chan Gyu Hwan Na Ra Bo Do Kyu Yoo Jun Hoon Suk Chul Sook Ok`)

export const FILIPINO_SURNAMES = nameList(
  `
Santos Reyes Cruz Bautista Garcia Mendoza Ramos Gonzales Flores Lopez Villanueva De_la_Cruz Fernandez Castillo Dela_Cruz
Aquino Rivera Torres Del_Rosario Castro Domingo Perez Francisco Pascual De_Guzman Mercado Navarro Soriano Hernandez
Martinez Salazar Valdez Santiago Manalo Marquez Tolentino Dizon Ocampo Aguilar Miranda Panganiban Magsaysay Dimaculangan
Macaraeg Bernardo De_Leon Corpuz Salvador Velasco Ignacio Samson Lim Tan Evangelista Pineda Ferrer Cabrera Alvarez
Batungbakal Catacutan Lacson Katigbak Sison Espiritu Agbayani Gatchalian San_Jose Delos_Santos Padilla
`,
  8,
)
export const FILIPINO_GIVEN_NAMES = {
  female:
    nameList(`Maria Mary Ana Angelica Jennifer Michelle Rose Cristina Grace Jocelyn Maricel Rowena Marites Lourdes Luz
    Princess Joy Angel Kristine Sheila Rosario Teresa Carmela Imelda Analyn Precious Jasmine Marilou Nerissa Corazon Divina
    Lea Gemma Melanie Evangeline Arlene Cherry`),
  male: nameList(`Jose Juan Antonio Mark John Michael Ryan Christian Rodolfo Eduardo Ramon Roberto Reynaldo Joel Jerome Rommel
    Angelo Paolo Carlo Noel Ricardo Fernando Romeo Danilo Ernesto Jayson Arnel Marvin Dennis Rogelio Edwin Gilbert Allan
    Jericho Renato Alvin`),
}

export const SOUTH_EAST_ASIAN_SURNAMES = nameList(
  `Nguyen:30 Tran:11 Le:9 Pham:7 Hoang:5 Huynh:4 Vo:4 Dang:3 Bui:3 Do:2.5 Ngo:2 Duong:2 Ly:1.5 Phan:4 Trinh:1 Dinh:1 Chea:1
  Sok:1 Heng:1 Chhim:.6 Keo:.6 Som:.5 Suksawat:.4 Srisuk:.4 Saelim:.5 Wongsa:.4 Charoen:.3 Chaiyasit:.3
  Widodo:.4 Santoso:.4 Wijaya:.5 Setiawan:.4 Hidayat:.3 Saputra:.3`,
)
export const SOUTH_EAST_ASIAN_GIVEN_NAMES = {
  female:
    nameList(`Thi_Lan Thi_Huong Thi_Mai Thi_Hoa Thi_Thu Ngoc_Anh Phuong Linh Thuy Trang Bich Hanh Kim Sokha Sreymom Malee
    Ploy Naree Siriporn Dewi Siti Putri Sri Ayu Wati Kanya`),
  male: nameList(`Van_Hung Van_Minh Van_Tuan Duc Quang Anh_Tuan Minh Hoang Khanh Long Thanh Huu Dat Sophal Vuthy Somchai Anan
    Niran Prasert Budi Agus Andi Rizki Bayu Joko Kittisak`),
}

export const JAPANESE_SURNAMES = nameList(
  `
Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue
Kimura Hayashi Saito Shimizu Yamazaki Mori Abe Ikeda Hashimoto Ishikawa Yamashita Ogawa Ishii Hasegawa Goto Okada Kondo
Maeda Fujita Endo Aoki Sakamoto Murakami Ota Kaneko Fujii Fukuda Nishimura Miura Takeuchi Nakajima Okamoto Matsuda Harada
Nakano Ono Tamura Fujiwara Nakayama Ishida Kojima Wada Morita Uchida Shibata Sakai Takagi Ando Miyazaki Ueda Kudo Otsuka
`,
  12,
)
export const JAPANESE_GIVEN_NAMES = {
  female:
    nameList(`Yuki Yoko Sakura Haruka Keiko Naomi Aiko Emi Yumi Akiko Tomoko Mayumi Kaori Ayumi Mai Rina Misaki Nanami
    Ayaka Chiyo Michiko Hanako Yui Hina Aoi Mio Asuka Megumi Noriko Junko`),
  male: nameList(`Kenji Hiroshi Takashi Yuto Haruto Daisuke Satoshi Kenta Takuya Kazuki Shota Ren Sota Yusuke Ryo Makoto Akira
    Naoki Masato Koji Shinji Tetsuya Hideki Tsubasa Kaito Yamato Minoru Isamu Noboru Osamu`),
}
