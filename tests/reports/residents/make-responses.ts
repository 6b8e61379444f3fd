import { seededRandom } from '../../support/fake-timers.ts'

/** How the made-up residents of a wave answer. */
export interface WaveRecipe {
  readonly seed: number
  /** Residents by district. */
  readonly population: Readonly<Record<string, number>>
  /** How many of each district answered. */
  readonly responses: Readonly<Record<string, number>>
  /** What is added, in this wave, to how someone feels about a subject. */
  readonly mood: Readonly<Record<string, number>>
}

/** Parts of the population by age, and how readily each answers. */
const AGES = [
  { id: 'under-35', part: 0.29, readiness: 0.6 },
  { id: '35-to-54', part: 0.32, readiness: 0.9 },
  { id: '55-to-74', part: 0.29, readiness: 1.4 },
  { id: '75-or-over', part: 0.1, readiness: 1.2 },
] as const

/** What a district adds to how its residents feel about everything. */
const FEELING: Readonly<Record<string, number>> = {
  harbour: -0.35,
  centre: 0.1,
  north: -0.15,
  south: 0.2,
  polder: 0.35,
}

const TRUST = { council: -0.1, police: 0.45, care: 0.55, neighbours: 0.75 }
const UPKEEP = { pavements: -0.15, parks: 0.55, lighting: 0.6, litter: -0.45, playgrounds: 0.3 }
const TRAVEL = { walking: 0.78, bicycle: 0.69, bus: 0.24, car: 0.61 }
const WISHES = { housing: 0.47, safety: 0.31, green: 0.36, meeting: 0.22, shops: 0.18 }

/** The text of a responses.csv of made-up people; the same for the same recipe. */
export function makeResponses(recipe: WaveRecipe): string {
  const random = seededRandom(recipe.seed)
  const people = Object.entries(recipe.responses).flatMap(([district, count]) =>
    Array.from({ length: count }, () => ({ district, age: pick(random, AGES) })),
  )
  const rows = shuffled(people, random).map((person, index) => ({
    respondent: `P${String(index + 1).padStart(4, '0')}`,
    district: person.district,
    age: person.age.id,
    ...answersOf(person, recipe, random),
  }))
  return toCsv(weighted(rows, recipe))
}

interface Person {
  readonly district: string
  readonly age: (typeof AGES)[number]
}

type Row = Readonly<Record<string, string>>

/** Weights that make the sample as the population is, by district and by age (raking), with an average of 1. */
function weighted(rows: readonly Row[], { population }: WaveRecipe): Row[] {
  const everyone = Object.values(population).reduce((sum, count) => sum + count, 0)
  const targets = [
    { variable: 'district', part: (value: string) => (population[value] ?? 0) / everyone },
    { variable: 'age', part: (value: string) => AGES.find(({ id }) => id === value)?.part ?? 0 },
  ]
  const weights = rows.map(() => 1)
  for (let round = 0; round < 50; round += 1)
    for (const { variable, part } of targets) {
      const sums = new Map<string, number>()
      rows.forEach((row, index) => {
        const value = row[variable] ?? ''
        sums.set(value, (sums.get(value) ?? 0) + (weights[index] ?? 0))
      })
      rows.forEach((row, index) => {
        const value = row[variable] ?? ''
        weights[index] = ((weights[index] ?? 0) * part(value) * rows.length) / (sums.get(value) ?? 1)
      })
    }
  return rows.map(({ respondent, district, age, ...answers }, index) => ({
    respondent: respondent ?? '',
    district: district ?? '',
    age: age ?? '',
    weight: (weights[index] ?? 0).toFixed(4),
    ...answers,
  }))
}

function answersOf({ district, age }: Person, { mood }: WaveRecipe, random: () => number): Row {
  const own = (FEELING[district] ?? 0) + 0.7 * normal(random)
  const feel = (subject: string, base = 0) => base + own + (mood[subject] ?? 0) + 0.8 * normal(random)
  const tenure = pickTenure(district, age.id, random)
  const volunteers = random() < (age.id === 'under-35' ? 0.25 : 0.42) + (mood.volunteering ?? 0)
  return {
    satisfied: gap(random, 0.02, () => code(feel('satisfied', 0.5), 5)),
    recommend: gap(random, 0.03, () => String(clamp(Math.round(7 + 1.9 * feel('recommend')), 0, 10))),
    direction: gap(
      random,
      0.02,
      () => ['3', '2', '1'][clamp(Math.round(1 + feel('direction')), 0, 2)] ?? '2',
    ),
    ...eachOf('trust', TRUST, (id, base) =>
      gap(random, 0.04, () => doubt(random, 0.05, code(feel(`trust-${id}`, base), 4))),
    ),
    ...eachOf('upkeep', UPKEEP, (id, base) =>
      gap(random, 0.03, () =>
        doubt(random, id === 'playgrounds' ? 0.17 : 0.02, code(feel(`upkeep-${id}`, base), 5)),
      ),
    ),
    tenure,
    rent: tenure === '2' ? rentOf(district, random) : 'NA',
    ...travelOf(age.id, mood, random),
    wishes: wishesOf(district, random),
    volunteers: volunteers ? 'Yes' : 'No',
    hours: volunteers ? hoursOf(age.id, random) : 'NA',
    remark: random() < 0.04 ? (REMARKS[Math.floor(random() * REMARKS.length)] ?? '') : '',
  }
}

const REMARKS = [
  'More benches, please.',
  'The ferry should run later.',
  'Happy here.',
  'Too much traffic, and too fast.',
]

function pickTenure(district: string, age: string, random: () => number): string {
  const tenants = (district === 'polder' ? 0.22 : 0.46) + (age === 'under-35' ? 0.2 : 0)
  const chance = random()
  return chance < tenants ? '2' : chance < tenants + 0.05 ? '3' : '1'
}

function rentOf(district: string, random: () => number): string {
  const chance = random()
  if (chance < 0.09) return '-9'
  const middle = district === 'centre' ? 910 : 740
  return String(clamp(Math.round(middle + 170 * normal(random)), 250, 2400))
}

function hoursOf(age: string, random: () => number): string {
  if (random() < 0.05) return '-8'
  const middle = age === 'under-35' ? 1.2 : 1.5
  return (Math.round(2 * clamp(Math.exp(middle + 0.7 * normal(random)), 0.5, 40)) / 2).toFixed(1)
}

/** Someone who did not answer the question has no cell filled. */
function travelOf(age: string, mood: WaveRecipe['mood'], random: () => number): Row {
  const isSkipped = random() < 0.02
  return eachOf(
    'travel',
    TRAVEL,
    (id, part) => {
      const shift = (mood[`travel-${id}`] ?? 0) + (id === 'bicycle' && age === '75-or-over' ? -0.3 : 0)
      return isSkipped ? '' : random() < part + shift ? '1' : '0'
    },
    '.',
  )
}

function wishesOf(district: string, random: () => number): string {
  const shift = district === 'harbour' ? 0.1 : 0
  const wishes = Object.entries(WISHES).filter(([, part]) => random() < part + shift)
  if (random() < 0.03) return ''
  return wishes.length === 0 ? '-' : wishes.map(([id]) => id).join('|')
}

/** A place on a scale from 1, of a feeling that is 0 on average. */
function code(feeling: number, answers: number): string {
  return String(clamp(Math.round((answers + 1) / 2 + feeling * (answers / 5)), 1, answers))
}

/** Some do not know. */
function doubt(random: () => number, chance: number, answer: string): string {
  return random() < chance ? '9' : answer
}

/** Some do not answer. */
function gap(random: () => number, chance: number, answer: () => string): string {
  const made = answer()
  return random() < chance ? '' : made
}

function eachOf<Value>(
  prefix: string,
  entries: Readonly<Record<string, Value>>,
  make: (id: string, value: Value) => string,
  between = '-',
): Row {
  return Object.fromEntries(
    Object.entries(entries).map(([id, value]) => [`${prefix}${between}${id}`, make(id, value)]),
  )
}

function pick(random: () => number, ages: typeof AGES): (typeof AGES)[number] {
  const total = ages.reduce((sum, { part, readiness }) => sum + part * readiness, 0)
  let rest = random() * total
  for (const age of ages) {
    rest -= age.part * age.readiness
    if (rest < 0) return age
  }
  return ages[0]
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

function toCsv(rows: readonly Row[]): string {
  const [first = {}] = rows
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${[Object.keys(first), ...rows.map((row) => Object.values(row))].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
}
