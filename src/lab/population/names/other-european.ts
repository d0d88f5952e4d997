/** Names of travellers from continental Europe and the Americas, marks and particles included. */
import { nameList } from './name-list.ts'

export const OTHER_EUROPEAN_SURNAMES = nameList(
  `
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann
Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Köhler Jäger Weiß De_Jong Jansen De_Vries Van_den_Berg
Van_Dijk Bakker Visser Smit Meijer De_Boer Mulder De_Groot Bos Vos Peters Hendriks Van_Leeuwen Dekker Brouwer De_Wit
Van_der_Merwe Botha Van_Niekerk Du_Plessis Pretorius Venter Coetzee Fourie Nel Steyn Kruger Du_Toit Le_Roux Swanepoel
Martin Bernard Dubois Thomas Robert Petit Durand Leroy Moreau Simon Laurent Lefèvre Girard Rossi Russo Ferrari Esposito
Bianchi Romano Colombo Ricci Marino Greco García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Muñoz
Díaz Silva Santos Oliveira Souza Pereira Ferreira Costa Almeida Ribeiro Carvalho Nowak Kowalski Wiśniewski Wójcik
Kamiński Lewandowski Zieliński Novák Svoboda Dvořák Horvat Kovačić Babić Jurić Marić Petrović Jovanović Nikolić Ivanov
Petrov Smirnov Kuznetsov Popov Volkov Sokolov Shevchenko Bondarenko Kovalenko Popescu Ionescu Nagy Kovács Tóth Szabó
Jensen Nielsen Hansen Pedersen Andersen Sørensen Rasmussen Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson
Korhonen Virtanen Mäkinen Papadopoulos Georgiou Yılmaz Kaya Demir Çelik Şahin Tamm Ozols Jónsdóttir Sigurðsson
`,
  14,
)

export const OTHER_EUROPEAN_GIVEN_NAMES = {
  female:
    nameList(`Anna Maria Julia Laura Sophie Sarah Katharina Lena Lisa Emma Johanna Charlotte Marie Camille Léa Manon
    Chloé Giulia Francesca Chiara Sara Elena Lucía Carmen Ana Beatriz Katarzyna Agnieszka Magdalena Petra Ivana Jelena Olga
    Natalia Tatiana Svetlana Ingrid Astrid Freja Karin Eva Hanna Zoé Zsófia Ioana Eleni Ayşe Elif Saskia Anouk Femke Marijke
    Annelize Elsabe Zuzana Ludmila`),
  male: nameList(`Thomas Michael Stefan Andreas Christian Daniel Alexander Markus Jan Lukas Maximilian Felix Jürgen Günther
    Pieter Johan Hendrik Willem Jacobus Gerhardus Bas Daan Pierre Jean Antoine Nicolas Julien François Marco Luca Matteo
    Giuseppe Alessandro Antonio José Carlos Luis Javier Miguel João Pedro Piotr Tomasz Paweł Marek Jiří Ivan Goran Dragan
    Nikola Sergei Dmitry Aleksandr Vladimir Lars Anders Søren Björn Erik Mikko Gábor László Mihai Andrei Mehmet Mustafa
    Jean-Pierre Karl-Heinz Ólafur`),
}
