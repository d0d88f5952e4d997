/** Names of New Zealanders of British and Irish descent: surnames by frequency, given names by years of birth. */
import { nameList, type WeightedNames } from './name-list.ts'

export const EUROPEAN_SURNAMES = nameList(`
Smith Wilson Williams Brown Taylor Jones Anderson Thompson Johnson White Martin Walker Robinson Clark Scott Davis
Campbell Thomson Harris Wright King Young Roberts Stewart Miller Mitchell Hall Evans Watson Reid Lewis Moore Green
Edwards Murray Robertson Allen Hughes Turner Jackson Clarke McDonald Hill Bell Baker Wood Collins Cooper Graham Ross
Cook Kelly Henderson Morris Ward Parker Carter Kennedy Hamilton Gray Marshall Thomas Bennett Simpson Macdonald Phillips
Davies Adams Shaw Palmer Hunter Rogers Cameron Johnston Cox Ferguson Murphy Richardson Ryan Gibson Duncan Grant Mills
Fraser Morrison Russell Harrison Hunt Lee Watt Foster Burns Wallace Sutherland Stevens Mason Barker Matthews Hart Webb
Griffiths Barnes Elliott Ellis Pearson Knight Armstrong Fisher Gordon Chapman Dixon Price Jenkins Fletcher Douglas
Butler Rose Day Crawford Andrews Hayes Black McLean Sinclair Gilbert Kerr Jamieson Lawson Patterson Paterson Forbes
Lloyd Owen Powell James Barrett Holmes Burton Lawrence Spencer Bailey Harvey Perry Page Newman Carr Dawson Payne
Stephens Cunningham Dunn Howard Hudson Rae Arnold Warren Porter Bishop Saunders Nicholson Riley Francis Gardiner
Gardner Bradley Chambers Cole Coleman Cross Curtis Fox Ford French George Gill Harding Hawkins Hewitt Hooper Hopkins
Houston Howe Hutchinson Irvine Jordan Kemp Kirk Lamb Lane Lang Little Logan Long Lowe Lynch Mackenzie Mackay McCarthy
McGregor McIntosh McKay McKenzie McKenna McLeod McMillan McNeill Moran Morgan Munro Neal Neilson Newton Nolan Norris
O'Brien O'Connor O'Neill O'Sullivan Osborne Park Parsons Paul Peters Pope Potter Pratt Preston Ramsay Reeves Reynolds
Rhodes Rice Richards Roche Rowe Rutherford Sanders Sharp Sheppard Short Skinner Sloan Somerville Sparks Steele
Stevenson Stone Stuart Sullivan Sutton Swan Sweeney Symons Tait Todd Townsend Tucker Vincent Wade Walsh Walters Watts
Webster Wells West Weston Wheeler Whyte Wilkinson Willis Winter Woods Woodward Wyatt Yates Ashby Aitken Baird Beattie
Boyd Boyle Brennan Brooks Bruce Buchanan Burgess Byrne Chisholm Christie Connolly Craig Currie Dickson Doherty Donald
Donaldson Doyle Drummond Erskine Farrell Finlay Fitzgerald Fleming Gallagher Galloway Gillespie Goodwin Gregory Hay
Healy Hogan Holland Hood Innes Keane Laing Leslie Lindsay Love Lyons Maxwell McCormick McDowell McGrath McGuire Meikle
Menzies Middleton Milne Moffat Muir Mulligan Nash Nicol Ogilvie Petrie Pike Quinn Rankin Rennie Ritchie Rowland Shand
Shields Tate Thorne Urquhart Vaughan Waugh Wylie Young-Smith
`)

interface GivenNamesOfYears {
  /** The first year of birth to which they belong. */
  readonly from: number
  readonly female: WeightedNames
  readonly male: WeightedNames
}

/** Fashions: a name is typical of the years in which people were born. */
export const EUROPEAN_GIVEN_NAMES: readonly GivenNamesOfYears[] = [
  {
    from: 1900,
    female:
      nameList(`Margaret Joan Mary Patricia Betty Shirley Barbara Elizabeth Dorothy Joyce Jean Nancy Audrey Beverley
      Valerie Marie June Maureen Ruth Helen Doreen Norma Eileen Kathleen Phyllis Gwendoline Mavis Olive Thelma Edna
      Hazel Lorna Una Beryl Daphne Nola Noeline Zoe`),
    male: nameList(`John William Robert Ronald Donald James Raymond Peter Kenneth George Thomas Ian Brian Allan Keith
      Leslie Maurice Douglas Gordon Trevor Desmond Norman Eric Colin Noel Neville Bruce Graham Jack Arthur Frank Stanley
      Albert Harold Walter Mervyn Basil Cyril`),
  },
  {
    from: 1947,
    female:
      nameList(`Susan Christine Margaret Judith Patricia Elizabeth Jennifer Helen Barbara Sandra Janet Lynette
      Heather Robyn Diane Carol Kathleen Ann Anne Mary Gail Pamela Marilyn Linda Raewyn Glenys Jillian Beverley Colleen
      Dianne Catherine Yvonne Jeanette Lesley Philippa Sharon Denise Maree Cheryl Gillian Rosemary Jocelyn Vicki Adrienne`),
    male: nameList(`John Peter David Michael Robert William Graeme Brian Paul Kevin Ian Alan Stephen Richard Bruce Murray
      Barry Ross Anthony Christopher James Graham Gary Raymond Warren Russell Philip Colin Trevor Roger Kenneth Thomas
      Neil Wayne Terence Dennis Stuart Lindsay Malcolm Rodney Keith Geoffrey Maurice Noel Lance`),
  },
  {
    from: 1962,
    female:
      nameList(`Karen Susan Sharon Michelle Lisa Tracey Julie Maria Nicola Deborah Christine Helen Tania Angela
      Jacqueline Andrea Joanne Sandra Catherine Leanne Donna Fiona Debbie Rachel Paula Wendy Megan Kim Jennifer Rebecca
      Kerry Sarah Amanda Kathryn Anna Vanessa Michele Linda Robyn Dianne Suzanne Alison Bronwyn Lynette Adele Jan`),
    male: nameList(`David Paul Mark Michael Stephen Peter John Andrew Craig Robert Christopher Anthony Wayne Grant Kevin
      Gary Shane Brent Ian Philip Brett Steven Glenn Simon Darren Stuart Greg Gavin Jason Dean Richard Warren Russell
      Murray Nigel Karl Scott Matthew Timothy James Tony Neil Bruce Hamish Alistair Garth Clinton`),
  },
  {
    from: 1978,
    female:
      nameList(`Sarah Rebecca Nicole Amanda Kylie Melissa Rachel Anna Jessica Emma Amy Kelly Michelle Laura Kate
      Lisa Natalie Catherine Angela Hayley Vanessa Samantha Stacey Kirsty Danielle Victoria Katherine Tania Belinda Nicola
      Renee Joanna Tracey Leanne Jennifer Holly Fiona Erin Bronwyn Gemma Kathryn Charlotte Melanie Philippa Alice Claire
      Megan Stephanie Kimberley Monique Jacqueline Rochelle Tamara`),
    male: nameList(`Michael Matthew Daniel David Andrew Jason Christopher James Nicholas Benjamin Mark Aaron Paul Simon
      Robert Richard Shane Craig Timothy Scott Ryan Adam Jonathan Thomas Joshua Hamish Samuel Blair Steven Anthony Nathan
      Jeremy Glen Brendon Cameron Stephen Bradley Kane Carl Regan William Luke Damian Gareth Peter Philip Campbell Jarrod
      Dion Cory`),
  },
  {
    from: 1992,
    female:
      nameList(`Jessica Emma Sarah Hannah Georgia Sophie Emily Olivia Samantha Rebecca Ashleigh Amy Charlotte Grace
      Courtney Brooke Anna Holly Ella Caitlin Kate Laura Chloe Jasmine Rachel Alexandra Nicole Molly Paige Danielle Kayla
      Stephanie Victoria Madison Natasha Shannon Maddison Lucy Renee Tayla Jordan Briana Zoe Monique Paris Michaela Tegan`),
    male: nameList(`Joshua Matthew Daniel James Benjamin Thomas Jack Samuel Michael Ryan Liam William Jordan Jacob Nicholas
      Luke Cameron Hayden Connor Dylan Logan Caleb Alexander Nathan Jayden Mitchell Callum Christopher Hamish Andrew Adam
      Zachary Oliver Bradley Lachlan Blake Harrison Jarrod Reuben Sean Ethan George Taylor Brayden Cody Corey Jesse Kieran`),
  },
  {
    from: 2006,
    female:
      nameList(`Charlotte Olivia Isla Amelia Sophie Emily Ella Isabella Ruby Chloe Lucy Grace Emma Mia Ava Lily
      Zoe Sophia Hazel Harper Maia Mila Willow Hannah Poppy Georgia Aria Evie Lola Millie Ivy Matilda Jessica Elsie Eden
      Freya Summer Paige Layla Violet Frankie Sienna Madison Aurora Daisy Billie Quinn Florence Thea`),
    male: nameList(`Oliver Jack William James Noah Liam Mason Hunter Lucas George Leo Thomas Benjamin Samuel Lachlan Ethan
      Jacob Daniel Joshua Theodore Arlo Luca Max Hudson Cooper Henry Charlie Logan Elijah Archie Levi Beau Finn Jackson
      Alexander Harrison Oscar Isaac Nixon Blake Carter Toby Riley Ryan Hugo Harvey Felix Tyler Louie Caleb Zachary`),
  },
]
