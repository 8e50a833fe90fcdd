// Every number that the ranking weighs with, and why; nothing else decides an order.

export const TUNING = {
  wrongTone: 0.82, // a tone was typed and is another one
  apart: 0.55, // two words with one word between them, against two neighbours
  unseen: 1.2, // weight of a pair that no title holds: how far a query leads away from all titles
  pairs: 1.3, // a pair against a syllable of the same rarity
  lone: 0.75, // a syllable found without a neighbour of the query, in a query of three words and more
  name: 0.32, // how much of a score is how much of the title was said
  bracket: 0.3, // what a title says in brackets, against what it says outside
  tail: 0.55, // what a title says after "đối với" and the like
  unitSaid: 0.5, // how much of a unit's name makes it meant
  unitWhole: 1.2, // a procedure of a unit whose whole name was said
  unit: 0.9, // a word found in the unit's name, against one in the title
  sector: 0.75, // the same of the sector's name
  reading: 0.97, // a legal term put for an everyday word, against the word itself
  later: 0.9, // the terms after the first, which is what is meant most often
  meant: 1.1, // a word of such a term, against a word of the query that nobody explained
  meantSpan: 1.1, // a long term for a short word must not drown the rest of the query: so many of its words weigh as one that was typed
  meantPower: 0.6,
  wanted: 1.12, // a title that does what is asked for: to have again, to prolong, to change, to end
  plain: 0.92, // a title that speaks of no such thing, where it was asked for
  unasked: 0.92, // a title that begins with doing something else
  harsh: 0.9, // the same of taking away and ending
  coded: 0.8, // an everyday word that names procedures outright
  held: 0.5, // how much of a query the full text must hold
  titled: 0.02, // in the full text, a title that says the same
  told: 0.001, // in the full text, what a longer text holds by chance: off for a sixteenth of a doubling
  citizens: 0.05, // people look for what people need: procedures for citizens, at the commune
  asked: 0.06, // a word of a question
  little: 0.2, // a word that only joins others
  repealed: 0.7, internal: 0.86, local: 0.97, abroad: 0.95, district: 0.9,
  sure: 0.65, // the least score that may be shown as the answer
  alone: 0.76, // the same where no two words of the query stand together in the title
  unsaid: 0.12, // the most of a short query that the answer may say nowhere: who asks in few words means each of them
  close: 0.93, // so near the first that a person should be asked
};
