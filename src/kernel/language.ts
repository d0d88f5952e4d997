/** The languages in which the programme speaks to the public: English, and te reo Māori (`mi`, as HTML and ISO 639 say). */
export type Language = 'en' | 'mi'
