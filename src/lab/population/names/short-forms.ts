/** Short and anglicised forms under which people are known, and so are written down: the passport has the long one. */

const TABLE = `
Alexander Alex Alexandra Alex Andrew Andy Anthony Tony Benjamin Ben Catherine Cathy Christine Chris Christopher Chris Daniel
Dan David Dave Deborah Debbie Edward Ted Elizabeth Liz Gregory Greg James Jim Jennifer Jenny Jessica Jess Jonathan Jon
Joshua Josh Katherine Kate Kathleen Kath Kathryn Kate Kenneth Ken Matthew Matt Michael Mike Michelle Shelley Nicholas
Nick Nicola Nicky Patricia Trish Peter Pete Philip Phil Rebecca Bec Richard Rick Robert Bob Ronald Ron Samantha Sam Samuel
Sam Stephen Steve Steven Steve Susan Sue Thomas Tom Timothy Tim Victoria Vicky William Bill Zachary Zac Margaret Maggie
Jacqueline Jackie Raymond Ray Donald Don Douglas Doug Graeme Gray Lynette Lyn Pamela Pam Sandra Sandy Barbara Barb Gerald
Gerry Maurice Morrie Frederick Fred Albert Bert Terence Terry Geoffrey Geoff Jeffrey Jeff Charles Charlie Joseph Joe
Wiremu William Hemi James Hone John Mere Mary Pita Peter Matiu Matthew Rawiri David Tamati Thomas Paora Paul Mikaere
Michael Anaru Andrew Hohepa Joseph Ana Anne Maria Mary Sione John Tavita David Iosefa Joseph Tevita David Viliami William
Semisi James Sosefo Joseph Mele Mary Malia Mary Losa Rose Salote Charlotte Ioane John Petelo Peter Siaosi George Mosese
Moses Harpreet Harry Gurpreet Gary Mohammed Mo Jaspreet Jas Manpreet Manny Sukhdeep Sukhi Amandeep Aman Rajesh Raj José
Joe Giuseppe Joe Piotr Peter Tomasz Tom Katarzyna Kate Aleksandr Alex Johanna Jo Maximilian Max Katharina Kate
`

export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(TABLE.trim().matchAll(/(\S+)\s+(\S+)/g), ([, long = '', short = '']) => [long, short] as const),
)
